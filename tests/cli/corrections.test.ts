import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { knowStory } from '../../src/corrections/known-story.ts';
import { openMemory } from '../../src/memory/open-memory.ts';
import { factRevision } from '../../src/stories/changes/fact-revision.ts';
import { loadLibrary } from '../../src/stories/load-library.ts';
import { otherFigure } from '../slack/corrections/story-changes.ts';
import { tinyFolder } from '../stories/watching/watched-folder.ts';

const run = (args: string[], environment: Record<string, string>) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/corrections.ts', ...args], {
    env: { ...process.env, ...environment },
    encoding: 'utf8',
  });

it('a dry run shows each change and each step, and sends and changes nothing', { timeout: 60_000 }, async () => {
  const folder = tinyFolder();
  const root = mkdtempSync(join(tmpdir(), 'on-record-memory-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const DATABASE_URL = `file:${join(root, 'memory.db')}`;
  const environment = { DATABASE_URL, STORIES_DIR: folder.storiesDir };
  const memory = await openMemory(DATABASE_URL);
  const [story] = loadLibrary({ storiesDir: folder.storiesDir }).stories;
  const movement = story?.facts.find(({ id }) => id === 'movement');
  if (!story || !movement) throw new Error('the story has no such fact');
  await knowStory(memory, story, [], Date.now());
  const told = {
    question: 'how far',
    story: 'dam',
    intent: 'how-many',
    outcome: 'answered',
    text: 't',
    blocksJson: '[]',
  };
  const facts = [{ fact: 'movement', revision: factRevision(movement, story) }];
  const at = { channel: 'C1', user: 'U1', facts };
  await memory.ledger.posted(await memory.ledger.intend({ ...told, ...at, askId: '1', kind: 'public' }), '10.1');
  await memory.ledger.posted(await memory.ledger.intend({ ...told, ...at, askId: '2', kind: 'ephemeral' }), undefined);
  await memory.close();
  folder.save(otherFigure('correction'));
  for (const _ of ['twice', 'the same']) {
    const { stdout, status } = run(['--dry-run'], environment);
    expect(status).toBe(0);
    expect(stdout).toContain('dam: 1 change, 2 answers told otherwise\n  movement: reworded, correction\n    was: ');
    expect(stdout).toContain('  edit the answer: C1 10.1 asked by U1\n  reply in the thread: C1 10.1 asked by U1\n');
    expect(stdout).toContain('  direct message: asked by U1');
  }
  expect(run([], environment)).toMatchObject({ status: 2, stdout: '' });
});
