import { z } from 'zod';
import type { Delivery } from '../../memory/stores/inbox.ts';
import { readForm, typedText } from '../form/read-form.ts';
import { readClick } from '../read-click.ts';
import { type Asked, readEvent } from '../read-event.ts';
import { shareRequest } from '../share-request.ts';
import { readTalk, type Talk } from '../threads/answer-unprompted.ts';
import { type Edit, readEdit } from '../threads/read-edit.ts';

/** What Slack hands over that we answer: how it is known again, whose it is, and for a message what is read from it: one of three. */
export interface Received extends Omit<Delivery, 'payload'> {
  asked?: Asked;
  edit?: Edit;
  talk?: Talk;
}

const eventSchema = z.object({
  type: z.literal('event_callback'),
  event_id: z.string().optional(),
  event: z.unknown(),
});
const commandSchema = z.object({ command: z.string(), trigger_id: z.string(), user_id: z.string() });
const shortcutSchema = z.object({
  callback_id: z.string(),
  user: z.object({ id: z.string() }),
  action_ts: z.string(),
});

/** Reads a request of Slack; undefined for all that need not be answered, or not after a crash: pages opened, boxes added to a form. */
export function readDelivery(body: unknown, botUserId: string): Received | undefined {
  const event = eventSchema.safeParse(body);
  if (event.success) {
    return readMessage(event.data.event, event.data.event_id, botUserId);
  }
  const command = commandSchema.safeParse(body);
  if (command.success) {
    return { kind: 'command', keys: [`command:${command.data.trigger_id}`], user: command.data.user_id };
  }
  const click = readClick(body);
  if (click) {
    // A reply is shared once, however often its button is pressed.
    const keys = [click.key, ...(shareRequest(click) ?? [])];
    return { kind: 'click', keys, user: click.user };
  }
  const form = readForm(body);
  if (form) {
    const isSubmitted = form.pressed === undefined && typedText(form) !== '';
    return isSubmitted ? { kind: 'form', keys: [`form:${form.id}`], user: form.user } : undefined;
  }
  const shortcut = shortcutSchema.safeParse(body);
  if (!shortcut.success) return undefined;
  const { user, callback_id, action_ts } = shortcut.data;
  return { kind: 'shortcut', keys: [`shortcut:${user.id}:${callback_id}:${action_ts}`], user: user.id };
}

function readMessage(event: unknown, eventId: string | undefined, botUserId: string): Received | undefined {
  const asked = readEvent(event, eventId, botUserId);
  if (asked) return { kind: 'message', keys: asked.keys, user: asked.user, asked };
  const keys = eventId === undefined ? [] : [`event:${eventId}`];
  const edit = readEdit(event, botUserId);
  if (edit) return keys.length > 0 ? { kind: 'edit', keys, user: edit.user, edit } : undefined;
  const talk = readTalk(event, botUserId);
  return talk && { kind: 'message', keys: [`message:${talk.channel}:${talk.ts}`, ...keys], user: talk.user, talk };
}
