import type { Fault } from '../../errors.ts';
import { faultAt } from '../check-schema.ts';
import type { DraftIntent, DraftIntents } from '../read-intents.ts';
import { shown } from '../shown.ts';

/** An intent has no example twice; its slots are those of its examples, its reply is a wording there is, its follow-ups are intents there are. */
export function checkIntent({ file, data }: DraftIntent, { intents, replies }: DraftIntents): Fault[] {
  if (!data) return [];
  const used = data.examples.map((example) => [...example.matchAll(/\{([^{}]*)\}/g)].map(([, slot = '']) => slot));
  const known = new Set(intents.map(({ id }) => id));
  const faults: Fault[] = [];
  const seen = new Set<string>();
  for (const [index, example] of data.examples.entries()) {
    const key = example.toLowerCase().replace(/\s+/g, ' ');
    if (seen.has(key))
      faults.push(faultAt(file, ['examples', index], `the example ${shown(example)} is there twice`, 'remove one'));
    seen.add(key);
  }
  for (const [index, slots] of used.entries()) {
    for (const slot of slots.filter((one) => !Object.hasOwn(data.slots, one))) {
      faults.push(
        faultAt(
          file,
          ['examples', index],
          `the slot {${slot}} is not declared`,
          `add "${slot}" to "slots", or write one that is there`,
        ),
      );
    }
  }
  for (const slot of Object.keys(data.slots)) {
    if (used.some((slots) => slots.includes(slot))) continue;
    const place = { path: file.path, ...file.keyAt(['slots', slot]) };
    faults.push({
      ...place,
      problem: `no example uses the slot {${slot}}`,
      remedy: 'use it in an example, or remove it',
    });
  }
  for (const [index, id] of data.follow_ups.entries()) {
    if (known.has(id)) continue;
    faults.push(
      faultAt(file, ['follow_ups', index], `there is no intent "${id}"`, 'write the name of a file in this folder'),
    );
  }
  if (data.gather === 'reply' && data.reply === undefined) {
    faults.push(
      faultAt(file, ['gather'], 'gather is reply, but no "reply" is named', 'add "reply" with a key of _replies.yml'),
    );
  }
  if (data.gather !== 'reply' && data.reply !== undefined) {
    faults.push(
      faultAt(file, ['reply'], `a reply is named, but gather is ${data.gather}`, 'remove it, or write gather: reply'),
    );
  }
  if (data.reply !== undefined && replies.data && !Object.hasOwn(replies.data, data.reply)) {
    faults.push(
      faultAt(file, ['reply'], `_replies.yml has no "${data.reply}"`, 'write a key of _replies.yml, or add it there'),
    );
  }
  return faults;
}
