import { describe, expect, it } from 'vitest';
import { stem } from '../../../src/answers/search/stem.ts';

/** Each line is one stem. */
const together = [
  'launch launches launched launching',
  'missile missiles',
  'produce produces produced producing production producer',
  'recover recovers recovered recovering',
  'ship ships shipped shipping shipment shipments',
  'confirm confirmed confirming confirmation',
  'ally allies allied',
  'party parties',
  'identify identifies identified',
  'supply supplies supplied',
  'occupy occupied occupation',
  'elect elected election elections',
  'agree agreed agreement agreements',
  'deploy deployed deployment',
  'move moved movement movements',
  'announce announced announcement',
  'send sent sends sending',
  'fight fought fighting fights',
  'say said says saying',
  'tell told tells',
  'man men',
  'person people persons',
  'crisis crises',
  'deny denied denies denial',
  'invade invaded invasion invading',
  'organise organized organisation organizations',
  'defend defence defense defended',
  'colour color colours',
  'centre center centres',
  'travelled traveled travel',
  'use used using uses',
  'bus buses',
  'die died dying dies',
  'irrefutable irrefutably',
];

const apart = [
  ['organ', 'organization'],
  ['general', 'generate'],
  ['universe', 'university'],
  ['import', 'importance'],
  ['police', 'policy'],
  ['part', 'party'],
  ['depart', 'department'],
  ['relative', 'relate'],
  ['arms', 'arm'],
  ['news', 'new'],
  ['past', 'paste'],
  ['united', 'unit'],
  ['come', 'comment'],
  ['state', 'statement'],
  ['missile', 'mission'],
  ['hope', 'hop'],
] as const;

describe('stem', () => {
  it.each(together)('brings together: %s', (line) => {
    const stems = new Set(line.split(' ').map(stem));
    expect([...stems]).toHaveLength(1);
  });

  it.each(apart)('keeps %s and %s apart', (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });

  it.each(['un', 'kn', '11000', '2.5', 'корея', 'f', ''])('leaves %j as it is', (word) => {
    expect(stem(word)).toBe(word);
  });
});
