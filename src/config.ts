import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { config as loadDotenv } from 'dotenv';
import { z } from 'zod';
import { ConfigError } from './errors.ts';

/** How the app reaches Slack. */
export type SlackConfig =
  | { mode: 'socket'; botToken: string; appToken: string }
  | { mode: 'http'; botToken: string; signingSecret: string; port: number; host: string | undefined };

/** No credential is set at all: the app runs in a workspace on this machine, whose page is on this port. */
export type LocalConfig = { mode: 'local'; port: number };

/** The environment, checked. */
export interface Config {
  slack: SlackConfig | LocalConfig;
  /** Base of every Web API call, ending in a slash. */
  slackApiUrl: string;
  /** Absolute path of the folder that holds one folder a story. */
  storiesDir: string;
  /** As given; undefined asks for the default. */
  databaseUrl: string | undefined;
  /** How long replies, feedback and the rest are remembered. */
  retentionDays: number;
  /** Whether the words of questions and replies are remembered. */
  keepText: boolean;
  logLevel: LogLevel;
}

export type Environment = Readonly<Record<string, string | undefined>>;
export type LogLevel = z.infer<typeof logLevelSchema>;

const DEFAULT_API_URL = 'https://slack.com/api/';
const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
const logLevelSchema = z
  .string()
  .toLowerCase()
  .pipe(z.enum(logLevels, `write one of ${logLevels.join(', ')}`));

/** A variable that is there but empty, as in a copied `.env.example`, counts as not set. */
function setting<T extends z.ZodType>(schema: T) {
  return z.preprocess((value) => (typeof value === 'string' && value.trim()) || undefined, schema);
}

const text = z.string().optional();
const environmentSchema = z.object({
  SLACK_BOT_TOKEN: setting(
    text.refine((token) => !token?.startsWith('xapp-'), 'this is an app token; it goes into SLACK_APP_TOKEN'),
  ),
  SLACK_APP_TOKEN: setting(
    text.refine((token) => !token?.startsWith('xoxb-'), 'this is a bot token; it goes into SLACK_BOT_TOKEN'),
  ),
  SLACK_SIGNING_SECRET: setting(text),
  PORT: setting(z.coerce.number('write a port number').int().min(1).max(65_535).default(3000)),
  HOST: setting(text),
  SLACK_API_URL: setting(
    z
      .url({ protocol: /^https?$/, error: `write a whole address, such as ${DEFAULT_API_URL}` })
      .default(DEFAULT_API_URL),
  ),
  DATABASE_URL: setting(text),
  RETENTION_DAYS: setting(z.coerce.number('write a number of days').int().min(1).max(36_500).default(90)),
  KEEP_TEXT: setting(
    z
      .string()
      .toLowerCase()
      .pipe(z.enum(['yes', 'no'], 'write yes or no'))
      .default('yes'),
  ),
  LOG_LEVEL: setting(logLevelSchema.optional()),
});

/** `.env` fills in what the process's own environment leaves open, without a word on the terminal. */
function withDotenv(environment: Environment): Environment {
  if (environment === process.env) loadDotenv({ quiet: true });
  return environment;
}

/** Absolute path of the folder of stories. Reads nothing else, so that a terminal command runs with half of Slack set up. */
export function storiesDir(environment: Environment = process.env): string {
  const given = withDotenv(environment).STORIES_DIR?.trim();
  return given ? resolve(given) : fileURLToPath(new URL('../data/stories', import.meta.url));
}

/** The address of the database; undefined asks for the default. Reads nothing else. */
export function databaseUrl(environment: Environment = process.env): string | undefined {
  return withDotenv(environment).DATABASE_URL?.trim() || undefined;
}

/** Reads the whole environment. Throws ConfigError when a value does not fit or half of a pair is missing. */
export function readConfig(environment: Environment = process.env): Config {
  const result = environmentSchema.safeParse(withDotenv(environment));
  if (!result.success) {
    throw new ConfigError(result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'));
  }
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = result.data;
  const { SLACK_API_URL, PORT, HOST, DATABASE_URL, RETENTION_DAYS, KEEP_TEXT, LOG_LEVEL } = result.data;
  const config = {
    slackApiUrl: SLACK_API_URL.endsWith('/') ? SLACK_API_URL : `${SLACK_API_URL}/`,
    storiesDir: storiesDir(environment),
    databaseUrl: DATABASE_URL,
    retentionDays: RETENTION_DAYS,
    keepText: KEEP_TEXT === 'yes',
    logLevel: LOG_LEVEL ?? 'info',
  };
  if (botToken && appToken) return { ...config, slack: { mode: 'socket', botToken, appToken } };
  if (botToken && signingSecret) {
    return { ...config, slack: { mode: 'http', botToken, signingSecret, port: PORT, host: HOST } };
  }
  if (botToken) {
    throw new ConfigError(
      'SLACK_BOT_TOKEN is set, but not its other half: set SLACK_APP_TOKEN (Socket Mode; "Basic Information > App-Level Tokens", ' +
        'scope connections:write) or SLACK_SIGNING_SECRET (HTTP; "Basic Information > App Credentials").',
    );
  }
  if (appToken || signingSecret) {
    throw new ConfigError(
      `${appToken ? 'SLACK_APP_TOKEN' : 'SLACK_SIGNING_SECRET'} is set, but SLACK_BOT_TOKEN is missing: ` +
        'copy the Bot User OAuth Token from "OAuth & Permissions" of the Slack app.',
    );
  }
  // In a terminal that someone reads, only trouble is worth a line beside the address.
  return { ...config, logLevel: LOG_LEVEL ?? 'warn', slack: { mode: 'local', port: PORT } };
}
