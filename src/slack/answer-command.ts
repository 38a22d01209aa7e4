import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { answerOwn } from './answer-own.ts';
import { readCommand } from './commands.ts';
import type { Desk } from './desk.ts';
import { openForm } from './form/open-form.ts';
import { unknownCommand } from './notices.ts';
import { startIn } from './settings/start-in.ts';
import { privateConversation, showPrivately } from './show-privately.ts';
import { readText } from './slack-text.ts';
import { tellPrivately } from './tell-privately.ts';

const commandSchema = z.object({
  command: z.string(),
  text: z.string().default(''),
  channel_id: z.string(),
  user_id: z.string(),
  trigger_id: z.string().optional(),
  response_url: z.string().optional(),
});

/** Answers a slash command for the person who typed it; the channel sees nothing until they share it. Already acknowledged. */
export async function answerCommand(desk: Desk, body: unknown): Promise<void> {
  const { command, text, channel_id: channel, user_id: user, trigger_id, response_url } = commandSchema.parse(body);
  const at = { channel, threadTs: undefined, responseUrl: response_url };
  const to = { user, askId: `command:${trigger_id ?? randomUUID()}` };
  const request = readCommand(command, readText(text));
  // Not behind what the same person asked before: Slack lets a form be opened for three seconds.
  if (request?.kind === 'form') return openForm(desk, trigger_id, at, to);
  if (request?.kind === 'own') return answerOwn(desk, request, at, to, { triggerId: trigger_id });
  const conversation = privateConversation(channel, user);
  await desk.inOrder(conversation, async () => {
    if (request)
      return showPrivately(desk, { request, conversation, from: await startIn(desk, channel), ...at, ...to });
    desk.log.warn({ command }, 'a command that is not in the table');
    await tellPrivately(desk, at, unknownCommand(command), to);
  });
}
