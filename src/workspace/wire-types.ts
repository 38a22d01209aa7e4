import type { Fields } from './fields.ts';

/** A person or a bot of the team. */
export type User = { id: string; name: string; realName: string; isBot: boolean; botId?: string };

/** A conversation: a public channel, a private one (`group`), a direct message with the app (`im`), or a group one (`mpim`). */
export type Channel = {
  id: string;
  name: string;
  kind: 'channel' | 'group' | 'im' | 'mpim';
  members: Set<string>;
  archived: boolean;
  /** The person of an `im`; absent otherwise. */
  person?: string;
};

/** A message in Slack's own form; `ts` identifies it within its channel, `thread_ts` is set on replies and parents. */
export type Message = Fields & { type: 'message'; ts: string; text: string; user: string; thread_ts?: string };

/** A message only one person can see; it is never part of the channel's history. */
export type Ephemeral = Message & { channel: string; recipient: string };

/** A modal or an App Home view in Slack's own form. */
export type View = Fields & {
  id: string;
  type: string;
  hash: string;
  blocks: Fields[];
  callback_id: string;
  private_metadata: string;
  state: { values: Record<string, Fields> };
};

/** What the app said it is doing in a thread, and the messages it suggests. */
export type AssistantThread = { channel: string; threadTs: string; status: string; prompts: Fields[] };

/** One Web API call as the server saw it; `answer` appears once it was answered. */
export type ApiCall = {
  method: string;
  /** The arguments without the token; JSON arguments of form bodies are parsed. */
  args: Fields;
  token: 'bot' | 'app' | 'none' | 'unknown';
  /** Milliseconds since the epoch. */
  at: number;
  answer?: { status: number; ok: boolean; error?: string; ms: number };
};

/** How the app took one delivery attempt. */
export type Ack = {
  type: DeliveryType;
  /** event_id for events, the command, action_id or callback_id otherwise. */
  name: string;
  attempt: number;
  acked: boolean;
  /** Milliseconds from sending to the ack, or to giving up. */
  ms: number;
  reason?: string;
  at: number;
};

/** What a delivery carries, in Socket Mode's words. */
export type DeliveryType = 'events_api' | 'slash_commands' | 'interactive';
