import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../../src/answers/search/build-index.ts';
import { searchIndex } from '../../../src/answers/search/search-index.ts';

const index = buildIndex([
  {
    id: 'recovered',
    text: 'The group examined the remnants of four North Korean missiles recovered in Ukraine in July and August.',
  },
  {
    id: 'troops',
    text: "Pyongyang has sent 11,000 troops to fight against Ukrainian troops in Russia's Kursk region.",
  },
  { id: 'troops', text: 'How many soldiers did North Korea send?' },
  { id: 'gathered', text: 'Moscow has gathered 50,000 troops to fight against Ukrainian forces in Kursk.' },
  {
    id: 'launched',
    text: "Russian forces have launched at least 60 North Korean ballistic missiles, said Ukraine's military intelligence.",
  },
  { id: 'pact', text: 'Moscow signed a strategic partnership pact with Pyongyang in July.' },
  { id: 'unconfirmed', text: 'Moscow has not officially confirmed anything about weapons shipments from North Korea.' },
  {
    id: 'components',
    text: 'These components derived from supplies by third-party distributors, mostly based in East Asia.',
  },
  {
    id: 'iceberg',
    text: 'Pyongyang could send more troops because "this is just the tip of the iceberg," Boyechko said.',
  },
]);
const idsFor = (question: string) => searchIndex(index, question).map(({ id }) => id);

describe('searchIndex', () => {
  it.each([
    ['what pact did moscow sign?', 'pact'],
    ['who signs a partnership with Pyongyang', 'pact'],
    ['11k troops?', 'troops'],
    ['eleven thousand', 'troops'],
    ['50.000 forces', 'gathered'],
    ['ballistic misiles lauched', 'launched'],
    ['tip of the icebreg', 'iceberg'],
    ['distribution by third parties in asia', 'components'],
    ['has Moscow confirmed the shipment?', 'unconfirmed'],
    ['which remnants were examined', 'recovered'],
  ])('finds for %j the record %s first', (question, id) => {
    expect(idsFor(question)[0]).toBe(id);
  });

  it('gives one candidate an id, with its best record', () => {
    const found = searchIndex(index, 'How many soldiers did North Korea send?');
    expect(found.filter(({ id }) => id === 'troops')).toHaveLength(1);
    expect(found[0]).toMatchObject({ id: 'troops', record: 2, coverage: 1 });
  });

  it('says which words of the question were found, and what share of it they are', () => {
    const [first] = searchIndex(index, 'Which submarines and misiles were recovered?');
    expect(first?.matched).toEqual(['misiles', 'recovered']);
    expect(first?.coverage).toBeGreaterThan(0.4);
    expect(first?.coverage).toBeLessThan(0.8);
  });

  it('finds a record by a synonym only when it is given', () => {
    expect(idsFor('treaty')).toEqual([]);
    const synonyms = (stem: string) => (stem === 'treati' ? ['pact'] : []);
    const [first] = searchIndex(index, 'treaty', { synonyms });
    expect(first).toMatchObject({ id: 'pact', matched: ['treaty'], coverage: 0.75 });
  });

  it.each(['', '   ', '?!', 'what about him?', 'zeppelin'])('finds nothing for %j', (question) => {
    expect(searchIndex(index, question)).toEqual([]);
  });

  it('finds nothing in an empty index', () => {
    expect(searchIndex(buildIndex([]), 'missiles')).toEqual([]);
  });

  it('takes words as they are given, stop words too', () => {
    expect(searchIndex(index, ['not']).map(({ id }) => id)).toEqual(['unconfirmed']);
    expect(searchIndex(index, [])).toEqual([]);
  });

  it('keeps to the limit, best first', () => {
    const found = searchIndex(index, 'north korean troops in kursk', { limit: 3 });
    expect(found).toHaveLength(3);
    expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).sort((a, b) => b - a));
    for (const { score, coverage } of found) {
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThanOrEqual(1);
      expect(coverage).toBeGreaterThan(0);
      expect(coverage).toBeLessThanOrEqual(1);
    }
  });

  it('survives records without words and words that are names of object members', () => {
    const odd = buildIndex([
      { id: 'empty', text: '' },
      { id: 'marks', text: '?!' },
      { id: 'constructor', text: 'the constructor and __proto__ of toString' },
    ]);
    expect(searchIndex(odd, 'constructor proto').map(({ id }) => id)).toEqual(['constructor']);
    expect(searchIndex(odd, 'hasOwnProperty valueOf')).toEqual([]);
  });
});
