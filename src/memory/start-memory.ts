import { randomUUID } from 'node:crypto';
import { type ForgivingOptions, forgivingMemory } from './forgiving/forgiving-memory.ts';
import type { Memory } from './memory.ts';
import { createMemoryInProcess } from './memory-in-process.ts';
import type { MemoryOptions } from './memory-options.ts';
import { openMemory } from './open-memory.ts';
import { DEFAULT_DATABASE_URL } from './read-database-url.ts';

/**
 * The memory of a running app: in the database that `DATABASE_URL` names, and in the process for as long as that does not work,
 * so that questions are answered whatever happens to it. Throws ConfigError when the address is at fault.
 */
export async function startMemory(
  url: string = DEFAULT_DATABASE_URL,
  options: MemoryOptions & ForgivingOptions,
): Promise<Memory> {
  // However often the database is opened again, it is this process that does so, and what it holds stays its own.
  const mine = { instance: randomUUID(), ...options };
  const fallback = await createMemoryInProcess(mine);
  return forgivingMemory(() => openMemory(url, mine), fallback, mine);
}
