import type { Inbox } from '../../memory/stores/inbox.ts';
import type { Desk } from '../desk.ts';
import { tryMemory } from '../try-memory.ts';

/** Does the work of an entry of the inbox, which stays this process's own meanwhile and is done afterwards, whatever came of it. */
export async function hold(desk: Desk, id: string, work: () => Promise<void>): Promise<void> {
  const inInbox = <T>(call: (inbox: Inbox) => Promise<T>) => tryMemory(desk, ({ inbox }) => call(inbox), undefined);
  const renewing = setInterval(() => void inInbox((inbox) => inbox.renew(id)), desk.leaseMs / 3);
  try {
    await work();
  } finally {
    clearInterval(renewing);
    await inInbox((inbox) => inbox.done(id));
  }
}
