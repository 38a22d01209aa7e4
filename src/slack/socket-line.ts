import { type Logger, SocketModeReceiver, webApi } from '@slack/bolt';
import { explainFailure, refusalOf, refusedCredential } from './explain-failure.ts';
import type { Line } from './line.ts';
import { StartError } from './start-error.ts';
import { watchConnection } from './watch-connection.ts';

/**
 * Milliseconds without a pong after which a connection counts as dead, and before a new one is opened.
 * Slack renews each connection every few hours. The client then waits this long before it connects again, after waiting up to 4/3
 * of it for the old connection to go silent (Slack leaves it open), and what is clicked in between is lost to the user. With its
 * default of 5,000 that makes 11 seconds, with 1,000 less than three. The App has no option for it; its receiver has.
 */
const PING_TIMEOUT_MS = 1_000;
const CALL_TIMEOUT_MS = 10_000;

export interface SocketOptions {
  appToken: string;
  slackApiUrl: string;
  logger: Logger;
  /** Milliseconds until a start without a connection counts as failed. */
  startTimeoutMs: number;
  /** Milliseconds without a connection until the reason is looked for. */
  graceMs: number;
  /** Called when a running connection can never come back. */
  onLost: (reason: Error) => void;
}

/** The line over Socket Mode. `open` rejects with ConfigError for an app token that Slack refuses, StartError otherwise. */
export function createSocketLine(options: SocketOptions): Line {
  const { appToken, slackApiUrl, logger, startTimeoutMs, graceMs, onLost } = options;
  const receiver = new SocketModeReceiver({
    appToken,
    logger,
    clientPingTimeout: PING_TIMEOUT_MS,
    // The Socket Mode client takes its Web API settings from here and nowhere else; without the address it would call slack.com.
    // The object is its own, because the client writes its retry policy into what it is given: shared with the App, that would
    // become the policy of every call. An outage of any length is waited out, since the client gives up for good when a call fails.
    installerOptions: {
      clientOptions: {
        slackApiUrl,
        timeout: CALL_TIMEOUT_MS,
        retryConfig: {
          forever: true,
          retries: 10,
          minTimeout: 500,
          maxTimeout: 10_000,
          factor: 1.5,
        },
      },
    },
    customPropertiesExtractor: () => ({ receivedAt: performance.now() }),
  });
  const diagnose = () => findRefusal(appToken, slackApiUrl, logger);
  return {
    receiver,
    open: (app) =>
      new Promise((resolve, reject) => {
        let report = (reason: Error) => fail(reason);
        const endWatch = watchConnection(receiver.client, { graceMs, diagnose, onLost: (reason) => report(reason) });
        const fail = (reason: Error) => {
          clearTimeout(timer);
          endWatch();
          reject(reason);
        };
        const late = () =>
          fail(new StartError(`No Socket Mode connection within ${startTimeoutMs / 1_000} s (${slackApiUrl}).`));
        const timer = setTimeout(late, startTimeoutMs);
        const connected = () => {
          clearTimeout(timer);
          report = onLost;
          resolve(endWatch);
        };
        app.start().then(connected, (error) => fail(explainFailure(error, 'app', slackApiUrl)));
      }),
  };
}

/** Asks Slack for a connection with the app token, and tells whether it refuses the token itself. */
async function findRefusal(appToken: string, slackApiUrl: string, logger: Logger): Promise<Error | undefined> {
  const options = {
    slackApiUrl,
    logger,
    timeout: CALL_TIMEOUT_MS,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  };
  const client = new webApi.WebClient(appToken, options);
  try {
    await client.apps.connections.open({});
    return undefined;
  } catch (error) {
    const code = refusalOf(error);
    return code === undefined ? undefined : refusedCredential('app', code);
  }
}
