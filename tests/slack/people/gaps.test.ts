import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MODES } from '../harness.ts';
import { expectSendable, settled, shownText } from '../observe.ts';
import { type PeopleScene, startPeople, whispers } from './people-scene.ts';

const STORY = 'tarn-harbour-ferries';

describe.each(MODES)('Questions without an answer, over %s', (mode) => {
  let scene: PeopleScene;
  beforeEach(async () => {
    scene = await startPeople(mode);
  });
  afterEach(() => scene.close());

  const run = (command: string, text: string, channel = 'newsroom') =>
    scene.workspace.command({ user: 'alice', channel, command, text });
  const open = async () => (await scene.memory.unanswered.list({ open: true })).map(({ question }) => question);

  it('are kept, but not help, checks of quotations, or words without content', async () => {
    for (const text of ['weather on the pier', 'help', 'check quote: "x y z"', '???', 'which ship'])
      await run('/fact', text);
    await run('/fact', `tide ${'at sea '.repeat(400)}`);
    await whispers(scene, 'alice', 6);
    const kept = await open();
    expect(kept.map((question) => question.slice(0, 19)).sort()).toEqual([
      ...['tide at sea at sea ', 'weather on the pier', 'which ship'],
    ]);
    expect(Math.max(...kept.map(({ length }) => length))).toBeLessThanOrEqual(300);
  });

  it('are settled when the same person gets an answer by a button that was offered', async () => {
    await run('/fact', 'weather on the pier');
    const [refusal] = await whispers(scene, 'alice', 1);
    expect(await open()).toEqual(['weather on the pier']);
    await scene.workspace.click({
      user: 'alice',
      channel: 'newsroom',
      ts: refusal?.ts ?? '',
      action_id: 'ask:suggestion-0',
    });
    await whispers(scene, 'alice', 2);
    expect(await open()).toEqual([]);
  });

  it('stay open when the same person only asks something else', async () => {
    await run('/fact', 'weather on the pier');
    await run('/fact', 'how many');
    await whispers(scene, 'alice', 2);
    expect(await open()).toEqual(['weather on the pier']);
  });

  const add = (askId: string, question: string, nearest: string[] = []) =>
    scene.memory.unanswered.add({
      ...{ askId, question, story: STORY, outcome: 'not_in_story', channel: 'C1', user: 'U1', nearest },
    });

  it('are listed by frequency with "Answer it", which proposes a change to the story and nothing more', async () => {
    await add('1', 'on which day do the boats stop', ['strike-announced']);
    await add('2', 'The boats stop on which day?');
    await add('3', 'price of a ticket');
    const facts = `tests/fixtures/stories/${STORY}/facts.yml`;
    const before = readFileSync(facts, 'utf8');
    await run('/story', 'gaps');
    const [list] = await whispers(scene, 'alice', 1);
    expectSendable(list);
    expect(shownText(list)).toMatch(/boats stop[\s\S]*2 times, last on \d{4}-\d\d-\d\d[\s\S]*price of a ticket\nonce/);
    await scene.workspace.click({ user: 'alice', channel: 'newsroom', ts: list?.ts ?? '', action_id: 'gap:0' });
    await scene.workspace.waitFor(() => scene.workspace.views('alice').length > 0);
    await settled(scene);
    const submit = (utterance: string) =>
      scene.workspace.submitView({ user: 'alice', values: { fact: 'strike-announced', utterance } });
    await submit('when was the article filed');
    expect(JSON.stringify(scene.workspace.views('alice').at(-1)?.errors)).toContain('facts.yml:');
    expect(existsSync(scene.proposalsDir)).toBe(false);
    await submit('on which day do the boats stop');
    const [patch = ''] = readdirSync(scene.proposalsDir);
    expect(JSON.stringify(scene.workspace.views('alice').at(-1)?.blocks)).toContain(`git apply`);
    expect(readFileSync(`${scene.proposalsDir}/${patch}`, 'utf8')).toContain(
      '+      - on which day do the boats stop\n',
    );
    expect(readFileSync(facts, 'utf8')).toBe(before);
    expect(await open()).toEqual(['price of a ticket']);
  }, 20_000);
});
