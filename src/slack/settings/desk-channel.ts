import { WHOLE_TEAM } from '../../memory/stores/channels.ts';
import type { Desk } from '../desk.ts';

/** The channel where the desk is told things; undefined where none is set, or it cannot be found out. */
export async function deskChannelOf({ memory, log }: Desk): Promise<string | undefined> {
  try {
    return (await memory.channels.get(WHOLE_TEAM)).deskChannel;
  } catch (error) {
    log.error({ err: error }, 'the settings of the team cannot be read');
    return undefined;
  }
}
