import type { Logger } from 'pino';
import type { Memory } from '../memory/memory.ts';
import { tryMemory } from './try-memory.ts';

const DAY_MS = 86_400_000;

/** Removes from the memory what is past its time, now and once a day. Call the result to end. */
export function keepSwept(memory: Memory, log: Logger): () => void {
  const sweep = async () => {
    const removed = await tryMemory({ memory, log }, ({ upkeep }) => upkeep.sweep(Date.now()), undefined);
    log.debug({ removed }, 'removed what is past its time');
  };
  void sweep();
  const timer = setInterval(sweep, DAY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
