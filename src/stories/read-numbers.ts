/** A number as printed, in digits or as a word; `[start, end)` is where it stands. */
export interface PrintedNumber {
  value: number;
  start: number;
  end: number;
  inDigits: boolean;
}

const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const words = new Map([
  ...units.map((word, value): [string, number] => [word, value]),
  ...tens.map((word, index): [string, number] => [word, (index + 2) * 10]),
]);
const scales = new Map([
  ['hundred', 100],
  ['thousand', 1_000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
  ['dozen', 12],
  ['decade', 10],
  ['decades', 10],
  ['century', 100],
  ['centuries', 100],
]);
const printed =
  /(?<![\p{L}\p{N}])(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)|(?<![\p{L}\p{N}])\p{L}+(?![\p{L}\p{N}])/gu;

/** The numbers of a stretch of text in order. "One" is none: it is a pronoun as often. Words of scale are not multiplied in. */
export function readNumbers(text: string, from = 0, to = text.length): PrintedNumber[] {
  return [...text.slice(from, to).matchAll(printed)].flatMap(({ 0: raw, index }) => {
    const inDigits = /^\d/.test(raw);
    const value = inDigits ? Number(raw.replaceAll(',', '')) : words.get(raw.toLowerCase());
    if (value === undefined || raw.toLowerCase() === 'one') return [];
    return [{ value, start: from + index, end: from + index + raw.length, inDigits }];
  });
}

/** Every amount that a value's words can mean: "2 million" is 2 and 2,000,000, "twenty-five" is 20, 5 and 25. */
export function possibleAmounts(text: string): number[] {
  const numbers = readNumbers(text);
  return numbers.flatMap(({ value, end }, index) => {
    const before = numbers[index - 1];
    const compound = before && value < 10 && before.value % 10 === 0 && text.slice(before.end, end).startsWith('-');
    const whole = compound ? [value, before.value + value] : [value];
    const scale = scales.get(/^[\s-]+(\p{L}+)/u.exec(text.slice(end))?.[1]?.toLowerCase() ?? '');
    return scale ? [...whole, ...whole.map((amount) => amount * scale)] : whole;
  });
}
