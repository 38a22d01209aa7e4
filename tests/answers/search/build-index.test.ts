import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../../src/answers/search/build-index.ts';

const index = buildIndex([
  { id: 'a', text: 'Troops fight troops; a troop fought on.' },
  { id: 'b', text: 'Fighting goes on in Kursk.' },
  { id: 'a', text: '' },
]);

function postings(stem: string): [record: number, count: number][] {
  const place = index.stems.get(stem);
  if (place === undefined) return [];
  const found: [number, number][] = [];
  for (let at = index.starts[place] ?? 0; at < (index.starts[place + 1] ?? 0); at += 1) {
    found.push([index.records[at] ?? -1, index.counts[at] ?? -1]);
  }
  return found;
}

describe('buildIndex', () => {
  it('lists for each stem the records that have it, and how often', () => {
    expect(postings('troop')).toEqual([[0, 3]]);
    expect(postings('fight')).toEqual([
      [0, 2],
      [1, 1],
    ]);
    expect(postings('kursk')).toEqual([[1, 1]]);
    expect(postings('missil')).toEqual([]);
  });

  it('counts in how many records each word stands, as typed', () => {
    const { words } = index;
    const counts = Object.fromEntries(words.words.map((word, i) => [word, words.counts[i]]));
    expect(counts).toMatchObject({ troops: 1, troop: 1, fight: 1, fighting: 1, on: 2 });
  });

  it('keeps an id, a text of plain words and a length for every record', () => {
    expect(index.ids).toEqual(['a', 'b', 'a']);
    expect(index.texts).toEqual(['troops fight troops a troop fought on', 'fighting goes on in kursk', '']);
    expect([...index.lengths]).toEqual([7, 5, 0]);
    expect(index.averageLength).toBe(4);
  });

  it('counts no word more than 255 times in a record', () => {
    const long = buildIndex([{ id: 'long', text: 'kursk '.repeat(300) }]);
    expect([...long.counts]).toEqual([255]);
    expect([...long.lengths]).toEqual([300]);
  });
});
