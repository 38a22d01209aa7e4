import { ConfigError } from '../errors.ts';
import { networkCode, readFailure } from './slack-failure.ts';
import { StartError } from './start-error.ts';

/** Which credential a call was made with. */
export type Credential = 'bot' | 'app';

/** Where a credential stands, and where to get a new one. */
const CREDENTIALS = {
  bot: ['SLACK_BOT_TOKEN', 'reinstall the app and copy the Bot User OAuth Token from "OAuth & Permissions"'],
  app: ['SLACK_APP_TOKEN', 'make an app-level token with the scope connections:write under "Basic Information"'],
} as const;

const MACHINE: Readonly<Record<string, string>> = {
  EADDRINUSE: 'The port is in use; set PORT to a free one, or end what listens there.',
  EACCES: 'The port may not be used by this user; set PORT to one above 1023.',
  EADDRNOTAVAIL: 'HOST is not an address of this machine.',
};

/** For a credential that Slack does not take; `code` is Slack's word for why. */
export function refusedCredential(credential: Credential, code: string): ConfigError {
  const [variable, remedy] = CREDENTIALS[credential];
  return new ConfigError(`Slack does not accept ${variable} (${code}): ${remedy}.`);
}

/** Slack's word for why it does not take a credential; undefined when the failure is none of the credential's. */
export function refusalOf(error: unknown): string | undefined {
  const failure = readFailure(error);
  if (failure.kind === 'access') return failure.code;
  // Words of the Web API such as missing_scope, as against ours for a broken transport.
  const isWord = failure.kind === 'refused' && /^[a-z]+(_[a-z]+)*$/.test(failure.code);
  return isWord ? failure.code : undefined;
}

/** Turns a failure at the start into an error that says what to do: ConfigError for a credential, StartError for the rest. One that already does stays. */
export function explainFailure(error: unknown, credential: Credential, slackApiUrl: string): ConfigError | StartError {
  if (error instanceof ConfigError || error instanceof StartError) return error;
  const refusal = refusalOf(error);
  if (refusal) return refusedCredential(credential, refusal);
  const code = networkCode(error);
  const machine = MACHINE[code];
  if (machine) return new StartError(machine, { cause: error });
  const why = code || (error instanceof Error ? error.message : String(error));
  const message = `Slack could not be reached at ${slackApiUrl} (${why}). Check the network, and SLACK_API_URL if it is set.`;
  return new StartError(message, { cause: error });
}
