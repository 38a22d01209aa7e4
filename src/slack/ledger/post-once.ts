import type { LedgerEntry, Posting } from '../../memory/stores/ledger-entry.ts';
import type { Desk } from '../desk.ts';
import { tryMemory } from '../try-memory.ts';

/** A message in its place: the timestamp and the channel that Slack gave it, where it gives any. */
export interface Posted {
  ts: string | undefined;
  channel?: string | undefined;
}

/**
 * Posts what the ledger does not say is posted, and has it in the ledger before and after. Where a process has ended in between,
 * `find` looks in Slack for what was posted since; what nobody can look for, such as a message for one person, is posted again:
 * better twice than never. Throws what `post` throws.
 */
export async function postOnce(
  desk: Desk,
  posting: Posting,
  post: () => Promise<Posted>,
  find?: (since: number) => Promise<Posted | undefined>,
): Promise<Posted> {
  const entry = await entryOf(desk, posting);
  if (entry?.state === 'posted' || entry?.state === 'removed') return { ts: entry.ts };
  const found = entry?.state === 'intended' ? await find?.(entry.intendedAt).catch(() => undefined) : undefined;
  const id = entry && found ? entry.id : await tryMemory(desk, ({ ledger }) => ledger.intend(posting), undefined);
  try {
    const posted = found ?? (await post());
    if (id !== undefined) await tryMemory(desk, ({ ledger }) => ledger.posted(id, posted.ts), undefined);
    return posted;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    if (id !== undefined) await tryMemory(desk, ({ ledger }) => ledger.failed(id, why), undefined);
    throw error;
  }
}

async function entryOf(desk: Desk, { askId, kind }: Posting): Promise<LedgerEntry | undefined> {
  const entries = await tryMemory(desk, ({ ledger }) => ledger.byAsk(askId), []);
  return entries.find((entry) => entry.kind === kind);
}
