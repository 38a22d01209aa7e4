import { describe, expect, it } from 'vitest';
import { quotedSpans } from '../../src/stories/quoted-spans.ts';

const table: [text: string, quoted: string[]][] = [
  ['Nothing is quoted here.', []],
  ['It was "irrefutable," she said.', ['irrefutable,']],
  ['“We asked,” she said, “and got nothing.”', ['We asked,', 'and got nothing.']],
  ['She called it "so-called \'progress\'" twice.', ["so-called 'progress'"]],
  ['A 6" pipe and a "big" one.', ['big']],
  ['“It goes on in the next paragraph.', ['It goes on in the next paragraph.']],
  ['“Opened curly, closed straight," he said.', ['Opened curly, closed straight,']],
  ['The word "" is empty.', ['']],
];

describe('Words in double quotation marks are found', () => {
  it.each(table)('in %s', (text, quoted) => {
    expect(quotedSpans(text).map(({ start, end }) => text.slice(start, end))).toEqual(quoted);
  });

  it('within a stretch only', () => {
    expect(quotedSpans('"one" "two" "three"', 6, 11)).toEqual([{ start: 7, end: 10 }]);
  });
});
