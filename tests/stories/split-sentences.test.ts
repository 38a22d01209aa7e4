import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/stories/split-sentences.ts';

/** Each row is one paragraph, given as the sentences it must fall into. */
const paragraphs: string[][] = [
  ['The ferry left at dawn.', 'Nobody saw it go.'],
  ['Was it late?', 'No!', 'It was early.'],
  ['The U.N. Security Council met on Wednesday.', 'It heard one speaker.'],
  ['His U.K.-based group tracks arms.'],
  ['She moved to the U.S. in May.', 'He stayed.'],
  ['They left the U.S.', 'The reason is unclear.'],
  ['Mr. Hale and Dr. Sund met Gen. R. J. Ode on St. Mary St. Tuesday.'],
  ['J. Hale spoke for Acme Inc. on Monday.', 'Nobody answered.'],
  ['It is owned by Acme Inc.', 'The price is unknown.'],
  ['“We will not pay.”', '“We never did.”'],
  ['"We will not pay," he said.', '"Never."', 'She agreed.'],
  ['“Why now?” asked the mayor.', 'No one knew.'],
  ['It cost $3.5 million.', '12 people came.'],
  ['See No. 4 on the list.', 'She said no.', 'He said yes.'],
  ['Work stops on Jan. 20 at 6 a.m. on both piers.', 'It resumes on Feb. 3.'],
  ['He paused ... and went on.', 'Then he left…', 'The end.'],
  ['(It was closed.)', 'It opened later.'],
  ['A heading without a full stop'],
];

describe('A paragraph falls into its sentences', () => {
  it.each(paragraphs.map((sentences) => [sentences.join(' '), sentences] as const))('%s', (paragraph, sentences) => {
    const spans = splitSentences(paragraph);
    expect(spans.map(({ start, end }) => paragraph.slice(start, end))).toEqual(sentences);
  });

  it('with offsets into the whole text when only a stretch of it is split', () => {
    const text = 'Before. One. Two. After.';
    expect(splitSentences(text, 8, 17)).toEqual([
      { start: 8, end: 12 },
      { start: 13, end: 17 },
    ]);
  });

  it('and white space falls into none', () => {
    expect(splitSentences('  \t ')).toEqual([]);
  });
});
