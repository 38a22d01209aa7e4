import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { emptyConversation } from '../src/answers/conversation.ts';
import { createQuoteDesk } from '../src/quotes/create-quote-desk.ts';
import { compareStories } from '../src/stories/changes/compare-stories.ts';
import { loadLibrary } from '../src/stories/load-library.ts';

const contributing = readFileSync('CONTRIBUTING.md', 'utf8');
const root = mkdtempSync(join(tmpdir(), 'on-record-'));
afterAll(() => rmSync(root, { recursive: true }));

/** The first block of code after a text. */
function blockAfter(text: string): string {
  const [, rest = ''] = contributing.split(text);
  return /```\w*\n([^`]+)```/.exec(rest)?.[1] ?? '';
}

/** The example story with what CONTRIBUTING says of a change to it. */
function loadChanged() {
  const story = readFileSync(join(root, 'stories/bridge-at-aldery/story.yml'), 'utf8');
  cpSync(join(root, 'stories'), join(root, 'changed'), { recursive: true });
  writeFileSync(join(root, 'changed/bridge-at-aldery/story.yml'), `${story}${blockAfter('## A change to a story')}`);
  return loadLibrary({ storiesDir: join(root, 'changed') });
}

/** Loads the repository's intents and CONTRIBUTING's own story and intent, as someone would who copies them out. */
function loadExamples() {
  const story = join(root, 'stories', 'bridge-at-aldery');
  mkdirSync(story, { recursive: true });
  for (const name of ['article.txt', 'story.yml', 'sources.yml', 'facts.yml']) {
    writeFileSync(join(story, name), blockAfter(`\n${name}: `));
  }
  cpSync('intents', join(root, 'intents'), { recursive: true });
  cpSync('tests/intents', join(root, 'tests'), { recursive: true });
  writeFileSync(join(root, 'intents/what-for.yml'), blockAfter('here what-for.yml:'));
  writeFileSync(join(root, 'tests/what-for.yml'), blockAfter('The new file in `tests/intents/`'));
  return loadLibrary({
    storiesDir: join(root, 'stories'),
    intentsDir: join(root, 'intents'),
    testsDir: join(root, 'tests'),
  });
}

describe('the story and the intent of CONTRIBUTING', () => {
  const library = loadExamples();
  const ask = createQuoteDesk(library);

  it('have no faults', () => {
    expect(library.stories.map(({ slug, facts }) => [slug, facts.length])).toEqual([['bridge-at-aldery', 2]]);
    expect(library.intents.map(({ id }) => id)).toContain('what-for');
  });

  it('have no faults after the change that is described there', () => {
    const [before, after] = [library, loadChanged()].map(({ stories }) => stories[0]);
    expect(compareStories(before, after)).toMatchObject([
      { fact: 'pier-moved', kind: 'noted', announcement: 'correction' },
    ]);
  });

  it.each([
    ['how far did the pier move', 'answered'],
    ['what will repairs cost', 'not_in_story'],
  ])('answer "%s" as it says there: %s', (question, outcome) => {
    expect(ask(question, emptyConversation).answer.outcome).toBe(outcome);
  });
});
