import { z } from 'zod';
import type { Memory } from '../memory/memory.ts';
import { announceChanges } from '../stories/changes/announce-changes.ts';
import type { Change } from '../stories/changes/change-schema.ts';
import { compareStates } from '../stories/changes/compare-states.ts';
import { newCorrections } from '../stories/changes/compare-stories.ts';
import { storyStates } from '../stories/changes/fact-state.ts';
import { factStateSchema } from '../stories/changes/fact-state-schema.ts';
import type { Story } from '../stories/story.ts';
import { announcementSchema, correctionSchema } from '../stories/story-schema.ts';

/** What is kept of a fact: what readers are told, and what was announced when it became so. */
export const keptFactSchema = z.object({
  state: factStateSchema,
  announcement: announcementSchema.optional(),
  correction: correctionSchema.optional(),
});

const YEARS = { forMs: 10 * 365 * 86_400_000 };
const keyOf = (story: string) => `announced:${story}`;

/** What changed in a story since the memory last knew it, whoever was running then; undefined for a story that it never knew. */
export async function changesSinceKnown(memory: Memory, story: Story): Promise<Change[] | undefined> {
  const seen = await memory.revisions.seen(story.slug);
  if (seen.size === 0) return undefined;
  const before = new Map(
    [...seen].flatMap(([fact, { content }]) => {
      const kept = keptFactSchema.safeParse(content);
      return kept.success ? [[fact, kept.data.state] as const] : [];
    }),
  );
  const after = storyStates(story);
  const inOrder = new Map(
    [...after.keys(), ...before.keys()].flatMap((fact) => {
      const state = before.get(fact);
      return state ? [[fact, state] as const] : [];
    }),
  );
  const announced = (await memory.values.get(keyOf(story.slug), z.array(correctionSchema))) ?? [];
  return announceChanges(
    story.slug,
    compareStates(inOrder, after),
    newCorrections(announced, story.corrections),
    after,
  );
}

/** Makes the memory know a story as it is, and logs what changed. */
export async function knowStory(memory: Memory, story: Story, changes: readonly Change[], now: number): Promise<void> {
  const announced = new Map(changes.map((change) => [change.fact, change]));
  const facts = [...storyStates(story)].map(([fact, state]) => {
    const { announcement, correction } = announced.get(fact) ?? {};
    return { fact, revision: state.revision, content: { state, announcement, correction } };
  });
  await memory.revisions.save(story.slug, facts, now);
  await memory.values.set(keyOf(story.slug), story.corrections, YEARS);
}
