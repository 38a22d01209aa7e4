import type { LedgerEntry } from '../../memory/stores/ledger-entry.ts';
import type { Desk } from '../desk.ts';
import { askIdOf } from '../post-message.ts';
import { MAX_MESSAGES } from '../render-messages.ts';

/** A post of ours that can be addressed. */
export type Post = LedgerEntry & { ts: string };

/** What we have posted in answer to a message, in order; nothing where that cannot be found out. */
export async function postsFor({ memory, log }: Desk, channel: string, ts: string): Promise<Post[]> {
  try {
    const posts: Post[] = [];
    for (const ask of [`${channel}:${ts}`, ts]) {
      for (let at = 0; at < MAX_MESSAGES; at += 1) {
        const entries = await memory.ledger.byAsk(askIdOf(ask, at));
        const own = entries.flatMap((entry) => (isPost(entry, channel) ? [entry] : []));
        if (own.length === 0) break;
        posts.push(...own);
      }
    }
    return posts;
  } catch (error) {
    log.error({ err: error }, 'what was posted cannot be read');
    return [];
  }
}

function isPost(entry: LedgerEntry, channel: string): entry is Post {
  return entry.channel === channel && entry.state === 'posted' && entry.ts !== undefined && entry.kind !== 'ephemeral';
}
