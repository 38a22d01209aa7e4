import { ApiError } from '../api-error.ts';
import type { Core } from '../core.ts';
import { type Fields, textOf } from '../fields.ts';
import { type Method, need, page } from '../method.ts';
import type { User } from '../wire-types.ts';

/** Who am I, who is that, where do I connect. */
export const identityMethods: Record<string, Method> = {
  'api.test': {
    token: 'none',
    run: (_core, args) => {
      const { token: _token, ...rest } = args;
      const error = textOf(args.error);
      if (error !== undefined) throw new ApiError(error, { args: rest });
      return { args: rest };
    },
  },
  'auth.test': {
    token: 'bot',
    run: ({ directory: { team, app, users }, url }) => ({
      url: `${url}/`,
      team: team.name,
      user: users.get(app.botUserId)?.name,
      team_id: team.id,
      user_id: app.botUserId,
      bot_id: app.botId,
      is_enterprise_install: false,
    }),
  },
  'apps.connections.open': {
    token: 'app',
    run: (core) => ({ url: core.url.replace(/^http/, 'ws') + core.socketPath() }),
  },
  'bots.info': {
    token: 'bot',
    scopes: ['users:read'],
    run: ({ directory: { app } }, args) => {
      if (need(args, 'bot') !== app.botId) throw new ApiError('bot_not_found');
      const bot = { id: app.botId, deleted: false, name: app.name, updated: 0, app_id: app.id, user_id: app.botUserId };
      return { bot: { ...bot, icons: {} } };
    },
  },
  'users.info': {
    token: 'bot',
    scopes: ['users:read'],
    run: (core, args) => {
      const user = core.directory.users.get(textOf(args.user) ?? '');
      if (!user) throw new ApiError('user_not_found');
      return { user: userObject(core, user) };
    },
  },
  'users.list': {
    token: 'bot',
    scopes: ['users:read'],
    run: (core, args) => {
      const { items, cursor } = page([...core.directory.users.values()], args, 1_000);
      const members = items.map((user) => userObject(core, user));
      return { members, cache_ts: 0, response_metadata: { next_cursor: cursor } };
    },
  },
  'team.info': {
    token: 'bot',
    scopes: ['team:read'],
    run: ({ directory: { team } }) => ({ team: { id: team.id, name: team.name, domain: team.domain } }),
  },
};

/** A user in the form `users.info` gives. */
function userObject({ directory: { team, app } }: Core, user: User): Fields {
  const names = { real_name: user.realName, display_name: user.name };
  const bot = user.id === app.botUserId ? { bot_id: app.botId, api_app_id: app.id } : {};
  return {
    id: user.id,
    team_id: team.id,
    name: user.name,
    deleted: false,
    real_name: user.realName,
    tz: 'Europe/London',
    tz_offset: 0,
    profile: { ...names, ...bot, team: team.id },
    is_bot: user.isBot,
    is_app_user: false,
    updated: 0,
  };
}
