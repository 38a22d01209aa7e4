import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DataError } from '../../src/errors.ts';
import { loadLibrary } from '../../src/stories/load-library.ts';
import type { Library } from '../../src/stories/story.ts';

export const ARTICLE = 'stories/dam/article.txt';
export const STORY = 'stories/dam/story.yml';
export const SOURCES = 'stories/dam/sources.yml';
export const FACTS = 'stories/dam/facts.yml';

/** The smallest library that breaks no rule, by path: one story of three paragraphs and two intents with their tests. */
export const tinyFiles: Readonly<Record<string, string>> = {
  [ARTICLE]: `What Happened
The dam at Orrin holds, Lena Voss, an engineer, said on Monday.
"We measured 40 millimetres of movement," Voss told The Ledger.
What Follows
The Ledger has asked the Orrin Water Board for comment.
`,
  [STORY]: `title: The dam at Orrin
outlet: ledger
language: en
about: A dam that holds.
date:
  inferred: { date: a Monday, from: [said on Monday] }
sections:
  - What Happened
  - What Follows
brief: [holds, movement]
next: [asked]
try: [who is Voss, how much movement, who was asked]
provenance: { obtained: Written for a test. }
rights: None.
`,
  [SOURCES]: `sources:
  - id: ledger
    name: The Ledger
    kind: outlet
  - id: voss
    name: Lena Voss
    kind: person
    title: engineer
  - id: board
    name: Orrin Water Board
    kind: body
`,
  [FACTS]: `facts:
  - id: holds
    statement: The dam at Orrin holds, Lena Voss, an engineer, said on Monday.
    form: paraphrase
    status: claimed
    verb: said
    attribution: [{ source: voss }]
    evidence:
      - The dam at Orrin holds, Lena Voss, an engineer, said on Monday.
    roles: { subject: [dam], action: [hold] }
    values:
      - { kind: time, text: on Monday, unknown: No date is printed. }
    utterances:
      - is the dam safe
      - does it hold
  - id: movement
    statement: '"We measured 40 millimetres of movement," Voss told The Ledger.'
    form: direct
    status: claimed
    verb: told
    attribution: [{ source: voss, via: [ledger] }]
    evidence:
      - '"We measured 40 millimetres of movement," Voss told The Ledger.'
    quotes:
      - We measured 40 millimetres of movement,
    roles: { subject: [voss], action: [measure], object: [movement] }
    values:
      - { kind: quantity, text: 40 millimetres, amount: 40, unit: millimetres }
    utterances:
      - how far did it move
      - what was measured
  - id: asked
    statement: The Ledger has asked the Orrin Water Board for comment.
    form: narration
    status: comment_sought
    attribution: [{ source: ledger }]
    evidence:
      - The Ledger has asked the Orrin Water Board for comment.
    roles: { subject: [ledger], action: [ask] }
    mentions: [board]
    utterances:
      - who was asked
      - was the board contacted
gaps:
  - id: height
    asks: the height of the dam
    near: [holds]
    utterances:
      - how high is the dam
`,
  'intents/who.yml': `title: Who
about: Who did it.
gather: fact
slots: { topic: topic }
follow_ups: [hello]
examples:
  - who {topic}
  - who did {topic}
  - who was it
`,
  'intents/hello.yml': `title: Hello
about: A greeting.
gather: reply
reply: greeting
examples:
  - hello
  - hi
  - good day
`,
  'intents/_lexicon.yml': `shorthand:
  govt: government
  pls: please
synonyms:
  - [dam, barrage]
stopwords: [the, a]
`,
  'intents/_replies.yml': `greeting: Hello.
`,
  'tests/who.yml': `matches: [who built it, who paid, who came, who left, who won]
must_not_match: [when was it, where was it, why was it]
`,
  'tests/hello.yml': `matches: [hello there, hi all, hey, good morning, morning]
must_not_match: [who said hello, when, where]
`,
};

/** One change of one file: a text that stands in it once, and what takes its place; or a new file; or none at all. */
export type Change = [path: string, from: string, to: string] | [path: string, text: string | undefined];

/** Loads the tiny library with some changes made, from a folder that is gone afterwards. */
export function loadTiny(...changes: Change[]): Library {
  const root = mkdtempSync(join(tmpdir(), 'on-record-'));
  try {
    for (const [path, text] of Object.entries(changed(changes))) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return loadLibrary({
      storiesDir: join(root, 'stories'),
      intentsDir: join(root, 'intents'),
      testsDir: join(root, 'tests'),
    });
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    throw new DataError(error.faults.map((fault) => ({ ...fault, path: fault.path.replace(`${root}/`, '') })));
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** The faults of the tiny library with some changes made, one line each as they are printed; none when it loads. */
export function faultsOfTiny(...changes: Change[]): string[] {
  try {
    loadTiny(...changes);
    return [];
  } catch (error) {
    if (error instanceof DataError) return error.message.split('\n');
    throw error;
  }
}

/** The tiny library's files with some changes made; throws when a text to be changed does not stand there once. */
export function changed(changes: readonly Change[]): Record<string, string> {
  const files: Record<string, string> = { ...tinyFiles };
  for (const change of changes) {
    const [path, from] = change;
    const text = files[path];
    if (change.length === 3) {
      if (text?.split(change[1]).length !== 2) throw new Error(`${path} does not have this exactly once: ${change[1]}`);
      files[path] = text.replace(change[1], () => change[2]);
    } else if (from === undefined) delete files[path];
    else files[path] = from;
  }
  return files;
}
