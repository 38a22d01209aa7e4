import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { answer } from '../src/answers/answer.ts';
import { buildKnowledge } from '../src/answers/build-knowledge.ts';
import { emptyConversation } from '../src/answers/conversation.ts';
import { readQuestion } from '../src/answers/reading/read-question.ts';
import { seek } from '../src/answers/reading/seek.ts';
import { loadLibrary } from '../src/stories/load-library.ts';
import { readIntentTests } from '../src/stories/read-intent-tests.ts';
import { intentSources } from './intent-sources.ts';

const library = loadLibrary({ storiesDir: 'tests/fixtures/stories' });
const knowledge = buildKnowledge({
  ...library,
  stories: library.stories.map((one) => ({ ...one, sources: new Map([...one.sources, ...intentSources]) })),
});
const [story] = knowledge.stories;
const gatherOf = new Map(library.intents.map(({ id, gather }) => [id, gather]));

/**
 * True when the sentence is read as the intent: it fits best, or next to one that gathers its reply the same way. Small talk is
 * known by the reply, for it gives way to whatever the story has an answer to.
 */
function reaches(sentence: string, intent: string): boolean {
  if (!story) return false;
  const [first, second] = seek(sentence, knowledge, story, knowledge.checks).matches;
  if (first?.intent === intent) return true;
  const gather = gatherOf.get(intent);
  if (gather === 'reply') return answer(readQuestion(sentence), knowledge, emptyConversation).answer.intent === intent;
  return second?.intent === intent && first !== undefined && gatherOf.get(first.intent) === gather;
}

function isBest(sentence: string, intent: string): boolean {
  return story !== undefined && seek(sentence, knowledge, story, knowledge.checks).matches[0]?.intent === intent;
}

const listSchema = z.record(z.string(), z.array(z.string()).min(1));
const knownFailures = z
  .strictObject({ matches: listSchema.default({}), must_not_match: listSchema.default({}) })
  .parse(parse(readFileSync('tests/known-failures.yml', 'utf8')));

const tests = readIntentTests('tests/intents', []).flatMap(({ id, data }) => (data ? [{ id, ...data }] : []));

describe.each(tests)('the intent $id', ({ id, matches, must_not_match }) => {
  const known = { matches: knownFailures.matches[id] ?? [], mustNot: knownFailures.must_not_match[id] ?? [] };

  it('is what its sentences ask for', () => {
    const failing = matches.filter((sentence) => !reaches(sentence, id));
    expect(failing, 'a sentence that passes again has to leave tests/known-failures.yml').toEqual(known.matches);
  });

  it('is not the best reading of a sentence that only looks like it', () => {
    const failing = must_not_match.filter((sentence) => isBest(sentence, id));
    expect(failing, 'a sentence that passes again has to leave tests/known-failures.yml').toEqual(known.mustNot);
  });
});

describe('the list of known failures', () => {
  it('has sentences of the tests only', () => {
    const stray = (lists: Record<string, string[]>, kind: 'matches' | 'must_not_match') =>
      Object.entries(lists).flatMap(([id, sentences]) =>
        sentences.filter((sentence) => !tests.find((test) => test.id === id)?.[kind].includes(sentence)),
      );
    expect([
      ...stray(knownFailures.matches, 'matches'),
      ...stray(knownFailures.must_not_match, 'must_not_match'),
    ]).toEqual([]);
  });
});
