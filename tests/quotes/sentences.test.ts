import { describe, expect, it } from 'vitest';
import { emptyConversation } from '../../src/answers/conversation.ts';
import { readSentenceSet, runSentence } from '../../src/eval/sentence-set.ts';
import { deskOf, stories } from './desks.ts';

const results = readSentenceSet('tests/quotes/sentences.jsonl').map((one) => ({
  ...one,
  got: runSentence(one, deskOf(one.story)),
}));
const idsOf = (verdict: string, ...got: string[]) =>
  results.filter((one) => one.verdict === verdict && got.includes(one.got)).map(({ id }) => id);

describe('150 sentences over three stories, written by somebody who had not seen the code', () => {
  it('are never called supported where one thing in them was turned', () => {
    expect(idsOf('distorted', 'supported')).toEqual([]);
  });

  it('are at fault in no case where they are faithful', () => {
    expect(idsOf('faithful', 'finding')).toEqual([]);
  });

  it('are supported in two of three cases where they are faithful', () => {
    expect(idsOf('faithful', 'supported').length).toBeGreaterThanOrEqual(40);
  });

  it('are at fault, not only unjudged, in most cases where a negation was added or dropped', () => {
    const turned = results.filter(({ kind }) => kind === 'negation');
    expect(turned.filter(({ got }) => got === 'finding').length).toBeGreaterThanOrEqual(11);
  });
});

describe('sentences in the words of the story, turned or not', () => {
  const own = readSentenceSet('tests/quotes/sentences.own-words.jsonl').map((one) => ({
    ...one,
    got: runSentence(one, deskOf(one.story)),
  }));
  const known = 1; // "nothing but"

  it('are not called supported where they were turned, nor at fault where they are faithful', () => {
    const supported = own.filter(({ verdict, got }) => verdict === 'distorted' && got === 'supported');
    expect(supported.length, supported.map(({ id }) => id).join()).toBe(known);
    expect(own.filter(({ verdict, got }) => verdict === 'faithful' && got === 'finding')).toEqual([]);
    expect(own.filter(({ got }) => got === 'supported').length).toBeGreaterThanOrEqual(18 + known);
  });
});

describe.each(stories())('the article $slug as a draft of itself', ({ slug, article, facts }) => {
  const check = (draft: string) => deskOf(slug)(`check copy: ${draft}`, { ...emptyConversation, story: slug }).answer;

  it('has no findings, whole or a paragraph at a time, and every sentence is supported', () => {
    const paragraphs = article.paragraphs.map(({ start, end }) => article.text.slice(start, end));
    for (const draft of [article.text, ...paragraphs]) expect(check(draft).draft?.findings).toEqual([]);
    expect(paragraphs.flatMap((draft) => check(draft).draft?.not_judged ?? [])).toEqual([]);
  });

  it('has no findings in the statements of its facts, and supports them all', () => {
    const report = check(facts.map(({ statement }) => statement).join('\n')).draft;
    expect(report).toMatchObject({ findings: [], not_judged: [] });
  });
});
