import { readSince } from '../../answers/reading/read-since.ts';
import { localIso } from '../../answers/reading/wall-clock.ts';
import { changesParts, type DatedChange } from '../../answers/replying/changes-parts.ts';
import { renderText } from '../../answers/replying/render-text.ts';
import { keptFactSchema } from '../../corrections/known-story.ts';
import type { FactChange } from '../../memory/stores/revisions.ts';
import type { Change } from '../../stories/changes/change-schema.ts';
import { compareStates } from '../../stories/changes/compare-states.ts';
import type { FactState } from '../../stories/changes/fact-state-schema.ts';
import type { Story } from '../../stories/story.ts';
import type { Desk } from '../desk.ts';
import { notice } from '../notices.ts';
import { type Message, renderMessages } from '../render-messages.ts';

/** Times are read and shown by the clocks of this zone: the app does not ask Slack where people are. */
const ZONE = 'UTC';

/** What changed in a story since a time, old and new side by side; says by which clocks. */
export async function replyWithChanges(desk: Desk, story: Story | undefined, text: string): Promise<Message[]> {
  const since = readSince(text, new Date().toISOString(), ZONE);
  if (!story) return renderMessages(notice('There is no story.'));
  if (since === undefined)
    return renderMessages(
      notice(
        `"${text.slice(0, 60)}" is no time that has been. Try: since 14:00, since yesterday, since Monday 9am, since 25 Nov. Times are UTC.`,
      ),
    );
  const logged = await desk.memory.revisions.changesSince(story.slug, since);
  const changes = logged.reverse().flatMap((one): DatedChange[] => {
    const change = readChange(one, story);
    return change ? [{ change, at: shown(one.at) }] : [];
  });
  const { title } = story;
  const parts = changesParts({ title, since: `${shown(since)} (times are ${ZONE})`, changes }, desk.library().replies);
  return renderMessages({ parts, text: renderText(parts), suggestions: [] });
}

/** A logged change as it is laid out; undefined when another version of this app wrote what cannot be read. */
function readChange({ story, fact, before, after }: FactChange, { corrections }: Story): Change | undefined {
  const [was, now] = [keptFactSchema.safeParse(before?.content), keptFactSchema.safeParse(after?.content)];
  if ((before && !was.success) || (after && !now.success)) return undefined;
  const states = (state: FactState | undefined) => new Map(state ? [[fact, state]] : []);
  const [change] = compareStates(states(was.data?.state), states(now.data?.state));
  if (!change) return undefined;
  // What withdrew a fact is kept with the story alone: nothing is left of the fact to keep it with.
  const withdrew = after ? undefined : corrections.find(({ withdrawn }) => withdrawn.includes(fact));
  const correction = now.data?.correction ?? withdrew;
  const announcement = now.data?.announcement ?? withdrew?.kind ?? 'update';
  return { story, ...change, announcement, ...(correction ? { correction } : {}) };
}

function shown(at: number): string {
  return localIso(at, ZONE).replace('+00:00', 'Z');
}
