import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '../../../src/workspace/wire-types.ts';
import { MODES } from '../harness.ts';
import { replies, repliesOf, settled, shownText } from '../observe.ts';
import { type PeopleScene, startPeople, whispers } from './people-scene.ts';

describe.each(MODES)('A thread, over %s', (mode) => {
  let scene: PeopleScene;
  beforeEach(async () => {
    scene = await startPeople(mode);
  });
  afterEach(() => scene.close());

  const say = (text: string, thread_ts?: string): Message =>
    scene.workspace.post({ channel: 'newsroom', user: 'alice', text, ...(thread_ts ? { thread_ts } : {}) });
  const mention = (text: string) => `<@${scene.workspace.app.botUserId}> ${text}`;
  const press = (action_id: string, ts: string) =>
    scene.workspace.click({ user: 'alice', channel: 'newsroom', ts, action_id });
  const texts = () => replies(scene.workspace, 'newsroom').map(shownText);

  /** Asks, and sees to it that the ledger has the reply. */
  const ask = async (text: string, thread_ts?: string) => {
    const asked = say(mention(text), thread_ts);
    const reply = (await repliesOf(scene, 'newsroom', 1)).at(-1);
    if (!reply) throw new Error('no reply');
    const { ledger } = scene.memory;
    const channel = scene.workspace.channel('newsroom').id;
    if (!(await ledger.byMessage(channel, reply.ts))) {
      const where = { askId: asked.ts, kind: 'public', channel, threadTs: asked.ts, user: 'U1' } as const;
      const what = { question: text, story: 'a-story', intent: 'why', outcome: 'answered', text: 't' };
      await ledger.posted(await ledger.intend({ ...where, ...what, blocksJson: '[]', facts: [] }), reply.ts);
    }
    return { asked, reply };
  };

  it('that is muted gets no follow-ups, but mentions are answered, until it is unmuted', async () => {
    const { asked, reply } = await ask('how many');
    await press('mute', reply.ts);
    const [muted] = await whispers(scene, 'alice', 1);
    expect(shownText(muted)).toContain('Muted.');
    say('and then?', asked.ts);
    await settled(scene);
    expect(replies(scene.workspace, 'newsroom')).toHaveLength(1);
    say(mention('how many now'), asked.ts);
    await repliesOf(scene, 'newsroom', 2);
    await press('unmute', muted?.ts ?? '');
    await whispers(scene, 'alice', 2);
    say('and then?', asked.ts);
    await repliesOf(scene, 'newsroom', 3);
  });

  it('has its answer edited in place when the question is edited', async () => {
    const { asked, reply } = await ask('how many');
    scene.workspace.edit({ channel: 'newsroom', ts: asked.ts, text: mention('how many ships') });
    await scene.workspace.waitFor(() => texts()[0]?.includes('Asked: how many ships'));
    await settled(scene);
    const [edited, ...more] = replies(scene.workspace, 'newsroom');
    expect([edited?.ts, more.length]).toEqual([reply.ts, 0]);
    const channel = scene.workspace.channel('newsroom').id;
    expect((await scene.memory.ledger.byMessage(channel, reply.ts))?.text).toContain('how many ships');
  });

  it('stays as it is when the mention is taken out, or nothing but a preview is added', async () => {
    const { asked } = await ask('how many');
    const before = texts();
    scene.workspace.edit({ channel: 'newsroom', ts: asked.ts, text: mention('how many') });
    scene.workspace.edit({ channel: 'newsroom', ts: asked.ts, text: 'how many' });
    await settled(scene);
    expect(texts()).toEqual(before);
    expect(scene.workspace.calls.filter(({ method }) => method === 'chat.update')).toEqual([]);
  });

  it('loses its answer with the question, unless somebody has replied to it', async () => {
    const first = await ask('how many');
    scene.workspace.remove({ channel: 'newsroom', ts: first.asked.ts });
    await scene.workspace.waitFor(() => replies(scene.workspace, 'newsroom').length === 0);
    await settled(scene);
    const second = await ask('how many');
    scene.workspace.post({ channel: 'newsroom', user: 'bob', text: 'thanks', thread_ts: second.asked.ts });
    scene.workspace.remove({ channel: 'newsroom', ts: second.asked.ts });
    await settled(scene);
    expect(replies(scene.workspace, 'newsroom').map(({ ts }) => ts)).toEqual([second.reply.ts]);
  });

  it('begins unprompted only where that is set, and only with a sure answer to a question', async () => {
    say('how many were sent?');
    await settled(scene);
    await scene.memory.channels.set(scene.workspace.channel('newsroom').id, { unprompted: true });
    for (const text of ['lunch, how many of us', 'is it perhaps so?', 'what is the weather?', '<@U1> how many?'])
      say(text);
    await settled(scene);
    expect(replies(scene.workspace, 'newsroom')).toEqual([]);
    const asked = say('how many were sent?');
    const [reply] = await repliesOf(scene, 'newsroom', 1);
    expect(reply?.thread_ts).toBe(asked.ts);
  });
});
