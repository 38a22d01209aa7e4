import { WHOLE_TEAM } from '../../memory/stores/channels.ts';
import { callSlack } from '../call-slack.ts';
import type { Desk } from '../desk.ts';
import { messageOf } from './corrected-message.ts';
import { plain } from './correction-lines.ts';

/** Posts lines to the desk channel, where one is set. Never throws. */
export async function tellDesk(desk: Desk, lines: readonly string[]): Promise<void> {
  const { memory, client, patience, log } = desk;
  try {
    const { deskChannel: channel } = await memory.channels.get(WHOLE_TEAM);
    if (channel === undefined) return;
    const message = messageOf(lines.map((line) => [plain(line)]));
    await callSlack(() => client.chat.postMessage({ channel, ...message }), { patience });
  } catch (error) {
    log.error({ err: error }, 'the desk could not be told');
  }
}
