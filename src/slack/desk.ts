import type { webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Ask } from '../answers/ask.ts';
import type { Memory } from '../memory/memory.ts';
import type { Library } from '../stories/story.ts';
import type { Patience } from './call-slack.ts';
import type { InOrder } from './in-order.ts';
import type { Stores } from './stores.ts';

/** Everything that handling a message needs, made once when the app is built. */
export interface Desk {
  ask: Ask;
  client: webApi.WebClient;
  /** What outlives a restart. */
  memory: Memory;
  stores: Stores;
  /** The stories as they are now, and the fixed wordings. */
  library: () => Pick<Library, 'stories' | 'replies'>;
  /** Where the stories are, and where changes to them are proposed; undefined where nothing can be proposed. */
  folders: { storiesDir: string; proposalsDir: string } | undefined;
  inOrder: InOrder;
  log: Logger;
  /** What to say when answering failed. */
  failed: string;
  patience: Patience;
  /** Called when Slack no longer accepts the bot token; `code` is its word for why. */
  onAccessLost: (code: string) => void;
}
