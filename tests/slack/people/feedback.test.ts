import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MODES } from '../harness.ts';
import { buttonsOf, expectSendable, replies, repliesOf, settled, shownText } from '../observe.ts';
import { feedbackValue, type PeopleScene, startPeople, whispers } from './people-scene.ts';

describe.each(MODES)('Feedback on a reply, over %s', (mode) => {
  let scene: PeopleScene;
  beforeEach(async () => {
    scene = await startPeople(mode);
  });
  afterEach(() => scene.close());

  const ask = async (text = 'who warned') => {
    const { workspace } = scene;
    workspace.post({ channel: 'newsroom', user: 'alice', text: `<@${workspace.app.botUserId}> ${text}` });
    const [reply] = await repliesOf(scene, 'newsroom', 1);
    if (!reply) throw new Error('no reply');
    expectSendable(reply);
    return reply;
  };
  const press = (action_id: string, ts: string, value?: string) =>
    scene.workspace.click({ user: 'alice', channel: 'newsroom', ts, action_id, ...(value ? { value } : {}) });

  it('that is good is kept, with quiet thanks', async () => {
    const reply = await ask();
    await press('rate', reply.ts, feedbackValue(reply, 'positive'));
    const [thanks] = await whispers(scene, 'alice', 1);
    expect(thanks?.text).toBe('Thank you, that is noted.');
    expect(await scene.memory.feedback.list()).toMatchObject([
      { verdict: 'up', ts: reply.ts, question: 'who warned', facts: ['warning'] },
    ]);
    expect(replies(scene.workspace, 'newsroom')).toHaveLength(1);
  });

  it('that is bad is asked for the reason, which is kept and told to the desk at once', async () => {
    const { workspace, memory } = scene;
    await memory.channels.set('', { deskChannel: workspace.channel('desk').id });
    const reply = await ask();
    await press('rate', reply.ts, feedbackValue(reply, 'negative'));
    const [why] = await whispers(scene, 'alice', 1);
    expectSendable(why);
    expect(buttonsOf(why).map(({ text }) => text.text)).toEqual([
      ...['Wrong quote', 'Wrong speaker', 'Out of date', 'Something is missing', 'Not what I asked'],
    ]);
    await press('why:speaker', why?.ts ?? '');
    const [note] = await repliesOf(scene, 'desk', 1);
    expectSendable(note);
    const told = shownText(note);
    for (const words of ['Wrong speaker', '<@', 'Asked: who warned', 'Replied: Jane Doe warned.', '• warning:'])
      expect(told).toContain(words);
    expect(await memory.feedback.list()).toMatchObject([{ verdict: 'down', reason: 'Wrong speaker', ts: reply.ts }]);
    const [thanks, ...more] = await whispers(scene, 'alice', 1);
    expect([thanks?.text, more.length]).toEqual(['Thank you. The desk has been told.', 0]);
  });

  it('without a desk channel is kept and logged', async () => {
    const reply = await ask();
    await press('rate', reply.ts, feedbackValue(reply, 'negative'));
    const [why] = await whispers(scene, 'alice', 1);
    await press('why:quote', why?.ts ?? '');
    await scene.workspace.waitFor(() =>
      scene.workspace.ephemerals('alice').some(({ text }) => text?.includes('noted')),
    );
    await settled(scene);
    expect(await scene.memory.feedback.list()).toMatchObject([{ reason: 'Wrong quote' }]);
    expect(scene.log.some(({ msg, reason }) => msg === 'feedback' && reason === 'Wrong quote')).toBe(true);
  });

  it('can be given on a reply that only one person sees, and not on help', async () => {
    await scene.workspace.command({
      user: 'alice',
      channel: 'newsroom',
      command: '/fact',
      text: 'who knows <!channel>',
    });
    const [reply] = await whispers(scene, 'alice', 1);
    expectSendable(reply);
    await press('rate', reply?.ts ?? '', feedbackValue(reply, 'positive'));
    await whispers(scene, 'alice', 2);
    expect(await scene.memory.feedback.list()).toMatchObject([{ verdict: 'up', facts: [] }]);
    await scene.workspace.command({ user: 'alice', channel: 'newsroom', command: '/story', text: 'help' });
    expect(feedbackValue((await whispers(scene, 'alice', 3)).at(-1), 'positive')).toBe('');
  });
});
