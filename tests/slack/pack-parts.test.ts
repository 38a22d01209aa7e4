import { describe, expect, it } from 'vitest';
import type { Part } from '../../src/answers/answer-schema.ts';
import { packParts } from '../../src/slack/pack-parts.ts';

const lead = (text: string): Part => ({ kind: 'lead', text });
const heading = (text: string): Part => ({ kind: 'heading', text });
const item = (text: string): Part => ({ kind: 'item', text });
const quote = (text: string, fact?: string): Part => ({ kind: 'quote', text, ...(fact ? { fact } : {}) });
const detail = (text: string): Part => ({ kind: 'detail', text });
const diff: Part = { kind: 'diff', runs: [{ in: 'quote', text: 'only' }] };

/** Pages of so many parts at most, each part by its text. */
const pages = (parts: Part[], most: number) =>
  packParts(parts, (page) => page.length <= most).map((page) =>
    page.map((part) => ('text' in part ? part.text : part.kind)),
  );

describe('a reply that is too long for one message', () => {
  it.each<[string, Part[], number, string[][]]>([
    ['not at all when it fits', [lead('2'), item('a'), item('b')], 3, [['2', 'a', 'b']]],
    [
      'before a heading',
      [lead('2'), heading('A'), quote('a'), heading('B'), quote('b')],
      3,
      [
        ['2', 'A', 'a'],
        ['B', 'b'],
      ],
    ],
    [
      'before an entry of a list',
      [lead('3'), item('a'), item('b'), item('c')],
      2,
      [
        ['3', 'a'],
        ['b', 'c'],
      ],
    ],
    [
      'before a finding, whatever else it is made of',
      [lead('2'), lead('A'), quote('a'), detail('¶1'), lead('B'), quote('b'), detail('¶2')],
      4,
      [
        ['2', 'A', 'a', '¶1'],
        ['B', 'b', '¶2'],
      ],
    ],
    [
      'not before the comparison that belongs to a finding',
      [heading('A'), quote('a'), heading('Yours:'), diff, heading('B'), quote('b')],
      5,
      [
        ['A', 'a', 'Yours:', 'diff'],
        ['B', 'b'],
      ],
    ],
    [
      'before a quotation of a list, never between it and its small print',
      [lead('Doe:'), quote('a', 'f1'), detail('¶1'), quote('b', 'f2'), detail('¶2'), quote('c', 'f3'), detail('¶3')],
      4,
      [
        ['Doe:', 'a', '¶1'],
        ['b', '¶2', 'c', '¶3'],
      ],
    ],
    [
      'inside a finding only when it does not fit alone, and then not above the small print',
      [heading('A'), quote('a'), quote('b'), detail('¶1'), heading('B'), quote('c')],
      3,
      [
        ['A', 'a'],
        ['b', '¶1'],
        ['B', 'c'],
      ],
    ],
    [
      'above the small print where there is too much of it',
      [quote('a'), detail('1'), detail('2')],
      1,
      [['a'], ['1'], ['2']],
    ],
    [
      'inside a heading’s list, but not after the heading',
      [heading('A'), item('a'), item('b')],
      2,
      [['A', 'a'], ['b']],
    ],
  ])('is cut %s', (_, parts, most, expected) => {
    expect(pages(parts, most)).toEqual(expected);
  });

  it('keeps every part to the letter, in order, also one that must be cut in itself', () => {
    const sentence = 'It went on for longer than anybody had thought that it could. ';
    const parts = [lead('1'), quote(sentence.repeat(200), 'f'), detail('¶1')];
    const packed = packParts(parts, (page) => JSON.stringify(page).length < 4_000).flat();
    const words = packed.flatMap((part) => (part.kind === 'quote' ? [part.text] : []));
    expect(words.join('')).toBe(sentence.repeat(200));
    expect(packed.filter((part) => part.kind === 'quote' && part.fact === 'f')).toHaveLength(1);
    expect(packed.at(-1)).toEqual(detail('¶1'));
  });
});
