import { App, HTTPReceiver, SocketModeReceiver } from '@slack/bolt';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { quietLogger } from './quiet-logger.ts';

/**
 * A bare Bolt app over Socket Mode against a workspace; `register` adds its listeners before it connects. It takes its connection for
 * dead after `pingTimeoutMs` without a pong: short where it is to notice, else long, or it leaves a machine that is only busy.
 */
export async function startSocketApp(
  workspace: Workspace,
  register: (app: App) => void,
  pingTimeoutMs = 5_000,
): Promise<App> {
  const receiver = new SocketModeReceiver({
    appToken: workspace.tokens.app,
    clientPingTimeout: pingTimeoutMs,
    logger: quietLogger,
    installerOptions: { clientOptions: { slackApiUrl: workspace.apiUrl } },
  });
  const app = await initApp(workspace, receiver, register);
  const before = workspace.connections();
  await app.start();
  await workspace.waitFor(() => workspace.connections() > before);
  return app;
}

/** A bare Bolt app over HTTP against a workspace, on a free port; the workspace delivers to it from then on. */
export async function startHttpApp(
  workspace: Workspace,
  register: (app: App) => void,
  signingSecret = workspace.tokens.signingSecret,
): Promise<{ app: App; requestUrl: string }> {
  const receiver = new HTTPReceiver({ signingSecret, logger: quietLogger });
  const app = await initApp(workspace, receiver, register);
  const server = await app.start({ port: 0, host: '127.0.0.1' });
  const address = server && 'address' in server ? server.address() : null;
  if (address === null || typeof address === 'string') throw new Error('the app has no TCP address');
  return { app, requestUrl: `http://127.0.0.1:${address.port}/slack/events` };
}

async function initApp(
  workspace: Workspace,
  receiver: SocketModeReceiver | HTTPReceiver,
  register: (app: App) => void,
): Promise<App> {
  const clientOptions = { slackApiUrl: workspace.apiUrl, retryConfig: { retries: 0 } };
  const token = workspace.tokens.bot;
  const app = new App({ token, receiver, clientOptions, deferInitialization: true, logger: quietLogger });
  await app.init();
  register(app);
  return app;
}
