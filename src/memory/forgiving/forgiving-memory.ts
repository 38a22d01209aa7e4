import { aroundCalls, type Call, callMethod } from '../around-calls.ts';
import type { Memory, StoreName } from '../memory.ts';
import { MemoryUnavailable } from '../memory-unavailable.ts';
import { CALL_KINDS, type CallKind } from './call-kinds.ts';
import { createCircuit, type StateChange } from './create-circuit.ts';
import { createJournal } from './create-journal.ts';

/** How a memory without a database behaves. */
export interface ForgivingOptions {
  /** Hears of every change of state, once. */
  report: (change: StateChange) => void;
  /** How long a database that failed is left alone (default five seconds). */
  retryMs?: number;
  now?: () => number;
}

/**
 * A memory that never fails for want of its database: while that is locked, full, out of reach or too new, `fallback` does the
 * work in the process; what was written meanwhile is written to the database as soon as it works again, unless the process
 * ends before. Closes both. Throws ConfigError when `open` does so at the start.
 */
export async function forgivingMemory(
  open: () => Promise<Memory>,
  fallback: Memory,
  { report, retryMs = 5_000, now = Date.now }: ForgivingOptions,
): Promise<Memory> {
  const journal = createJournal();
  const circuit = await createCircuit({ open, journal, report, retryMs, now });

  async function inDatabase(memory: Memory, store: StoreName, kind: CallKind, { method, args, make }: Call) {
    const result = await callMethod(memory[store], method, args);
    // The fallback is there for whoever asks next; that it cannot take part is no reason to refuse this call.
    if (kind === 'write' || kind === 'passing') await make().catch(() => {});
    return result;
  }

  async function makeCall(store: StoreName, call: Call): Promise<unknown> {
    const kinds: Readonly<Record<string, CallKind>> = CALL_KINDS[store];
    const kind = kinds[call.method] ?? 'read';
    circuit.tryAgain();
    for (let memory = circuit.memory(); memory; memory = circuit.memory()) {
      try {
        return await inDatabase(memory, store, kind, call);
      } catch (error) {
        if (error instanceof MemoryUnavailable) circuit.fail(memory, error.message);
        // Another call may have had it closed, and opened anew, while this one was under way.
        else if (memory === circuit.memory()) throw error;
      }
    }
    if (kind === 'claim') return [];
    if (kind === 'write') journal.add({ store, method: call.method, args: call.args });
    return call.make();
  }

  const forgiving = <S extends StoreName>(store: S): Memory[S] =>
    aroundCalls(fallback[store], (call) => makeCall(store, call));
  return {
    inbox: forgiving('inbox'),
    values: forgiving('values'),
    ledger: forgiving('ledger'),
    corrections: forgiving('corrections'),
    revisions: forgiving('revisions'),
    feedback: forgiving('feedback'),
    unanswered: forgiving('unanswered'),
    watches: forgiving('watches'),
    channels: forgiving('channels'),
    mutes: forgiving('mutes'),
    upkeep: forgiving('upkeep'),
    async health() {
      const memory = circuit.memory();
      const health = await memory?.health();
      if (health?.ok) return health;
      if (memory && health) circuit.fail(memory, health.problem);
      else await circuit.tryAgain();
      return circuit.memory()?.health() ?? { ok: false, kind: 'process', problem: circuit.problem() };
    },
    async close() {
      await circuit.close();
      await fallback.close();
    },
  };
}
