import type { webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Ask } from '../answers/ask.ts';
import type { Memory } from '../memory/memory.ts';
import type { Library } from '../stories/story.ts';
import type { Patience } from './call-slack.ts';
import type { Conversations } from './conversations.ts';
import type { InOrder } from './in-order.ts';
import type { ShownReplies } from './shown-replies.ts';

/** Tells the revision of a fact by its story and its id; '' when there is no such fact. */
export type RevisionOf = (story: string, fact: string) => string;

/** Everything that handling a message needs, made once when the app is built. */
export interface Desk {
  ask: Ask;
  /** The stories as they are now, and the fixed wordings. */
  library: () => Pick<Library, 'stories' | 'replies'>;
  client: webApi.WebClient;
  /** What outlives a restart. */
  memory: Memory;
  /** Where the stories are, and where changes to them are proposed; undefined where nothing can be proposed. */
  folders: { storiesDir: string; proposalsDir: string } | undefined;
  conversations: Conversations;
  shown: ShownReplies;
  /** The revision of a fact as it is told now. */
  revisionOf: RevisionOf;
  /** How long work is taken to be under way without a word from who does it. */
  leaseMs: number;
  inOrder: InOrder;
  log: Logger;
  /** What to say when answering failed. */
  failed: string;
  patience: Patience;
  /** Called when Slack no longer accepts the bot token; `code` is its word for why. */
  onAccessLost: (code: string) => void;
}
