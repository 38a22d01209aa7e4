import { describe, expect, it } from 'vitest';
import { emptyConversation } from '../../src/answers/conversation.ts';
import { deskOf } from './desks.ts';

/** Faults that were found by somebody who tried to break the desk; each line once came out wrong. */
const T = 'this is just the tip of the iceberg';
const L = 'Despite nearly two decades of sanctions on the DPRK';

const missiles: [asked: string, detail: string][] = [
  // each quotation of a list has its own speaker
  [`Boyechko: "${L}"\nLeff: "${T}"\nall ok?`, 'misattributed'],
  [`Leff: "${L}"\nBoyechko: "${T}"\nok?`, 'verbatim_part'],
  [`check "${L}" - Boyechko\n"${T}" - Leff`, 'misattributed'],
  [`"${T}" - Boyechko\n"${L}" - Leff\nok?`, 'verbatim_part'],
  [`check quotes "${T}" (Boyechko), "${L}" (Leff)`, 'verbatim_part'],
  [`check "${L}" "${T}"`, 'verbatim_part'],
  // brackets excuse no denial
  ['check quote "this is [not] just the tip of the iceberg" - Boyechko', 'negation_changed'],
  ['check quote "its [in]ability to produce and supply ballistic missiles" - Leff', 'negation_changed'],
  // somebody close to the speaker, or of the same name, is not the speaker
  [`Boyechko's spokesman said: "${T}"`, 'misattributed'],
  [`check quote "${T}" - sources close to Boyechko`, 'misattributed'],
  [`Leff and Boyechko both said "${T}"`, 'misattributed'],
  [`check quote "${T}" - Yuriy`, 'verbatim'],
  // other marks
  [`check quote ＂${T}＂ - Boyechko`, 'verbatim'],
  [`did Boyechko say &ldquo;${T}&rdquo;`, 'verbatim'],
  [`did Boyechko say »${T}«`, 'verbatim'],
];

describe('a quote check that once came out wrong', () => {
  it.each(missiles)('%s', (asked, detail) => {
    const { answer } = deskOf('north-korean-missiles')(asked, { ...emptyConversation, story: 'north-korean-missiles' });
    expect(answer.verdict_detail).toBe(detail);
    expect(answer.text.length).toBeLessThan(1_500);
  });

  it.each(['14% months', '$14 months', '-14 months'])('with %s is another number', (number) => {
    const asked = `check quote "We have asked for a safe roster for ${number}, and we were handed a calendar" - Tolvik`;
    const { answer } = deskOf('tarn-harbour-ferries')(asked, { ...emptyConversation, story: 'tarn-harbour-ferries' });
    expect(answer.verdict_detail).toBe('number_changed');
  });

  it('stays short however long the brackets are', () => {
    const asked = `check "this is just the tip [${'blah '.repeat(600)}] of the iceberg" - Boyechko`;
    expect(deskOf('north-korean-missiles')(asked, emptyConversation).answer.text.length).toBeLessThan(1_500);
  });
});

describe('a draft that was once called supported', () => {
  it.each([
    'The Ministry of Transport declined to comment.',
    'The Harbour Inspectorate did not reply to an email.',
    'Skell Island Council declined to comment.',
  ])('%s', (draft) => {
    const story = 'tarn-harbour-ferries';
    const report = deskOf(story)(`check copy: ${draft}`, { ...emptyConversation, story }).answer.draft;
    expect(report?.findings).toHaveLength(1);
    expect(report?.supported).toEqual([]);
  });
});

describe('a draft that was once at fault', () => {
  it.each([
    ['north-korean-missiles', 'Russia is "irrefutably" using North Korean missiles, according to CAR.'],
    ['brackwell-hospital-water', 'The hospital denied that it had ignored warnings.'],
    [
      'brackwell-hospital-water',
      'Fennimore Pipeworks maintains the system under a contract worth £2.4 million a year.',
    ],
    ['marrowby-takeover', 'Both sides will be heard by Judge Lene Orrick on 14 May, the court’s calendar shows.'],
    [
      'tarn-harbour-ferries',
      'The hospital could run out of oxygen within five days, someone with knowledge of it said.',
    ],
  ])('of %s has no finding: %s', (story, draft) => {
    const report = deskOf(story)(`check copy: ${draft}`, { ...emptyConversation, story }).answer.draft;
    expect(report?.findings).toEqual([]);
  });
});

describe('a sentence that is not judged', () => {
  const story = 'north-korean-missiles';
  const check = (draft: string) => deskOf(story)(`check copy: ${draft}`, { ...emptyConversation, story }).answer;

  it('stands beside the passage that comes nearest', () => {
    const { parts } = check(
      'Russian forces retreated over the weekend in the main Ukrainian salient, the Institute says.',
    );
    const quote = parts.find(({ kind }) => kind === 'quote');
    expect(quote).toMatchObject({ text: expect.stringContaining('Russian forces advanced over the weekend') });
  });

  it('may be one of a thousand names, and is read at once', () => {
    const report = check('Russia and Ukraine and North Korea, '.repeat(450)).draft;
    expect(report?.supported).toEqual([]);
  });
});

describe('an article checked against itself', () => {
  it.each(['north-korean-missiles', 'tarn-harbour-ferries'])('%s has no finding', async (story) => {
    const { readFileSync } = await import('node:fs');
    const folder = story === 'north-korean-missiles' ? 'data' : 'tests/fixtures';
    const article = readFileSync(`${folder}/stories/${story}/article.txt`, 'utf8');
    const report = deskOf(story)(`check copy: ${article}`, { ...emptyConversation, story }).answer.draft;
    expect(report?.findings.map(({ kind, words }) => `${kind}: ${words}`)).toEqual([]);
  });
});
