import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MODES } from '../harness.ts';
import { repliesOf, settled, shownText } from '../observe.ts';
import { type PeopleScene, startPeople, whispers } from './people-scene.ts';

const STORY = 'tarn-harbour-ferries';

describe.each(MODES)('The settings of a channel, over %s', (mode) => {
  let scene: PeopleScene;
  beforeEach(async () => {
    scene = await startPeople(mode);
  });
  afterEach(() => scene.close());

  const run = (text: string) =>
    scene.workspace.command({ user: 'alice', channel: 'newsroom', command: '/story', text });
  const channel = () => scene.workspace.channel('newsroom').id;

  it('hold the story that questions without one go to', async () => {
    await run(`use ${STORY}`);
    const [told] = await whispers(scene, 'alice', 1);
    expect(told?.text).toContain(STORY);
    expect(await scene.memory.channels.get(channel())).toMatchObject({ story: STORY });
    const { workspace } = scene;
    workspace.post({ channel: 'newsroom', user: 'bob', text: `<@${workspace.app.botUserId}> check quote: x` });
    await repliesOf(scene, 'newsroom', 1);
    await workspace.command({ user: 'alice', channel: 'newsroom', command: '/fact', text: 'how do we know #warning' });
    expect(shownText((await whispers(scene, 'alice', 2)).at(-1))).toContain(`How warning of ${STORY} is known`);
  });

  it.each(['use', 'use no-such-story'])('are not touched by "/story %s", which lists the stories', async (text) => {
    await run(text);
    const [told] = await whispers(scene, 'alice', 1);
    expect(told?.text).toContain(`${STORY}: `);
    expect(await scene.memory.channels.get(channel())).toMatchObject({ story: undefined });
  });

  it('are filled in on a form', async () => {
    const { workspace, memory } = scene;
    await run('settings');
    await workspace.waitFor(() => workspace.views('alice').length > 0);
    const desk = workspace.channel('desk').id;
    await workspace.submitView({ user: 'alice', values: { story: STORY, unprompted: 'on', 'desk-channel': desk } });
    await settled(scene);
    expect(workspace.views('alice')).toEqual([]);
    expect(await memory.channels.get(channel())).toMatchObject({ story: STORY, unprompted: true });
    expect((await memory.channels.get('')).deskChannel).toBe(desk);
    expect(scene.log.some(({ msg, unprompted }) => msg === 'settings changed' && unprompted === true)).toBe(true);
  });
});
