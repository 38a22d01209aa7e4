import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { expect } from 'vitest';
import { z } from 'zod';
import type { StateChange } from '../../../src/memory/forgiving/create-circuit.ts';
import type { Memory } from '../../../src/memory/memory.ts';
import type { MemoryOptions } from '../../../src/memory/memory-options.ts';
import { openMemory } from '../../../src/memory/open-memory.ts';
import { startMemory } from '../../../src/memory/start-memory.ts';
import { posting } from '../contract/ledger-contract.ts';
import { type Clock, createClock } from '../contract/subject.ts';

/** A SQLite file with a clock, and what the memory in it has reported. */
export interface Scene {
  folder: string;
  path: string;
  clock: Clock;
  changes: StateChange[];
  report: (change: StateChange) => void;
  start(options?: MemoryOptions): Promise<Memory>;
  /** Somebody else, who holds the file until released. */
  hold(): { release(): void };
  /** Checks that a process which comes later finds these answers, and nothing left to do. */
  expectKept(...answers: number[]): Promise<void>;
  remove(): Promise<void>;
}

export async function createScene(): Promise<Scene> {
  const folder = await mkdtemp(join(tmpdir(), 'on-record-forgiving-'));
  const path = join(folder, 'on-record.db');
  const clock = createClock();
  const changes: StateChange[] = [];
  const report = (change: StateChange) => {
    changes.push(change);
  };
  return {
    ...{ folder, path, clock, changes, report },
    start: (options) => startMemory(`file:${path}`, { ...clock, report, patienceMs: 20, ...options }),
    hold() {
      const other = new Libsql(path);
      other.exec('begin exclusive');
      return {
        release() {
          other.exec('rollback');
          other.close();
        },
      };
    },
    async expectKept(...answers) {
      const memory = await openMemory(`file:${path}`, clock);
      for (const n of answers) {
        expect(await memory.ledger.byAsk(`${n}`)).toMatchObject([{ state: 'posted', ts: `10.${n}` }]);
        expect(await memory.inbox.accept({ keys: [`${n}`], kind: 'message', payload: n })).toEqual({ kind: 'seen' });
      }
      clock.advance(60_000);
      expect(await memory.inbox.takeOver(10)).toEqual([]);
      await memory.close();
    },
    remove: () => rm(folder, { recursive: true }),
  };
}

/** Uses the memory as an answer does, and as the next one will. */
export async function answerOnce(memory: Memory, n: number): Promise<void> {
  const accepted = await memory.inbox.accept({ keys: [`${n}`], kind: 'message', payload: n });
  expect(accepted).toMatchObject({ kind: 'new' });
  await memory.values.set('thread', n, { forMs: 60_000 });
  const id = await memory.ledger.intend(posting({ askId: `${n}` }));
  await memory.ledger.posted(id, `10.${n}`);
  if (accepted.kind === 'new') await memory.inbox.done(accepted.id);
  expect(await memory.values.get('thread', z.number())).toBe(n);
  expect(await memory.ledger.byMessage('C1', `10.${n}`)).toMatchObject({ askId: `${n}` });
}
