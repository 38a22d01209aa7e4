import type { Directory } from './directory.ts';
import type { EventFeed } from './event-feed.ts';
import type { Faults } from './faults.ts';
import type { Ids } from './ids.ts';
import type { Interactions } from './interactions.ts';
import type { AppManifest } from './read-manifest.ts';
import type { ResponseUrls } from './response-urls.ts';
import type { Tokens } from './tokens.ts';
import type { TriggerIds } from './trigger-ids.ts';
import type { ApiCall, AssistantThread, Ephemeral, Message, View } from './wire-types.ts';

/** How many entries each log keeps: enough for any test, little enough for a week of running. */
export const KEEP = { messages: 5_000, ephemerals: 1_000, calls: 5_000, acks: 5_000, events: 2_000, threads: 1_000 };

/** Everything a running workspace consists of; the parts of the server are functions over it. */
export type Core = {
  directory: Directory;
  manifest: AppManifest | undefined;
  tokens: Tokens;
  ids: Ids;
  now: () => number;
  /** Where the server listens, without a trailing slash. */
  url: string;
  /** Channel id -> its messages, oldest first, replies included. */
  messages: Map<string, Message[]>;
  ephemerals: Ephemeral[];
  /** User id -> open modals, the visible one last. */
  modals: Map<string, View[]>;
  /** User id -> the published App Home. */
  homes: Map<string, View>;
  /** `channel:thread_ts` -> the assistant's state there. */
  threads: Map<string, AssistantThread>;
  calls: ApiCall[];
  faults: Faults;
  triggers: TriggerIds;
  responseUrls: ResponseUrls;
  feed: EventFeed;
  interactions: Interactions;
  /** A fresh Socket Mode path with its ticket. */
  socketPath: () => string;
  /** Tells everyone who waits that something has changed. */
  changed: () => void;
};
