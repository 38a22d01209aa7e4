import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { loadManifest } from './load-manifest.ts';
import { openWorkspace } from './open-workspace.ts';

const USAGE = `npm run workspace -- [--manifest manifest.yml] [--port 3000] [--request-url http://127.0.0.1:3001/slack/events]

Starts a local workspace for one Slack app and prints what the app needs in its environment. The app connects by Socket Mode,
or, with --request-url, is called there over HTTP.`;
const TRY_AGAIN_MS = 1_000;

try {
  const { values } = parseArgs({
    options: {
      manifest: { type: 'string', default: 'manifest.yml' },
      port: { type: 'string', default: '3000' },
      'request-url': { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) console.log(USAGE);
  else await run(values.manifest, Number(values.port), values['request-url']);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(`\n${USAGE}`);
  process.exitCode = 2;
}

async function run(manifestPath: string, port: number, requestUrl: string | undefined): Promise<void> {
  const { workspace, address } = await openWorkspace({ port, manifest: loadManifest(manifestPath) });
  const { tokens, apiUrl, app } = workspace;
  console.log(`A workspace for ${app.name}: ${address}

Start the app with:
SLACK_BOT_TOKEN=${tokens.bot}
${requestUrl ? `SLACK_SIGNING_SECRET=${tokens.signingSecret}` : `SLACK_APP_TOKEN=${tokens.app}`}
SLACK_API_URL=${apiUrl}`);
  let isOver = false;
  const end = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]).then(() => {
    isOver = true;
  });
  while (requestUrl && !isOver && !workspace.isConnected()) {
    await workspace.connectHttp(requestUrl).catch(() => Promise.race([pause(TRY_AGAIN_MS), end]));
  }
  await end;
  await workspace.close();
  process.exit(0);
}
