import type { Ids } from './ids.ts';
import type { Channel, User } from './wire-types.ts';
import type { WorkspaceOptions } from './workspace-options.ts';

/** Who and what exists: the team, the app with its bot user, the people and the conversations. */
export type Directory = {
  team: { id: string; name: string; domain: string };
  app: { id: string; name: string; botUserId: string; botId: string };
  users: Map<string, User>;
  channels: Map<string, Channel>;
  /** Makes the conversations anew, under new ids: direct messages are gone, channels as at the start. */
  renew(): void;
};

/** Builds the directory of a new workspace; every id is random. */
export function createDirectory(options: WorkspaceOptions, appName: string, ids: Ids): Directory {
  const handle = appName.toLowerCase().replace(/[^a-z0-9]+/g, '');
  const app = { id: ids.id('A'), name: appName, botUserId: ids.id('U'), botId: ids.id('B') };
  const users = new Map<string, User>();
  const add = (user: User) => users.set(user.id, user);
  add({ id: app.botUserId, name: handle || 'app', realName: appName, isBot: true, botId: app.botId });
  add({ id: 'USLACKBOT', name: 'slackbot', realName: 'Slackbot', isBot: false });
  const people = (options.users ?? ['alice', 'bob', 'carol']).map((given) => {
    const name = typeof given === 'string' ? given : given.name;
    const realName = typeof given === 'string' ? name.charAt(0).toUpperCase() + name.slice(1) : given.realName;
    const user = { id: ids.id('U'), name, realName, isBot: false };
    add(user);
    return user;
  });
  const channels = new Map<string, Channel>();
  const rows = options.channels ?? [
    { name: 'newsroom' },
    { name: 'general', app: false },
    { name: 'desk', private: true },
  ];
  const renew = () => {
    channels.clear();
    for (const row of rows) {
      const members = people.filter(({ name }) => row.members?.includes(name) ?? true).map(({ id }) => id);
      if (row.app ?? true) members.push(app.botUserId);
      const kind = row.private ? 'group' : 'channel';
      const id = ids.id('C');
      channels.set(id, { id, name: row.name, kind, members: new Set(members), archived: false });
    }
  };
  renew();
  return { team: { id: ids.id('T'), name: 'Newsroom', domain: 'newsroom' }, app, users, channels, renew };
}

/** Finds a user by id, or by handle with or without `@`. */
export function findUser(directory: Directory, ref: string): User | undefined {
  const name = ref.replace(/^@/, '');
  return directory.users.get(ref) ?? [...directory.users.values()].find((user) => user.name === name);
}

/** Finds a channel by id, or by name with or without `#`. Direct messages are found by id only. */
export function findChannel(directory: Directory, ref: string): Channel | undefined {
  const name = ref.replace(/^#/, '');
  return (
    directory.channels.get(ref) ?? [...directory.channels.values()].find((c) => c.name === name && c.kind !== 'im')
  );
}

/** The group direct message of these people and the app, opened when it does not exist yet. */
export function groupMessage(directory: Directory, people: User[], ids: Ids): Channel {
  const everyone = [...people.map(({ id }) => id), directory.app.botUserId];
  const same = ({ kind, members }: Channel) =>
    kind === 'mpim' && members.size === everyone.length && everyone.every((id) => members.has(id));
  const known = [...directory.channels.values()].find(same);
  if (known) return known;
  const name = `mpdm-${people.map((user) => user.name).join('--')}-1`;
  const channel: Channel = { id: ids.id('C'), name, kind: 'mpim', members: new Set(everyone), archived: false };
  directory.channels.set(channel.id, channel);
  return channel;
}

/** The direct message between a person and the app, opened when it does not exist yet. */
export function directMessage(directory: Directory, userId: string, ids: Ids): Channel {
  const known = [...directory.channels.values()].find((channel) => channel.person === userId);
  if (known) return known;
  const id = ids.id('D');
  const members = new Set([userId, directory.app.botUserId]);
  const channel: Channel = { id, name: 'directmessage', kind: 'im', members, archived: false, person: userId };
  directory.channels.set(id, channel);
  return channel;
}
