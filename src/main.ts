import { createAsk } from './answers/create-ask.ts';
import { readConfig } from './config.ts';
import { ConfigError, DataError } from './errors.ts';
import { createLog } from './slack/create-log.ts';
import { runApp } from './slack/run-app.ts';
import { loadLibrary } from './stories/load-library.ts';

const NOT_CONNECTED = `Slack is not set up: SLACK_BOT_TOKEN is missing, and with it SLACK_APP_TOKEN or SLACK_SIGNING_SECRET.

  1. Create a Slack app from manifest.yml at https://api.slack.com/apps and install it to a workspace.
  2. Copy .env.example to .env and fill in the bot token and one of the other two; the file says where each is found.
  3. npm start

Without Slack, the same answers are in the terminal: npm run ask -- "What are the main points?"`;

/** Puts the parts together and runs the app. Returns the exit code. */
async function main(): Promise<number> {
  const config = readConfig();
  const { slack, slackApiUrl, logLevel } = config;
  if (slack.mode === 'none') throw new ConfigError(NOT_CONNECTED);
  const library = loadLibrary({ storiesDir: config.storiesDir });
  return runApp({
    ask: createAsk(library),
    failed: library.replies.failed,
    slack,
    slackApiUrl,
    log: createLog(logLevel),
  });
}

try {
  // Timers of the Slack clients can outlive the app by half a minute, so the process is ended, not left to end.
  process.exit(await main());
} catch (error) {
  if (!(error instanceof ConfigError || error instanceof DataError)) throw error;
  console.error(error.message);
  process.exit(2);
}
