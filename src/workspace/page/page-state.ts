import type { Menu } from '../read-manifest.ts';
import type { AssistantThread, Ephemeral, Message, View } from '../wire-types.ts';

/** A person or bot as the page shows them. */
export type PageUser = { id: string; name: string; realName: string; isBot: boolean };

/** A conversation as the page shows it. */
export type PageChannel = {
  id: string;
  name: string;
  kind: 'channel' | 'group' | 'im' | 'mpim';
  members: string[];
  /** The person of a direct message with the app; absent otherwise. */
  person?: string;
};

/** What holds for the whole workspace. */
export type PageAbout = Menu & {
  team: string;
  app: { id: string; name: string; botUserId: string };
  /** Ids of the people one can be. */
  people: string[];
  homeTab: boolean;
  messagesTab: boolean;
  /** Whether an app is on the line. */
  connected: boolean;
};

/** All that the page shows, in parts that are sent anew when they change. */
export type PageState = {
  about: PageAbout;
  users: PageUser[];
  channels: PageChannel[];
  ephemerals: Ephemeral[];
  threads: AssistantThread[];
  /** User id -> open modals, the visible one last. */
  modals: Record<string, View[]>;
  /** User id -> App Home. */
  homes: Record<string, View>;
  /** One part a conversation, `messages:<id>`; oldest first, replies included. */
  [messages: `messages:${string}`]: Message[];
};

/** Parts that changed; null for a part that is gone. */
export type PageChange = { [part in keyof PageState]?: PageState[part] | null };
