import type { Fault } from '../../errors.ts';
import { faultAt } from '../check-schema.ts';
import type { DraftIntent, DraftIntents } from '../read-intents.ts';

/** An intent's reply is a wording there is, and its follow-ups are intents there are. */
export function checkIntent({ file, data }: DraftIntent, { intents, replies }: DraftIntents): Fault[] {
  if (!data) return [];
  const { gather, reply } = data;
  const known = new Set(intents.map(({ id }) => id));
  const faults = data.follow_ups.flatMap((id, index) =>
    known.has(id)
      ? []
      : [faultAt(file, ['follow_ups', index], `there is no intent "${id}"`, 'write the name of a file in this folder')],
  );
  if (gather === 'reply' && reply === undefined) {
    faults.push(
      faultAt(file, ['gather'], 'gather is reply, but no "reply" is named', 'add "reply" with a key of _replies.yml'),
    );
  }
  if (gather !== 'reply' && reply !== undefined) {
    faults.push(
      faultAt(file, ['reply'], `a reply is named, but gather is ${gather}`, 'remove it, or write gather: reply'),
    );
  }
  if (reply !== undefined && replies.data && !Object.hasOwn(replies.data, reply)) {
    faults.push(
      faultAt(file, ['reply'], `_replies.yml has no "${reply}"`, 'write a key of _replies.yml, or add it there'),
    );
  }
  return faults;
}
