import type { Story } from '../story.ts';
import type { Correction } from '../story-schema.ts';
import { announceChanges } from './announce-changes.ts';
import type { Change } from './change-schema.ts';
import { compareStates } from './compare-states.ts';
import { storyStates } from './fact-state.ts';
import type { FactStates } from './fact-state-schema.ts';

const NOTHING: FactStates = new Map();

/** What changed from one version of a story to the next, with what was announced of it. A story that is new or gone has one version. */
export function compareStories(before: Story | undefined, after: Story | undefined): Change[] {
  const story = after ?? before;
  if (!story) return [];
  const was = before ? storyStates(before) : NOTHING;
  const now = after ? storyStates(after) : NOTHING;
  const entries = before && after ? newCorrections(before.corrections, after.corrections) : [];
  return announceChanges(story.slug, compareStates(was, now), entries, now);
}

/** The entries that were not there before, as they are now: one that was amended is new. */
export function newCorrections(before: readonly Correction[], after: readonly Correction[]): Correction[] {
  const known = new Set(before.map((entry) => JSON.stringify(entry)));
  return after.filter((entry) => !known.has(JSON.stringify(entry)));
}
