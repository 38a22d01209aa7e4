import { revisionAfter } from '../../corrections/change-group.ts';
import type { Watch } from '../../memory/stores/watches.ts';
import type { Change } from '../../stories/changes/change-schema.ts';
import type { Source } from '../../stories/source-schema.ts';
import type { Story } from '../../stories/story.ts';
import { buttonRow } from '../buttons.ts';
import type { Desk } from '../desk.ts';
import { messageOf } from './corrected-message.ts';
import { correctionLine, plain, shownTime } from './correction-lines.ts';
import type { Pacing } from './pacing.ts';
import { postPaced } from './post-paced.ts';
import { openDirect } from './tell-directly.ts';
import { unwatchButton } from './watch-button.ts';
import { nameOf } from './watch-replies.ts';

/** Statuses that say how somebody responded. */
const RESPONSES = new Set<string | undefined>([
  'denied',
  'comment_sought',
  'declined',
  'no_reply',
  'not_confirmed',
  'confirmed',
]);

/** Tells everybody who watches a fact or somebody that changed: one direct message a person and watch, once a revision. */
export async function tellWatchers(
  desk: Desk,
  story: Story,
  changes: readonly Change[],
  now: number,
  pacing: Pacing,
): Promise<void> {
  const concerned = new Map<string, { watch: Watch; changes: Change[] }>();
  for (const change of changes) {
    for (const watch of await watchesOf(desk, story, change)) {
      if (
        !(await desk.memory.watches.told(
          watch.id,
          `${change.fact}@${revisionAfter(change)}@${change.correction?.at ?? ''}`,
        ))
      )
        continue;
      const known = concerned.get(watch.id)?.changes ?? [];
      concerned.set(watch.id, { watch, changes: [...known, change] });
    }
  }
  for (const { watch, changes: theirs } of concerned.values()) {
    try {
      const channel = await openDirect(desk, watch.user);
      const watched = nameOf(desk, watch);
      const lines = theirs.map((change) => correctionLine(change, timeOf(change, now), desk.library().replies));
      const { text, blocks } = messageOf([[plain(`You watch ${watched}`)], ...lines]);
      const message = { text, blocks: [...blocks, ...buttonRow([unwatchButton(watch, watched)])] };
      const named = { user: watch.user, askId: `watch-${watch.id}-${now}` };
      await postPaced(desk, { channel, threadTs: undefined }, message, named, pacing);
    } catch (error) {
      desk.log.error({ err: error, user: watch.user }, 'a watcher could not be told');
    }
  }
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

function timeOf({ correction }: Change, now: number): string {
  return shownTime(correction === undefined ? now : Date.parse(correction.at), now);
}
