import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { buildKnowledge } from '../../src/answers/build-knowledge.ts';
import { emptyConversation } from '../../src/answers/conversation.ts';
import { createEngine } from '../../src/quotes/create-engine.ts';
import { inTurns } from '../../src/slack/in-turns.ts';
import { loadLibrary } from '../../src/stories/load-library.ts';
import { reloadStories } from '../../src/stories/watching/reload-stories.ts';
import { askedGone, otherFigure } from '../stories/changes/tiny-changes.ts';
import type { Change } from '../stories/tiny-library.ts';
import { tinyFolder } from '../stories/watching/watched-folder.ts';

// Making two stories ready takes a second, more on a machine that is busy.
vi.setConfig({ testTimeout: 30_000 });

/** Two stories, dam and weir, with the intents of this repository, and the library after some changes to the dam. */
function swapped(changes: Change[]) {
  const folder = tinyFolder();
  const { storiesDir } = folder;
  folder.copy('stories/dam', 'stories/weir');
  const before = loadLibrary({ storiesDir });
  folder.save(changes);
  return { before, after: reloadStories(before, storiesDir, ['dam', 'weir']).library };
}

describe('Knowledge that is built again', () => {
  it('keeps what it has of stories and intents that are the same, and builds the story that is another', () => {
    const { before, after } = swapped(otherFigure);
    const first = buildKnowledge(before);
    const second = buildKnowledge(after, first);
    expect(second.library).toBe(after);
    expect(second.stories.map(({ story }) => story)).toEqual(after.stories);
    expect(second.stories[1]).toBe(first.stories[1]);
    expect(second.intents).toBe(first.intents);
    expect(second.shorthand).toBe(first.shorthand);
    expect(second.stories[0]).not.toBe(first.stories[0]);
  });

  it('is what it would be if it were built anew', () => {
    const { before, after } = swapped(otherFigure);
    expect(buildKnowledge(after, buildKnowledge(before))).toEqual(buildKnowledge(after));
  });

  it('keeps nothing when the intents, the lexicon or the dictionary are others', () => {
    const { before } = swapped([]);
    const first = buildKnowledge(before);
    const others = [
      { ...before, intents: [...before.intents] },
      { ...before, lexicon: { ...before.lexicon } },
      { ...before, dictionary: { ...before.dictionary } },
    ];
    for (const library of others) {
      const second = buildKnowledge(library, first);
      expect(second.stories.some((story) => first.stories.includes(story))).toBe(false);
      expect(second.intents).not.toBe(first.intents);
    }
  });
});

describe('After a swap', () => {
  const inDam = { ...emptyConversation, story: 'dam' };

  it('others had their turn while it was made ready, and were answered from the version before', async () => {
    const { before, after } = swapped(otherFigure);
    const engine = createEngine(before, { work: inTurns });
    const meanwhile: string[] = [];
    let isReady = false;
    const asking = (async () => {
      while (!isReady) {
        meanwhile.push(engine.ask('how far did it move', inDam).answer.text);
        await turn();
      }
    })();
    await engine.swap(after);
    isReady = true;
    await asking;
    expect(meanwhile.length).toBeGreaterThan(1);
    expect(meanwhile.slice(0, -1).join('\n')).not.toContain('14 millimetres');
    expect(engine.ask('how far did it move', inDam).answer.text).toContain('14 millimetres');
  });

  it('every answer is from the new version, in a thread that began before it as well', async () => {
    const { before, after } = swapped(otherFigure);
    const engine = createEngine(before);
    const asked = engine.ask('how far did it move', inDam);
    expect(asked.answer.text).toContain('40 millimetres');
    await engine.swap(after);
    const again = engine.ask('how far did it move', inDam);
    expect(again.answer).toMatchObject({ outcome: 'answered', facts: [{ id: 'movement' }] });
    expect(again.answer.text).toContain('14 millimetres');
    const questions = after.stories.flatMap(({ facts }) => facts.flatMap(({ utterances }) => utterances));
    for (const conversation of [inDam, asked.conversation, again.conversation]) {
      for (const question of [...questions, 'and who said so', 'what about 40 millimetres', 'how sure is that']) {
        const { facts, nearest, parts } = engine.ask(question, conversation).answer;
        const cited = [...facts, ...nearest].flatMap(({ statement, evidence }) => [
          statement,
          ...evidence.map(({ quote }) => quote),
        ]);
        const quoted = parts.flatMap((part) => (part.kind === 'quote' ? [part.text] : []));
        expect([...cited, ...quoted].join('\n')).not.toContain('40 millimetres of movement');
      }
    }
    expect(engine.ask('how far did it move', { ...inDam, story: 'weir' }).answer.text).toContain('40 millimetres');
  });

  it('a fact that was taken back is answered no more, not even to a follow-up', async () => {
    const { before, after } = swapped(askedGone);
    const engine = createEngine(before);
    const { answer, conversation } = engine.ask('was the board contacted', inDam);
    expect(answer.facts.map(({ id }) => id)).toEqual(['asked']);
    await engine.swap(after);
    for (const [question, from] of [
      ['was the board contacted', inDam],
      ['was the board contacted', conversation],
      ['who said so', conversation],
      ['and what did they say', conversation],
    ] as const) {
      const { facts, nearest } = engine.ask(question, from).answer;
      expect([...facts, ...nearest].map(({ id }) => id)).not.toContain('asked');
    }
  });
});
