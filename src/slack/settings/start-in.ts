import { type Conversation, emptyConversation } from '../../answers/conversation.ts';
import type { ChannelSettings } from '../../memory/stores/channels.ts';
import type { Desk } from '../desk.ts';

const NOTHING_SET: ChannelSettings = { story: undefined, unprompted: undefined, deskChannel: undefined };

/** What is set for a channel; nothing where it cannot be found out. */
export async function settingsOf({ memory, log }: Desk, channel: string): Promise<ChannelSettings> {
  try {
    return await memory.channels.get(channel);
  } catch (error) {
    log.error({ err: error, channel }, 'the settings of a channel cannot be read');
    return NOTHING_SET;
  }
}

/** The conversation that begins in a channel: about the channel's story, where one is set that is still there. */
export async function startIn(desk: Desk, channel: string): Promise<Conversation> {
  const { story } = await settingsOf(desk, channel);
  const isThere = story !== undefined && desk.library().stories.some(({ slug }) => slug === story);
  return isThere ? { ...emptyConversation, story } : emptyConversation;
}
