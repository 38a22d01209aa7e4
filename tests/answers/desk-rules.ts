import { expect } from 'vitest';
import { type Answer, answerSchema, type CitedFact } from '../../src/answers/answer-schema.ts';
import { MAX_TEXT } from '../../src/answers/replying/render-text.ts';
import type { Story } from '../../src/stories/story.ts';

/** Holds an answer against the rules that every answer has to keep, whatever was asked. */
export function expectDeskRules(answer: Answer, story: Story): void {
  answerSchema.parse(answer);
  expect(answer.text.length).toBeLessThan(MAX_TEXT);
  if (answer.outcome === 'not_in_story') expect(answer.facts).toEqual([]);
  if (answer.outcome === 'help') expect([...answer.facts, ...answer.nearest]).toEqual([]);
  for (const fact of [...answer.facts, ...answer.nearest]) expectFaithful(fact, story);
  for (const part of answer.parts) {
    const text = 'text' in part ? part.text : '';
    if (part.kind === 'context') {
      expect(story.article.text).toContain(`${part.before}${part.passage}${part.after}`);
      continue;
    }
    if (part.kind === 'quote') for (const line of text.split('\n')) expect(story.article.text).toContain(line);
    else for (const words of quotedIn(text)) expect(story.article.text).toContain(words);
  }
  if (answer.outcome === 'answered') expectSourced(answer);
}

/** Evidence is the article's, to the letter; a paraphrase and the outlet's own words stand without quotation marks. */
function expectFaithful({ form, statement, evidence }: CitedFact, { article }: Story): void {
  expect(evidence.length).toBeGreaterThan(0);
  for (const { quote, start, end, paragraph } of evidence) {
    expect(article.text.slice(start, end)).toBe(quote);
    const at = article.paragraphs.find(({ number }) => number === paragraph);
    expect(at && at.start <= start && end <= at.end).toBe(true);
  }
  if (form === 'paraphrase' || form === 'narration') expect(statement).not.toMatch(/["“”«»„]/);
}

/** Lists lead on to answers; every other reply says for each fact that it shows, the first at least, who and where. */
function expectSourced({ text, parts, facts }: Answer): void {
  expect(facts.length).toBeGreaterThan(0);
  if (parts.some(({ kind }) => kind === 'item')) return;
  const isShown = ({ evidence }: CitedFact) => evidence.every(({ quote }) => text.includes(`> ${quote}`));
  for (const { attribution, evidence } of facts.filter((fact, index) => index === 0 || isShown(fact))) {
    for (const { name, via } of attribution) for (const one of [name, ...via]) expect(text).toContain(one);
    for (const { paragraph } of evidence) expect(text).toContain(`paragraph ${paragraph}`);
  }
}

function quotedIn(text: string): string[] {
  return [...text.matchAll(/[“"]([^“”"]+)[”"]/g)].map(([, words = '']) => words);
}
