import type { IncomingMessage, ServerResponse } from 'node:http';

/** How a workspace is set up. Everything has a default. */
export type WorkspaceOptions = {
  /** TCP port on 127.0.0.1; 0 (the default) takes a free one. */
  port?: number;
  /** The parsed app manifest. With it, scopes, events, commands and shortcuts outside it are refused; without, all are allowed. */
  manifest?: unknown;
  /** The app's display name; default: the manifest's, else `app`. */
  appName?: string;
  /** People: handles, or handles with names as shown; default `alice`, `bob`, `carol`. */
  users?: (string | { name: string; realName: string })[];
  /** Channels; default: `newsroom` (everyone and the app), `general` (everyone, not the app), `desk` (private, everyone and the app). */
  channels?: ChannelOptions[];
  /** Milliseconds since the epoch; injected by tests to pass half an hour at once. Default `Date.now`. */
  now?: () => number;
  /** Milliseconds the app has to acknowledge a delivery; Slack's and the default value is 3,000. */
  ackTimeoutMs?: number;
  /** Pauses before each redelivery of an event, in milliseconds; Slack's and the default are at once, a minute, five minutes. */
  retryDelaysMs?: number[];
  /** Milliseconds between the server's WebSocket pings; default 10,000. */
  pingIntervalMs?: number;
  /** Asked first for any HTTP request outside the Slack paths; returns true when it took the request. */
  serve?: (request: IncomingMessage, response: ServerResponse) => boolean;
};

/** One channel of a new workspace. */
export type ChannelOptions = {
  name: string;
  private?: boolean;
  /** Handles of its people; default everyone. */
  members?: string[];
  /** Whether the app is in it; default true. */
  app?: boolean;
};
