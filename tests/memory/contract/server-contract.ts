import { describe, expect, it } from 'vitest';
import type { StateChange } from '../../../src/memory/forgiving/create-circuit.ts';
import { openMemory } from '../../../src/memory/open-memory.ts';
import { startMemory } from '../../../src/memory/start-memory.ts';
import { PASSWORD, type PostgresServer } from '../start-postgres.ts';
import { posting } from './ledger-contract.ts';
import { createClock } from './subject.ts';

const GUEST = `drop role if exists guest; create role guest login password '${decodeURIComponent(PASSWORD)}'`;

/** What holds of a server only: it may refuse us, and it may go away and come back. */
export function serverContract(server: () => PostgresServer): void {
  describe('a PostgreSQL server', () => {
    it.each([
      ['another password', (url: string) => url.replace(PASSWORD, 'pa%23ss-other'), 'refuses the user or the password'],
      ['a database that it does not have', (url: string) => `${url}x`, 'has no database of this name'],
      ['a user who may not make tables', (url: string) => url.replace('desk:', 'guest:'), 'may not make the schema'],
    ])('given %s is an address to mend, of which the password is not told', async (_, altered, words) => {
      await server().run(server().url('postgres'), GUEST);
      const url = altered(server().url('postgres'));
      const error = await openMemory(url).catch((error: unknown) => error);
      expect(error).toMatchObject({ name: 'ConfigError', message: expect.stringContaining(words) });
      expect(String(error)).toContain('Write postgres://user:password@host:5432/database');
      expect(String(error)).not.toContain('pa%23ss');
    });

    it('that goes away is missed once, and gets all that it has missed when it comes back', async () => {
      const clock = createClock();
      const changes: StateChange[] = [];
      const url = await server().createDatabase();
      const memory = await startMemory(url, { ...clock, report: (change) => changes.push(change), patienceMs: 50 });
      const id = await memory.ledger.intend(posting());
      await server().stop();
      await memory.ledger.posted(id, '10.2');
      expect(await memory.inbox.accept({ keys: ['a'], kind: 'message', payload: 1 })).toMatchObject({ kind: 'new' });
      expect(await memory.ledger.byMessage('C1', '10.2')).toMatchObject({ text: posting().text });
      expect(await memory.health()).toMatchObject({ ok: false, kind: 'process' });
      clock.advance(10_000);
      expect(await memory.health()).toMatchObject({ ok: false, kind: 'process' });
      await server().start();
      clock.advance(10_000);
      expect(await memory.health()).toEqual({ ok: true, kind: 'postgres' });
      expect(changes).toEqual([
        { state: 'degraded', problem: expect.stringContaining('the database cannot be reached') },
        { state: 'recovered', replayed: 2, lost: 0 },
      ]);
      expect(JSON.stringify(changes)).not.toContain('pa%23ss');
      await memory.close();
      const after = await openMemory(url, clock);
      expect(await after.ledger.byMessage('C1', '10.2')).toMatchObject({ state: 'posted' });
      expect(await after.inbox.accept({ keys: ['a'], kind: 'message', payload: 1 })).toEqual({ kind: 'seen' });
      await after.close();
    });
  });
}
