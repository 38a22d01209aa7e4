import { describe, expect, it } from 'vitest';
import { announced } from './changes/tiny-changes.ts';
import { type Change, FACTS, faultsOfTiny, loadTiny } from './tiny-library.ts';

const NOON = 'at: 2026-11-25T12:00+01:00';
const ONE = 'at: 2026-11-25T13:00:30+01:00';
const ABOUT_DAM = 'kind: correction, facts: [holds], note: The dam holds.';

const sound: [title: string, changes: Change[]][] = [
  ['One is about a fact.', [announced(`${NOON}, ${ABOUT_DAM}`)]],
  ['The newest is first.', [announced(`${ONE}, ${ABOUT_DAM}`, `${NOON}, ${ABOUT_DAM}`)]],
  ['Two are of one time.', [announced(`${NOON}, ${ABOUT_DAM}`, `${NOON}, ${ABOUT_DAM}`)]],
  [
    'The order is that of the time, whatever the zones.',
    [announced(`at: "2026-11-25T11:30Z", ${ABOUT_DAM}`, `${NOON}, ${ABOUT_DAM}`)],
  ],
  ['One takes back a fact.', [announced(`${NOON}, kind: correction, withdrawn: [broke], note: It did not break.`)]],
  [
    'One is about a fact that a newer one takes back.',
    [
      announced(
        `${ONE}, kind: correction, withdrawn: [broke], note: It did not break.`,
        `${NOON}, kind: update, facts: [broke, holds], note: It broke.`,
      ),
    ],
  ],
  [
    'One takes back a fact that a newer one brings again.',
    [announced(`${ONE}, ${ABOUT_DAM}`, `${NOON}, kind: update, withdrawn: [holds], note: It may not hold.`)],
  ],
];

const faulty: [title: string, changes: Change[], faults: string[]][] = [
  [
    'A kind is unknown.',
    [announced(`${NOON}, kind: erratum, facts: [holds], note: It holds.`)],
    ['story.yml:16:41 "kind" is "erratum"; write one of correction, clarification, update'],
  ],
  [
    'A time has no zone.',
    [announced(`at: 2026-11-25T12:00, ${ABOUT_DAM}`)],
    ['story.yml:16:11 "at" is "2026-11-25T12:00"; write day, time and zone: 2026-11-25T14:05+01:00, or Z for UTC'],
  ],
  [
    'A day is not in the calendar.',
    [announced(`at: "2026-02-30T12:00Z", ${ABOUT_DAM}`)],
    ['story.yml:16:11 there is no time 2026-02-30T12:00Z; write a day of the calendar and a time of the day'],
  ],
  [
    'An hour is not in the day.',
    [announced(`at: "2026-02-20T25:00Z", ${ABOUT_DAM}`)],
    ['story.yml:16:11 there is no time 2026-02-20T25:00Z; write a day of the calendar and a time of the day'],
  ],
  [
    'The newest is last.',
    [announced(`${NOON}, ${ABOUT_DAM}`, `${ONE}, ${ABOUT_DAM}`)],
    ['story.yml:17:11 this entry is later than the one above; put the newest first'],
  ],
  [
    'One is about no fact.',
    [announced(`${NOON}, kind: update, note: Nothing.`)],
    ['story.yml:16:5 this entry is about no fact; name facts under "facts" or "withdrawn"'],
  ],
  [
    'One is about a fact that is not there.',
    [announced(`${NOON}, kind: update, facts: [holds, broke], note: It broke.`)],
    ['story.yml:16:64 there is no fact "broke"; write an id of facts.yml, or name it under "withdrawn"'],
  ],
  [
    'One is about a fact that was taken back before.',
    [
      announced(
        `${ONE}, kind: update, facts: [broke], note: It broke.`,
        `${NOON}, kind: correction, withdrawn: [broke], note: It did not break.`,
      ),
    ],
    ['story.yml:16:60 there is no fact "broke"; write an id of facts.yml, or name it under "withdrawn"'],
  ],
  [
    'A fact that is taken back is still there.',
    [announced(`${NOON}, kind: correction, withdrawn: [holds], note: It does not hold.`)],
    ['story.yml:16:65 the fact "holds" is withdrawn and still in facts.yml; remove it there, or name it under "facts"'],
  ],
  [
    'A fact is named under both keys.',
    [announced(`${NOON}, kind: update, facts: [holds], withdrawn: [holds], note: It holds.`)],
    ['story.yml:16:77 this entry names the fact "holds" twice; write it once'],
  ],
  [
    'A note has two lines.',
    [announced(`${NOON}, kind: update, facts: [holds], note: "It\\nholds."`)],
    ['story.yml:16:71 "note": this has more than one line; write it in one'],
  ],
  [
    'A key is unknown.',
    [announced(`${NOON}, ${ABOUT_DAM}, by: Voss`)],
    ['story.yml:16:91 unknown key "by"; write one of withdrawn, or remove it'],
  ],
  [
    'A fact is not there because its entry has a fault of its own.',
    [announced(`${NOON}, ${ABOUT_DAM}`), [FACTS, 'form: paraphrase', 'form: indirect']],
    ['facts.yml:4:11 "form" is "indirect"; write one of direct, partial, paraphrase, narration'],
  ],
];

describe('The corrections of a story', () => {
  it.each(sound)('are sound. %s', (_title, changes) => {
    expect(faultsOfTiny(...changes)).toEqual([]);
  });

  it.each(faulty)('have a fault. %s', (_title, changes, faults) => {
    expect(faultsOfTiny(...changes)).toEqual(faults.map((fault) => `stories/dam/${fault}`));
  });

  it('are none when nothing was announced', () => {
    expect(loadTiny().stories[0]?.corrections).toEqual([]);
  });
});
