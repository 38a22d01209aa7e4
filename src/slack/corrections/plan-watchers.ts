import { revisionAfter } from '../../corrections/change-group.ts';
import { writeRecord } from '../../corrections/correction-record.ts';
import { nameId } from '../../memory/name-id.ts';
import type { Watch } from '../../memory/stores/watches.ts';
import type { Change } from '../../stories/changes/change-schema.ts';
import type { Source } from '../../stories/source-schema.ts';
import type { Story } from '../../stories/story.ts';
import type { Desk } from '../desk.ts';

/** Statuses that say how somebody responded. */
const RESPONSES = new Set<string | undefined>([
  'denied',
  'comment_sought',
  'declined',
  'no_reply',
  'not_confirmed',
  'confirmed',
]);

/** Names a change for those who watch: each of them is told of it once. */
export function nameChange(change: Change): string {
  return `${change.fact}@${revisionAfter(change)}@${change.correction?.at ?? ''}`;
}

/**
 * Plans a message to everybody who watches a fact or somebody that changed: one a person and watch. Planned again, by another process
 * or after a crash, it is the same.
 */
export async function planWatchers(desk: Desk, story: Story, changes: readonly Change[], now: number): Promise<void> {
  const cited: Record<string, string[]> = {};
  for (const change of changes) {
    for (const { id } of await watchesOf(desk, story, change)) cited[id] = [...(cited[id] ?? []), change.fact];
  }
  const watches = Object.keys(cited);
  if (watches.length === 0) return;
  const name = { story: story.slug, fact: 'watched', revision: nameId(...changes.map(nameChange)) };
  // The record goes first: a step must find what it has to tell.
  const record = { changes: [...changes], at: now, plannedAt: now, cited, later: [], covers: {} };
  await writeRecord(desk.memory, nameId(name.story, name.fact, name.revision), record);
  await desk.memory.corrections.plan(
    name,
    watches.map((entry) => ({ entry, kind: 'watch' })),
  );
}

async function watchesOf({ memory: { watches } }: Desk, story: Story, change: Change): Promise<Watch[]> {
  const { slug } = story;
  const found = await watches.matching(slug, 'fact', change.fact);
  for (const { id } of sourcesOf(story, change)) {
    found.push(...(await watches.matching(slug, 'source', id)));
    if (isResponse(change)) found.push(...(await watches.matching(slug, 'comment', id)));
  }
  return [...new Map(found.map((watch) => [watch.id, watch])).values()];
}

/** Who is cited for a fact or spoken of in it, now or before. */
function sourcesOf({ facts, sources, outlet }: Story, { fact, before, after }: Change): Source[] {
  const mentioned = new Set(facts.find(({ id }) => id === fact)?.mentions);
  const names = new Set([...(before?.attribution ?? []), ...(after?.attribution ?? [])].map(({ name }) => name));
  return [...sources.values()].filter(({ id, name }) => mentioned.has(id) || (id !== outlet.id && names.has(name)));
}

/** A change of whether and how somebody responded, or new words of theirs. */
function isResponse({ kind, before, after }: Change): boolean {
  return kind === 'added' || RESPONSES.has(before?.status) || RESPONSES.has(after?.status);
}
