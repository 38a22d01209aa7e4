/**
 * What a correction does outside its process, and how often at least, with the people of `correction-people.ts`. In Slack: an answer
 * is edited, a thread told, direct messages opened and written, the desk told. In the memory: steps are planned, a record kept, the
 * story known, a message intended and posted, an edit or direct message noted, a watch told of, a step finished.
 */
export const ACTS = [
  ['edit', 5],
  ['reply', 4],
  ['open', 3],
  ['message', 3],
  ['report', 1],
  ['plan', 2],
  ['keep', 5],
  ['known', 1],
  ['intend', 8],
  ['posted', 8],
  ['note', 8],
  ['told', 1],
  ['finish', 12],
] as const;

export type Act = (typeof ACTS)[number][0];

/** Before it, or when it is done and the process has just heard so. */
export const WHENS = ['before', 'after'] as const;

/** Where a process ends: before or after the n-th time that it does something, counted from 1. */
export interface CorrectionPoint {
  act: Act;
  when: (typeof WHENS)[number];
  nth: number;
}

/** The point in words. */
export function namePoint({ act, when, nth }: CorrectionPoint): string {
  return `${when} ${act} ${nth}`;
}

/** The calls of the memory, by store and method. */
export const MEMORY_ACTS: Readonly<Record<string, Act>> = {
  'corrections.plan': 'plan',
  'corrections.finish': 'finish',
  'values.set': 'keep',
  'revisions.save': 'known',
  'watches.told': 'told',
  'ledger.intend': 'intend',
  'ledger.posted': 'posted',
  'ledger.update': 'note',
};

/** What a call of Slack's Web API is for. */
export function actOfCall(method: string, { channel, thread_ts }: Record<string, string>): Act | undefined {
  if (method === 'chat.update') return 'edit';
  if (method === 'conversations.open') return 'open';
  if (method !== 'chat.postMessage') return undefined;
  if (thread_ts !== undefined) return 'reply';
  return channel?.startsWith('D') ? 'message' : 'report';
}
