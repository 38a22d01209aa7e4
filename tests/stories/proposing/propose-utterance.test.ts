import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { insertUtterance } from '../../../src/stories/proposing/insert-utterance.ts';
import { type Proposal, proposeUtterance } from '../../../src/stories/proposing/propose-utterance.ts';

const STORY = 'tarn-harbour-ferries';

describe('A proposal to add an utterance to a fact', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'proposing-'));
    cpSync('tests/fixtures/stories', join(folder, 'stories'), { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const propose = (change: Partial<Proposal> = {}) =>
    proposeUtterance({
      storiesDir: join(folder, 'stories'),
      proposalsDir: join(folder, 'proposals'),
      ...{ story: STORY, fact: 'strike-announced', utterance: 'on which day do the boats stop: Friday?' },
      ...{ at: new Date('2026-11-25T12:00:00Z'), ...change },
    });
  const facts = () => readFileSync(join(folder, 'stories', STORY, 'facts.yml'), 'utf8');

  it('is a patch that git applies, and that adds one line and nothing else', () => {
    const before = facts();
    const proposed = propose();
    expect(facts()).toBe(before);
    if (!('patch' in proposed)) throw new Error(proposed.faults.join('\n'));
    expect(proposed.patch).toBe(join(folder, 'proposals', `${STORY}-2026-11-25T12-00-00-000Z.patch`));
    execFileSync('sh', ['-c', proposed.apply]);
    const [were, are] = [before.split('\n'), facts().split('\n')];
    const at = are.findIndex((line, number) => line !== were[number]);
    expect(are[at]).toBe('      - "on which day do the boats stop: Friday?"');
    expect(are.toSpliced(at, 1)).toEqual(were);
  });

  it('for a story in the folder of the app is applied from there', () => {
    const proposed = propose({ storiesDir: 'tests/fixtures/stories' });
    if (!('patch' in proposed)) throw new Error(proposed.faults.join('\n'));
    execFileSync('git', ['apply', '--check', proposed.patch]);
    expect(readFileSync(proposed.patch, 'utf8')).toContain(`+++ b/tests/fixtures/stories/${STORY}/facts.yml`);
  });

  it.each([
    ['the fact is not there', { fact: 'no-such-fact' }, /no fact "no-such-fact"/],
    ['the story is not there', { story: '../../etc' }, /no story/],
    ['nothing was written', { utterance: ' \n ' }, /Write the question/],
    ['another fact answers that already', { utterance: 'when was the article filed' }, /when was the article filed/],
  ])('is refused with the reason, and writes nothing, when %s', (_, change, reason) => {
    const proposed = propose(change);
    expect('faults' in proposed && proposed.faults.join('\n')).toMatch(reason);
    expect(existsSync(join(folder, 'proposals')) ? readdirSync(join(folder, 'proposals')) : []).toEqual([]);
  });
});

describe('An utterance is put', () => {
  it.each([
    ['below the last of a list', 'facts:\n  - id: a\n    utterances:\n      - one # why\n      - "two"\n  - id: b\n'],
    ['between brackets', 'facts:\n  - id: a\n    utterances: [one, two]\n  - id: b\n'],
    ['below the id of a fact without any', 'facts:\n  - id: a # first\n    form: direct\n  - id: b\n'],
    ['at the end of a file without a last line break', 'facts:\n- id: a\n  utterances:\n  - one'],
    [
      'behind an utterance of several lines',
      'facts:\n  - id: a\n    utterances:\n      - >-\n        one\n        two\n  - id: b\n',
    ],
  ])('%s', (_, text) => {
    const hostile = '- {x}: [#y] & *z "quoted"\n!!';
    const changed = insertUtterance(text, 'a', hostile) ?? '';
    const [fact] = parse(changed).facts;
    expect(fact.utterances.at(-1)).toBe('- {x}: [#y] & *z "quoted" !!');
    expect(fact.utterances.length).toBe((parse(text).facts[0].utterances?.length ?? 0) + 1);
    expect(changed.split('\n').length - text.split('\n').length).toBeLessThanOrEqual(2);
  });
});
