import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Memory } from '../../../src/memory/memory.ts';
import { createMemoryInProcess } from '../../../src/memory/memory-in-process.ts';
import { repliesOf, settled } from '../observe.ts';
import { type PeopleScene, startPeople } from '../people/people-scene.ts';

describe('What is written down before Slack is told that we have it', () => {
  let scene: PeopleScene;
  let accepted: string[];
  let memory: Memory;
  beforeEach(async () => {
    accepted = [];
    memory = await createMemoryInProcess();
    const { inbox } = memory;
    const noting: typeof inbox.accept = (delivery) => {
      accepted.push(delivery.kind);
      return inbox.accept(delivery);
    };
    scene = await startPeople('socket', { memory: { ...memory, inbox: { ...inbox, accept: noting } } });
  });
  afterEach(() => scene.close());

  const say = (text: string) => scene.workspace.post({ channel: 'newsroom', user: 'alice', text });
  const mention = (text: string) => `<@${scene.workspace.app.botUserId}> ${text}`;
  const edit = (ts: string, text: string) => scene.workspace.edit({ channel: 'newsroom', ts, text });

  it('is an edit of what we answered, and no other', async () => {
    const asked = say(mention('how many'));
    const other = say('lunch, anyone');
    await repliesOf(scene, 'newsroom', 1);
    await settled(scene);
    accepted.length = 0;
    edit(other.ts, 'lunch at one, anyone');
    edit(asked.ts, mention('how many ships'));
    await settled(scene);
    expect(accepted).toEqual(['edit']);
  });

  it('is a question to nobody where the channel has those answered, and nowhere else', async () => {
    say('how many ships were there?');
    await settled(scene);
    expect(accepted).toEqual([]);
    const channel = scene.workspace.channel('newsroom').id;
    await memory.channels.set(channel, { unprompted: true });
    say('how many ships were there?');
    say('lunch, anyone');
    await settled(scene);
    expect(accepted).toEqual(['message']);
  });
});
