import { expect } from 'vitest';
import { checkMessage } from '../../src/slack/check-message.ts';
import type { Message } from '../../src/workspace/wire-types.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import type { Scene } from './harness.ts';

/** The app's messages in a conversation, oldest first. */
export function replies(workspace: Workspace, channel: string): Message[] {
  return workspace.messages(channel).filter(({ user }) => user === workspace.app.botUserId);
}

/** Waits until the app has posted `count` messages in a conversation and nothing is on its way any more. */
export async function repliesOf(scene: Scene, channel: string, count: number): Promise<Message[]> {
  await scene.workspace.waitFor(() => replies(scene.workspace, channel).length >= count);
  await settled(scene);
  return replies(scene.workspace, channel);
}

/** Waits until every delivery is acknowledged or given up, and the app has finished with all of them. */
export async function settled({ workspace, running }: Scene): Promise<void> {
  await workspace.waitFor(() => workspace.inFlight() === 0);
  await running.idle();
}

/** All that a person reads in the blocks of a message, as it is shown: entities resolved, one line a text. */
export function shownText(message: Message | undefined): string {
  const texts: string[] = [];
  JSON.stringify(message?.blocks, (key, value) => {
    if (key === 'text' && typeof value === 'string') texts.push(value);
    return value;
  });
  return texts.join('\n').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** A button as it stands in a message. */
export type ShownButton = { action_id: string; text: { text: string }; value: string };

/** The buttons of a message, in order. */
export function buttonsOf(message: Message | undefined): ShownButton[] {
  const buttons: ShownButton[] = [];
  JSON.stringify(message?.blocks, (_, value) => {
    if (value?.type === 'button') buttons.push(value);
    return value;
  });
  return buttons;
}

/** Holds a message to Slack's limits, and to what every message of ours must have. */
export function expectSendable(message: Message | undefined): void {
  const blocks = message?.blocks;
  if (!Array.isArray(blocks)) throw new Error('a message without blocks');
  expect(checkMessage(blocks, message?.text ?? '')).toEqual([]);
}
