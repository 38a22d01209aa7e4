import type { Fault } from './faults.ts';
import type { Fields } from './fields.ts';
import type { Menu } from './read-manifest.ts';
import type { DropOptions } from './socket-mode.ts';
import type { Delivered } from './transport.ts';
import type { Ack, ApiCall, AssistantThread, Channel, Ephemeral, Message, User, View } from './wire-types.ts';

/** Names a person: an id, or a handle with or without `@`. */
export type UserRef = string;

/**
 * Names a conversation: an id, a channel's name with or without `#`, `@handle` for that person's direct message with the app,
 * or `@one,@two` for their group direct message with it.
 */
export type ChannelRef = string;

/** How the app took a command, click, view or shortcut. */
export type Interaction = {
  acked: boolean;
  /** Milliseconds to the ack, or to giving up. */
  ms: number;
  /** What the app sent along with its ack: JSON, text, or nothing. */
  body: unknown;
  /** Why it failed, in transport words (`timeout`, `http_error`, `no_connection` ...); absent when acknowledged. */
  reason?: string;
  triggerId: string;
  /** Absent where Slack gives none (views, global shortcuts). */
  responseUrl?: string;
};

/** A button or menu to use: in a message (channel and ts, ephemeral ones included) or in the person's open modal or App Home. */
export type Click = {
  user: UserRef;
  action_id: string;
  /** Needed when several blocks carry the same action_id. */
  block_id?: string;
  /** Menus: the option's value (a list where several can be chosen), or the chosen date, user, channel or text. */
  value?: string | string[];
} & ({ channel: ChannelRef; ts: string } | { view: 'modal' | 'home'; values?: Entered });

/**
 * What a person entered into a view: action_id -> value, or `block_id action_id` -> value where two blocks share an action_id.
 */
export type Entered = Record<string, string | string[]>;

/**
 * A running local workspace. The driver's methods play the people and Slack itself; `url` and `tokens` are what an app
 * needs. Methods throw when they name something that is not there, or do what Slack's own client would not offer.
 */
export type Workspace = {
  /** Where the server listens: `http://127.0.0.1:port`. */
  url: string;
  /** The Web API's address for an app's `slackApiUrl`, with its trailing slash. */
  apiUrl: string;
  tokens: { bot: string; app: string; signingSecret: string };
  app: { id: string; name: string; botUserId: string; botId: string };
  team: { id: string; name: string; domain: string };

  users(): User[];
  channels(): Channel[];
  user(ref: UserRef): User;
  channel(ref: ChannelRef): Channel;
  /** The direct message between a person and the app. */
  dm(user: UserRef): Channel;
  /** What a person types as Slack sends it: `&<>` escaped, `@handle` and `#channel` made into mentions. */
  typed(text: string): string;

  /**
   * A person posts. `text` is in Slack's wire form (see `typed`). Emits `message.*` when the app is in the conversation and
   * also `app_mention` when it is mentioned in a channel: same ts, different event_id.
   */
  post(message: { channel: ChannelRef; user: UserRef; text: string; thread_ts?: string }): Message;
  /** Another app's bot posts; bots are told apart by name (default `otherbot`). */
  botPost(message: {
    channel: ChannelRef;
    text: string;
    name?: string;
    thread_ts?: string;
    blocks?: Fields[];
  }): Message;
  /** The author edits a message. */
  edit(message: { channel: ChannelRef; ts: string; text: string }): void;
  /** The author deletes a message. */
  remove(message: { channel: ChannelRef; ts: string }): void;
  /** A person reacts, or takes the reaction back. */
  react(reaction: { channel: ChannelRef; ts: string; user: UserRef; name: string; off?: boolean }): void;
  /** A user (the app's bot user too) joins a channel; the channel shows it as a message of subtype `channel_join`. */
  join(what: { channel: ChannelRef; user: UserRef }): void;
  /** A user leaves a channel. */
  leave(what: { channel: ChannelRef; user: UserRef }): void;
  /** A person types a slash command; resolves once the app acknowledged or failed. A response in the ack is shown. */
  command(what: { user: UserRef; channel: ChannelRef; command: string; text?: string }): Promise<Interaction>;
  click(what: Click): Promise<Interaction>;
  /** Submits the visible modal. What the app answers (errors, update, push, clear) is done. */
  submitView(what: { user: UserRef; values?: Entered }): Promise<Interaction>;
  /** Closes the visible modal; the app hears of it only when the view says `notify_on_close`. */
  closeView(what: { user: UserRef }): Promise<Interaction | undefined>;
  /** Runs a global shortcut, or a message shortcut when `channel` and `ts` are given. */
  shortcut(what: { user: UserRef; callback_id: string; channel?: ChannelRef; ts?: string }): Promise<Interaction>;
  /** Opens the app's home or messages tab; emits `app_home_opened` and returns its event_id (undefined: not subscribed). */
  openHome(what: { user: UserRef; tab?: 'home' | 'messages' }): string | undefined;
  /** A person puts away a message only they can see. The app does not hear of it. */
  dismiss(what: { user: UserRef; ts: string }): void;
  /** Forgets all messages, views and threads. Channels are as at the start but under new ids, so that an app knows nothing of them. */
  startAfresh(): void;

  /** Messages of a conversation, oldest first, replies included. */
  messages(channel: ChannelRef): Message[];
  /** A thread: the parent, then its replies. */
  thread(channel: ChannelRef, ts: string): Message[];
  /** What only this person sees, oldest first. */
  ephemerals(user: UserRef): Ephemeral[];
  /** A person's open modals, the visible one last. */
  views(user: UserRef): View[];
  /** A person's App Home, if the app published one. */
  home(user: UserRef): View | undefined;
  /** The agent's status and prompts in a thread; without `ts`, those pinned to the conversation. */
  assistant(channel: ChannelRef, ts?: string): AssistantThread | undefined;
  /** All of the agent's statuses and prompts. */
  assistants(): AssistantThread[];
  /** What the manifest offers; empty without a manifest. */
  menu(): Menu & { homeTab: boolean; messagesTab: boolean };

  /** Every Web API call so far, oldest first. */
  calls: readonly ApiCall[];
  /** Every delivery attempt so far with how long its ack took, oldest first. */
  acks: readonly Ack[];
  /** Payloads of the events emitted so far, oldest first. */
  events(): Fields[];
  /** Events neither acknowledged nor given up. */
  inFlight(): number;
  /** Open Socket Mode connections. */
  connections(): number;
  /** Whether an app is there: a Socket Mode connection is open, or an app was connected over HTTP. */
  isConnected(): boolean;
  /** Resolves with the first truthy value of `look`, asked again at each change; rejects after `timeoutMs` (default 5,000). */
  waitFor<T>(look: () => T, timeoutMs?: number): Promise<Exclude<T, false | 0 | '' | null | undefined>>;
  /** Calls `listener` at each change until the returned function is called. */
  onChange(listener: () => void): () => void;

  /** Delivers a past event again under the same event_id, as a retry. */
  redeliver(eventId: string, reason?: string): Promise<Delivered>;
  /** Delays the answers of a Web API method (`*`: all) by `ms`; 0 ends it. */
  slow(method: string, ms: number): void;
  /** Makes the next `times` (default 1) calls of a method (`*`: any) go wrong. */
  fail(method: string, fault: Fault): void;
  clearFaults(): void;
  /**
   * Asks every Socket Mode client to reconnect (`reason`, default `refresh_requested`). `abrupt` cuts the lines instead;
   * `linger` leaves TCP open and never answers the client's close, as Slack does, so that clients find out by missing pongs.
   */
  dropSocket(options?: DropOptions): void;
  /** Makes a token answer `token_revoked`. */
  revoke(token: string): void;
  /** Delivers over HTTP from now on. Checks the URL with a challenge first; throws when it is not answered. */
  connectHttp(requestUrl: string): Promise<void>;
  /** Ends the server, its connections and its retries. */
  close(): Promise<void>;
};
