import type { Fault } from '../errors.ts';
import type { DraftStory } from './read-story.ts';
import { checkEvidence } from './rules/check-evidence.ts';
import { checkIds } from './rules/check-ids.ts';

/** The rules that hold across the files of one story. */
const rules: ((draft: DraftStory) => Fault[])[] = [checkIds, checkEvidence];

/** Every fault of a story that its schemas alone cannot see. */
export function checkStory(draft: DraftStory): Fault[] {
  return rules.flatMap((rule) => rule(draft));
}
