import { z } from 'zod';
import type { Memory } from '../memory/memory.ts';
import { nameId } from '../memory/name-id.ts';

const KEPT = { forMs: 2 * 86_400_000 };
const keyOf = (story: string, fact: string, revision: string) => `correction-of:${nameId(story, fact, revision)}`;

/** The run that told of a fact in a revision; undefined when there was none, or not lately. */
export function lastRunOf(
  { values }: Memory,
  story: string,
  fact: string,
  revision: string,
): Promise<string | undefined> {
  return values.get(keyOf(story, fact, revision), z.string());
}

/** Notes that a run tells of a fact in a revision. */
export function noteRunOf(
  { values }: Memory,
  run: string,
  story: string,
  fact: string,
  revision: string,
): Promise<void> {
  return values.set(keyOf(story, fact, revision), run, KEPT);
}
