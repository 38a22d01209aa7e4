import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Memory } from '../../../src/memory/memory.ts';
import { createMemoryInProcess } from '../../../src/memory/memory-in-process.ts';
import type { StartOptions } from '../../../src/slack/start-app.ts';
import { loadLibrary } from '../../../src/stories/load-library.ts';
import type { Fields } from '../../../src/workspace/fields.ts';
import type { Message } from '../../../src/workspace/wire-types.ts';
import { type Mode, type Scene, startScene } from '../harness.ts';
import { settled } from '../observe.ts';

const storiesDir = 'tests/fixtures/stories';
const library = loadLibrary({ storiesDir });

/** A scene with the invented story, a memory to look into, and a folder for proposals. */
export interface PeopleScene extends Scene {
  memory: Memory;
  proposalsDir: string;
}

/** Starts one. */
export async function startPeople(mode: Mode, options: Partial<StartOptions> = {}): Promise<PeopleScene> {
  const memory = await createMemoryInProcess();
  const folder = mkdtempSync(join(tmpdir(), 'people-'));
  const proposalsDir = join(folder, 'proposals');
  const scene = await startScene(mode, {
    memory,
    library: () => library,
    folders: { storiesDir, proposalsDir },
    ...options,
  });
  const close = async () => {
    await scene.close();
    await memory.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...scene, memory, proposalsDir, close };
}

/** What one person alone sees, once there are `count` messages of that kind. */
export async function whispers(scene: Scene, user: string, count: number) {
  await scene.workspace.waitFor(() => scene.workspace.ephemerals(user).length >= count);
  await settled(scene);
  return scene.workspace.ephemerals(user);
}

/** The value of a feedback button of a message. */
export function feedbackValue(message: Message | undefined, which: 'positive' | 'negative'): string {
  let value = '';
  JSON.stringify(message?.blocks, (_, part: Fields) => {
    const button = part?.type === 'feedback_buttons' ? part[`${which}_button`] : undefined;
    if (button && typeof button === 'object' && 'value' in button) value = String(button.value);
    return part;
  });
  return value;
}
