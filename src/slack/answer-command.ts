import { z } from 'zod';
import { readCommand } from './commands.ts';
import { deliverPrivately } from './deliver.ts';
import type { Desk } from './desk.ts';
import { unknownCommand } from './notices.ts';
import { renderMessage } from './render-message.ts';
import { showPrivately } from './show-privately.ts';
import { readText } from './slack-text.ts';

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
  const conversation = `private:${channel}:${user}`;
  const askId = trigger_id ?? '';
  const at = { channel, threadTs: undefined, responseUrl: response_url };
  await desk.inOrder(conversation, async () => {
    if (trigger_id && !(await desk.stores.deliveries.claim([`command:${trigger_id}`]))) return;
    const request = readCommand(command, readText(text));
    if (!request) {
      desk.log.warn({ command }, 'a command that is not in the table');
      return deliverPrivately(desk, at, renderMessage(unknownCommand(command)), { user, askId });
    }
    await showPrivately(desk, { request, conversation, alone: true, ...at, user, askId });
  });
}
