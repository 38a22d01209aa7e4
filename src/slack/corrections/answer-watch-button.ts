import { z } from 'zod';
import { UNWATCH_ACTION, WATCH_ACTION } from '../buttons.ts';
import type { Desk } from '../desk.ts';
import { GONE, notice } from '../notices.ts';
import type { Click } from '../read-click.ts';
import { type Message, renderMessages } from '../render-messages.ts';
import { endWatch, startWatch } from './watch-replies.ts';

const carriedSchema = z.object({ story: z.string(), fact: z.string() });

/** Does what a Watch or Unwatch button says; undefined for any other button. */
export async function answerWatchButton(
  desk: Desk,
  { action, user }: Click,
  value: string,
): Promise<Message[] | undefined> {
  try {
    if (action.startsWith(UNWATCH_ACTION)) return await endWatch(desk, value, user);
    if (!action.startsWith(WATCH_ACTION)) return undefined;
    const { story: slug, fact } = carriedSchema.parse(JSON.parse(value));
    const story = desk.library().stories.find((one) => one.slug === slug);
    if (!story?.facts.some(({ id }) => id === fact)) return renderMessages(GONE);
    return await startWatch(desk, story, { kind: 'fact', target: fact }, user);
  } catch (error) {
    desk.log.error({ err: error, action }, 'watching failed');
    return renderMessages(notice(desk.failed));
  }
}
