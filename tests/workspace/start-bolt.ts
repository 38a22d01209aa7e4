import { App, HTTPReceiver, LogLevel, SocketModeReceiver } from '@slack/bolt';
import type { Workspace } from '../../src/workspace/workspace.ts';

/** A bare Bolt app over Socket Mode against a workspace; `register` adds its listeners before it connects. */
export async function startSocketApp(workspace: Workspace, register: (app: App) => void): Promise<App> {
  const receiver = new SocketModeReceiver({
    appToken: workspace.tokens.app,
    clientPingTimeout: 60,
    logLevel: LogLevel.ERROR,
    installerOptions: { clientOptions: { slackApiUrl: workspace.apiUrl } },
  });
  const app = await initApp(workspace, receiver);
  register(app);
  await app.start();
  await workspace.waitFor(() => workspace.connections() > 0);
  return app;
}

/** A bare Bolt app over HTTP against a workspace, on a free port of 127.0.0.1. */
export async function startHttpApp(workspace: Workspace, register: (app: App) => void): Promise<App> {
  const receiver = new HTTPReceiver({
    signingSecret: workspace.tokens.signingSecret,
    port: 0,
    logLevel: LogLevel.ERROR,
  });
  const app = await initApp(workspace, receiver);
  register(app);
  const server = await app.start({ port: 0, host: '127.0.0.1' });
  const address = server && 'address' in server ? server.address() : null;
  if (address === null || typeof address === 'string') throw new Error('the app has no TCP address');
  await workspace.connectHttp(`http://127.0.0.1:${address.port}/slack/events`);
  return app;
}

async function initApp(workspace: Workspace, receiver: SocketModeReceiver | HTTPReceiver): Promise<App> {
  const clientOptions = { slackApiUrl: workspace.apiUrl, retryConfig: { retries: 0 } };
  const app = new App({
    token: workspace.tokens.bot,
    receiver,
    clientOptions,
    deferInitialization: true,
    logLevel: LogLevel.ERROR,
  });
  await app.init();
  return app;
}
