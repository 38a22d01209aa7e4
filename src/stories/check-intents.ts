import type { Fault } from '../errors.ts';
import type { DraftIntents } from './read-intents.ts';

/** Every fault of the intents folder that its schemas alone cannot see. */
export function checkIntents(_draft: DraftIntents, _testsDir?: string): Fault[] {
  return [];
}
