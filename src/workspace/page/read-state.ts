import type { View } from '../wire-types.ts';
import type { Workspace } from '../workspace.ts';
import type { PageState } from './page-state.ts';

/** How many messages of a conversation the page shows. */
const SHOWN = 500;

/** Reads what the page shows of a workspace. Opens each person's direct message with the app, so that it is there to be clicked. */
export function readState(workspace: Workspace): PageState {
  const { app, team } = workspace;
  const users = workspace.users().filter(({ id }) => id !== 'USLACKBOT');
  const people = users.filter(({ isBot }) => !isBot);
  for (const { id } of people) workspace.dm(id);
  const homes: Record<string, View> = {};
  for (const { id } of people) {
    const home = workspace.home(id);
    if (home) homes[id] = home;
  }
  const state: PageState = {
    about: {
      ...workspace.menu(),
      team: team.name,
      app: { id: app.id, name: app.name, botUserId: app.botUserId },
      people: people.map(({ id }) => id),
      connected: workspace.isConnected(),
    },
    users: users.map(({ id, name, realName, isBot }) => ({ id, name, realName, isBot })),
    channels: workspace.channels().map(({ id, name, kind, members, person }) => {
      const channel = { id, name, kind, members: [...members] };
      return person === undefined ? channel : { ...channel, person };
    }),
    ephemerals: people.flatMap(({ id }) => workspace.ephemerals(id)),
    threads: workspace.assistants(),
    modals: Object.fromEntries(people.map(({ id }) => [id, workspace.views(id)])),
    homes,
  };
  for (const { id } of workspace.channels()) state[`messages:${id}`] = workspace.messages(id).slice(-SHOWN);
  return state;
}
