import type { Ephemeral, Message } from '../../../src/workspace/wire-types.ts';
import type { Workspace } from '../../../src/workspace/workspace.ts';

/** Something that somebody has to be told, once: whom, how, and how often it was. */
export interface Telling {
  who: string;
  how: 'edit' | 'reply' | 'message' | 'report';
  times: number;
}

/** Those who ask, and one who watches. */
export const PEOPLE = ['alice', 'bob', 'carol', 'dave', 'erin', 'frank', 'gwen'];

const QUESTION = 'how far did it move';
const WAIT_MS = 20_000;
const NEWSROOM = 'newsroom';

/**
 * Has everybody ask what will be wrong: alice in a channel and carol in the same thread, bob in another, dave in direct messages, erin
 * by two commands, frank by one that he shares; gwen watches the fact. Resolves when all of them are answered.
 */
export async function askAll(workspace: Workspace): Promise<void> {
  const mention = workspace.typed(`@onrecord ${QUESTION}`);
  const { ts } = workspace.post({ channel: NEWSROOM, user: 'alice', text: mention });
  workspace.post({ channel: NEWSROOM, user: 'carol', text: mention, thread_ts: ts });
  workspace.post({ channel: NEWSROOM, user: 'bob', text: mention });
  workspace.post({ channel: '@dave', user: 'dave', text: QUESTION });
  const typed = { channel: NEWSROOM, command: '/fact', text: QUESTION };
  for (const user of ['erin', 'erin', 'frank']) await workspace.command({ ...typed, user });
  await workspace.command({ ...typed, user: 'gwen', command: '/watch' });
  const [shown] = await shownTo(workspace, 'frank', 1);
  await workspace.click({ user: 'frank', channel: NEWSROOM, ts: shown?.ts ?? '', action_id: 'share' });
  await shownTo(workspace, 'erin', 2);
  await shownTo(workspace, 'gwen', 1);
  await workspace.waitFor(() => posted(workspace, NEWSROOM).length === 4, WAIT_MS);
  await workspace.waitFor(() => posted(workspace, '@dave').length === 1, WAIT_MS);
}

async function shownTo(workspace: Workspace, user: string, count: number): Promise<Ephemeral[]> {
  await workspace.waitFor(() => workspace.ephemerals(user).length >= count, WAIT_MS);
  return workspace.ephemerals(user);
}

/** All that has to be told of the correction, and how often it was. */
export function countTellings(workspace: Workspace): Telling[] {
  const all = [...posted(workspace, NEWSROOM), ...posted(workspace, '@dave')];
  const answers = all.filter(({ text }) => !text.startsWith('<@'));
  // The head of an answer says once for each time that it was edited what is now told.
  const edits = answers.map(({ text, thread_ts, ts }): Telling => {
    const times = text.match(/^Corrected .*14 millimetres/gm)?.length ?? 0;
    return { who: `whoever reads ${thread_ts ?? ts}`, how: 'edit', times };
  });
  const replies = ['alice', 'carol', 'bob', 'dave', 'frank'].map((who): Telling => {
    const name = `<@${workspace.user(who).id}>`;
    const told = all.filter(({ text }) => isCorrection(text) && text.startsWith('<@') && text.includes(name));
    return { who, how: 'reply', times: told.length };
  });
  const messages = ['erin', 'frank', 'gwen'].map((who): Telling => {
    const told = posted(workspace, `@${who}`).filter(({ text }) => isCorrection(text));
    return { who, how: 'message', times: told.length };
  });
  const reports = posted(workspace, 'desk').filter(({ text }) => text.includes('reached 8 of 8'));
  return [...edits, ...replies, ...messages, { who: 'the desk', how: 'report', times: reports.length }];
}

function isCorrection(text: string): boolean {
  return /Corrected .*14 millimetres/.test(text);
}

function posted(workspace: Workspace, channel: string): Message[] {
  return workspace.messages(channel).filter(({ user }) => user === workspace.app.botUserId);
}
