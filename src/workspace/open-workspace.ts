import { createPage } from './page/create-page.ts';
import { startWorkspace } from './start-workspace.ts';
import type { Workspace } from './workspace.ts';
import type { WorkspaceOptions } from './workspace-options.ts';

/** A workspace with its web client. */
export type OpenWorkspace = {
  workspace: Workspace;
  /** The page's address with this run's key in it: whoever has it is let in. */
  address: string;
};

/** Colleagues to be, and channels to be in, when none are given. */
const PEOPLE = [
  { name: 'nadia', realName: 'Nadia Brandt' },
  { name: 'tomas', realName: 'Tomas Okafor' },
  { name: 'ruth', realName: 'Ruth Calder' },
];
const CHANNELS = [{ name: 'newsroom' }, { name: 'fact-check' }, { name: 'night-desk', private: true }];

/** Starts a workspace and its page on 127.0.0.1, on another port when the given one is taken. */
export async function openWorkspace(options: Omit<WorkspaceOptions, 'serve'>): Promise<OpenWorkspace> {
  const page = createPage();
  const all = { users: PEOPLE, channels: CHANNELS, ...options, serve: page.serve };
  const workspace = await startWorkspace(all).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    return startWorkspace({ ...all, port: 0 });
  });
  return { workspace, address: page.attach(workspace) };
}
