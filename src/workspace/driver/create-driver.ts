import type { Core } from '../core.ts';
import { messagesOf, threadOf } from '../message-log.ts';
import type { SocketMode } from '../socket-mode.ts';
import type { Waits } from '../waits.ts';
import type { Workspace } from '../workspace.ts';
import { createClicks } from './clicks.ts';
import { createCommands } from './commands.ts';
import { createModals } from './modals.ts';
import { createPeople } from './people.ts';
import { channelOf, typedText, userOf } from './resolve.ts';
import { startAfresh } from './start-afresh.ts';

type Server = Pick<Workspace, 'acks' | 'isConnected' | 'connectHttp' | 'close'> & { socketMode: SocketMode };

const NO_MANIFEST = { menu: { commands: [], shortcuts: [] }, homeTab: true, messagesTab: true };

/** Puts the driver's methods over a running core. */
export function createDriver(core: Core, waits: Waits, server: Server): Workspace {
  const { directory, tokens, feed, faults } = core;
  const { socketMode } = server;
  return {
    url: core.url,
    apiUrl: `${core.url}/api/`,
    tokens: { bot: tokens.bot, app: tokens.app, signingSecret: tokens.signingSecret },
    app: directory.app,
    team: directory.team,
    users: () => [...directory.users.values()],
    channels: () => [...directory.channels.values()],
    user: (ref) => userOf(core, ref),
    channel: (ref) => channelOf(core, ref),
    dm: (ref) => channelOf(core, `@${userOf(core, ref).name}`),
    typed: (text) => typedText(core, text),
    ...createPeople(core),
    ...createCommands(core),
    ...createClicks(core),
    ...createModals(core),
    messages: (ref) => [...messagesOf(core, channelOf(core, ref))],
    thread: (ref, ts) => threadOf(core, channelOf(core, ref), ts),
    ephemerals: (ref) => {
      const { id } = userOf(core, ref);
      return core.ephemerals.filter(({ recipient }) => recipient === id);
    },
    views: (ref) => [...(core.modals.get(userOf(core, ref).id) ?? [])],
    home: (ref) => core.homes.get(userOf(core, ref).id),
    assistant: (ref, ts = '') => core.threads.get(`${channelOf(core, ref).id}:${ts}`),
    assistants: () => [...core.threads.values()],
    menu: () => {
      const { menu, homeTab, messagesTab } = core.manifest ?? NO_MANIFEST;
      return { ...menu, homeTab, messagesTab };
    },
    startAfresh: () => startAfresh(core),
    calls: core.calls,
    acks: server.acks,
    events: () => feed.events(),
    inFlight: () => feed.inFlight(),
    connections: () => socketMode.connections(),
    isConnected: server.isConnected,
    waitFor: waits.waitFor,
    onChange: waits.onChange,
    redeliver: (eventId, reason) => feed.redeliver(eventId, reason),
    slow: (method, ms) => faults.slow(method, ms),
    fail: (method, fault) => faults.fail(method, fault),
    clearFaults: () => faults.clear(),
    dropSocket: (options = {}) => socketMode.drop(options),
    revoke: (token) => {
      tokens.revoked.add(token);
    },
    connectHttp: server.connectHttp,
    close: server.close,
  };
}
