import type { Memory, StoreName } from '../memory.ts';

/**
 * What becomes of a call. The memory in the process hears of all but reads while the database works, so that it knows the
 * last hours when it is needed. While the database does not work:
 * - `read` and `passing` are made in the process only,
 * - `write` as well, and made again in the database when it works,
 * - `claim`, the taking of work that others may take too, gets nothing: without the database nobody knows who has it.
 */
export type CallKind = 'read' | 'passing' | 'write' | 'claim';

/** Every call of every store. */
export const CALL_KINDS: { [S in StoreName]: { [M in keyof Memory[S]]: CallKind } } = {
  inbox: { accept: 'write', renew: 'passing', done: 'write', takeOver: 'claim', givenUp: 'read' },
  values: { get: 'read', set: 'write', delete: 'write' },
  ledger: {
    ...({ intend: 'write', posted: 'write', failed: 'write', update: 'write', removed: 'write' } as const),
    ...({ unposted: 'read', byFact: 'read', byMessage: 'read', byAsk: 'read', byIds: 'read' } as const),
  },
  corrections: { plan: 'write', next: 'claim', renew: 'passing', finish: 'write', report: 'read', runs: 'read' },
  // What the database still knows of a story from before is what tells afterwards that something has changed.
  revisions: { seen: 'read', save: 'passing', changesSince: 'read' },
  feedback: { add: 'write', list: 'read' },
  unanswered: { add: 'write', resolve: 'write', list: 'read', count: 'read' },
  watches: {
    ...({ add: 'write', remove: 'write', told: 'write' } as const),
    ...({ of: 'read', matching: 'read', byId: 'read', isTold: 'read' } as const),
  },
  channels: { get: 'read', set: 'write' },
  mutes: { add: 'write', remove: 'write', has: 'read' },
  upkeep: { sweep: 'passing', forget: 'write' },
};
