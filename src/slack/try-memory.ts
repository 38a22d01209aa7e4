import type { Memory } from '../memory/memory.ts';
import type { Desk } from './desk.ts';

/** Asks the memory; when it fails, there is a line in the log and something else to go on with: an answer without a memory is better than none. */
export async function tryMemory<T, E>(
  { memory, log }: Pick<Desk, 'memory' | 'log'>,
  call: (memory: Memory) => Promise<T>,
  otherwise: E,
): Promise<T | E> {
  try {
    return await call(memory);
  } catch (error) {
    log.error({ err: error }, 'memory failed');
    return otherwise;
  }
}
