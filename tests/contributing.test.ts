import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { emptyConversation } from '../src/answers/conversation.ts';
import { createQuoteDesk } from '../src/quotes/create-quote-desk.ts';
import { compareStories } from '../src/stories/changes/compare-stories.ts';
import { boundSchema, factSchema, formSchema, statusSchema, valueSchema } from '../src/stories/fact-schema.ts';
import { loadLibrary } from '../src/stories/load-library.ts';
import { sourceKindSchema, sourceSchema } from '../src/stories/source-schema.ts';

const contributing = readFileSync('CONTRIBUTING.md', 'utf8');
const extending = readFileSync('docs/extending.md', 'utf8');
const root = mkdtempSync(join(tmpdir(), 'on-record-'));
afterAll(() => rmSync(root, { recursive: true }));

/** The first block of code after a text of a page. */
function blockAfter(text: string, page = contributing): string {
  const [, rest = ''] = page.split(text);
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
  writeFileSync(join(root, 'intents/what-for.yml'), blockAfter('here what-for.yml:', extending));
  writeFileSync(join(root, 'tests/what-for.yml'), blockAfter('The new file in `tests/intents/`', extending));
  return loadLibrary({
    storiesDir: join(root, 'stories'),
    intentsDir: join(root, 'intents'),
    testsDir: join(root, 'tests'),
  });
}

/** The example story with one more example question for the date, as CONTRIBUTING says. */
function loadWithUtterance() {
  const [, utterance = ''] = /with one more utterance, \*([^*]+)\*/.exec(contributing.replace(/\s+/g, ' ')) ?? [];
  const facts = readFileSync(join(root, 'stories/bridge-at-aldery/facts.yml'), 'utf8');
  const more = facts.replace('    utterances:\n', `    utterances:\n      - ${utterance}\n`);
  cpSync(join(root, 'stories'), join(root, 'more'), { recursive: true });
  writeFileSync(join(root, 'more/bridge-at-aldery/facts.yml'), more);
  return loadLibrary({ storiesDir: join(root, 'more') });
}

/** The rows of the table whose first heading begins so: the text of each cell, without code marks. */
function table(heading: string): string[][] {
  const [, rest = ''] = contributing.split(`\n| ${heading}`);
  const rows = rest.split('\n').slice(2);
  return rows
    .slice(
      0,
      rows.findIndex((row) => !row.startsWith('|')),
    )
    .map((row) =>
      row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll('`', '')),
    );
}

const column = (heading: string) => table(heading).map(([first = '']) => first);
const kindsOf = valueSchema.options.map(({ shape }) => shape.kind.value);

describe('the tables of CONTRIBUTING', () => {
  it.each<[what: string, listed: string[], known: readonly string[]]>([
    ['key of a fact', column('Key of a fact'), Object.keys(factSchema.shape)],
    ['form', column('`form` | When'), formSchema.options],
    ['status', column('`status` | When'), statusSchema.options],
    ['kind of a value', column('`kind` of a value').flatMap((cell) => cell.split(', ')), kindsOf],
  ])('list every %s', (_what, listed, known) => {
    expect(listed.toSorted()).toEqual([...known].sort());
  });

  it.each([
    ['bound', ['exact', ...boundSchema.options.filter((bound) => bound !== 'exact')]],
    ['kind` of a source', sourceKindSchema.options],
  ])('stand above a list of every %s', (what, known) => {
    const [, list = ''] = new RegExp(`^- \`${what}.*?:([^]*?)\\.$`, 'm').exec(contributing) ?? [];
    expect([...list.matchAll(/`(\w+)`/g)].map(([, value]) => value)).toEqual(known);
  });

  it('say of each key of a fact whether it is required', () => {
    const optional = ['no', 'unless narration', 'direct, partial'];
    const required = table('Key of a fact').flatMap(([key = '', cell = '']) => (optional.includes(cell) ? [] : [key]));
    const parses = Object.entries(factSchema.shape).filter(([, schema]) => !schema.safeParse(undefined).success);
    expect(required).toEqual(parses.map(([key]) => key));
  });

  it('show a list and a source that are read as they say', () => {
    const snippets = table('What | How').flatMap(([, how = '']) => [...how.matchAll(/\[".*?"\]|\{.*?\}/g)]);
    const [list, source] = snippets.map(([snippet]) => z.unknown().parse(parse(snippet)));
    expect(list).toHaveLength(1);
    expect(sourceSchema.safeParse(source).success).toBe(true);
  });
});

describe('the story and the intent of CONTRIBUTING', () => {
  const library = loadExamples();
  const ask = createQuoteDesk(library);

  it('have no faults', () => {
    expect(library.stories.map(({ slug, facts }) => [slug, facts.length])).toEqual([['bridge-at-aldery', 4]]);
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

  it('show both figures for one thing', () => {
    const { text } = ask('how many lorries go round', emptyConversation).answer;
    expect(text).toContain('more than one figure');
  });

  it('answer two questions more with the one utterance more that is named there', () => {
    const outcomes = [library, loadWithUtterance()].map((one) =>
      ['when does the bridge open', 'what day does the bridge open again'].map(
        (question) => createQuoteDesk(one)(question, emptyConversation).answer.outcome,
      ),
    );
    expect(outcomes).toEqual([
      ['not_in_story', 'not_in_story'],
      ['answered', 'answered'],
    ]);
  });
});
