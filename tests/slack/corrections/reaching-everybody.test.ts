import { describe, expect, it } from 'vitest';
import type { Message } from '../../../src/workspace/wire-types.ts';
import { ARTICLE, FACTS, STORY, tinyFiles } from '../../stories/tiny-library.ts';
import { expectSendable, replies, shownText } from '../observe.ts';
import { openNewsroom } from './newsroom.ts';
import { MOVED, otherFigure, withoutMovement } from './story-changes.ts';

const QUESTION = 'how far did it move';

describe('a correction', { timeout: 20_000 }, () => {
  it('edits each answer in place, with the old words struck through, and tells its thread once, by name', async () => {
    const { workspace, ask, change } = await openNewsroom();
    const answer = await ask('alice', QUESTION);
    expect(shownText(answer)).toContain('40 millimetres');
    await change(otherFigure('correction'));
    const [, edited, told, ...more] = workspace.thread('newsroom', answer.thread_ts ?? '');
    expect(more).toEqual([]);
    expect(edited?.text).toMatch(/^Corrected \d\d:\d\d UTC: was .*40 millimetres.*, now .*14 millimetres/);
    expect(edited?.text).toContain('not 40 as we said');
    expect(struckIn(edited)).toContain(MOVED.replace(/\.$/, ''));
    expect(struckIn(edited)[1]).toContain('We measured 40 millimetres of movement,');
    expect(told?.text).toContain(`<@${workspace.user('alice').id}> Corrected`);
    expect(shownText(told)).toContain('14 millimetres');
    for (const message of [edited, told]) expectSendable(message);
  });

  it('tells one thread once, and names all who asked in it', async () => {
    const { workspace, ask, change } = await openNewsroom();
    const { thread_ts } = await ask('alice', QUESTION);
    await ask('bob', QUESTION, 'newsroom', thread_ts);
    await change(otherFigure('correction'));
    const told = replies(workspace, 'newsroom').slice(2);
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toContain(`<@${workspace.user('alice').id}> <@${workspace.user('bob').id}> Corrected`);
  });

  it('reaches who asked privately, a shared copy and direct messages, and reports to the desk who was not reached', async () => {
    const { workspace, ask, askPrivately, share, change, memory } = await openNewsroom();
    await memory().channels.set('', { deskChannel: workspace.channel('desk').id });
    await ask('alice', QUESTION);
    await ask('bob', QUESTION, '@bob');
    const gone = await ask('carol', QUESTION);
    await askPrivately('carol', QUESTION);
    await askPrivately('carol', 'what was measured');
    const shared = await share(await askPrivately('alice', QUESTION), 'alice');
    workspace.remove({ channel: 'newsroom', ts: gone.ts });
    await change(otherFigure('correction'));
    const [dm, ...more] = replies(workspace, '@carol');
    expect(more).toEqual([]);
    expect(dm?.text).toContain(`You asked: ${QUESTION} · what was measured`);
    expect(dm?.text).toContain('14 millimetres');
    expectSendable(dm);
    const [, edited, told] = workspace.messages('@bob');
    expect(edited?.text).toContain('Corrected');
    expect(told?.text).toContain(`<@${workspace.user('bob').id}> Corrected`);
    expect(workspace.messages('newsroom').find(({ ts }) => ts === shared.ts)?.text).toContain('Corrected');
    expect(replies(workspace, '@alice')).toHaveLength(1);
    const [report, ...others] = replies(workspace, 'desk');
    expect(others).toEqual([]);
    expect(report?.text).toContain('The dam at Orrin: reached 6 of 7.');
    expect(report?.text).toContain('not reached (edit: message_not_found)');
    expectSendable(report);
  });

  it('of a fact that is withdrawn says so in the answer, and of one that comes back as well', async () => {
    const { workspace, ask, change } = await openNewsroom();
    const answer = await ask('alice', QUESTION);
    const shown = () => workspace.messages('newsroom').find(({ ts }) => ts === answer.ts);
    await change(withoutMovement());
    expect(shown()?.text).toMatch(/^Withdrawn \d\d:\d\d UTC: this is no longer in the story: "We measured 40/);
    expect(replies(workspace, 'newsroom')).toHaveLength(1);
    await change([
      [FACTS, tinyFiles[FACTS]],
      [ARTICLE, tinyFiles[ARTICLE]],
      [STORY, tinyFiles[STORY]],
    ]);
    expect(shown()?.text).toMatch(/^Updated \d\d:\d\d UTC: in the story now: "We measured 40/);
  });
});

describe('a change that is no correction', { timeout: 20_000 }, () => {
  it.each([
    ['clarification', 'Clarified'],
    ['update', 'Updated'],
  ] as const)('such as a %s, edits quietly: nobody is called', async (kind, word) => {
    const { workspace, ask, askPrivately, change } = await openNewsroom();
    const answer = await ask('alice', QUESTION);
    await askPrivately('bob', QUESTION);
    await change(otherFigure(kind));
    const edited = workspace.messages('newsroom').find(({ ts }) => ts === answer.ts);
    expect(edited?.text).toMatch(new RegExp(`^${word} `));
    expect(replies(workspace, 'newsroom')).toHaveLength(1);
    expect(replies(workspace, '@bob')).toEqual([]);
  });
});

/** The texts that are struck through. */
function struckIn(message: Message | undefined): string[] {
  const struck: string[] = [];
  JSON.stringify(message?.blocks, (_, value) => {
    if (value?.style?.strike) struck.push(value.text);
    return value;
  });
  return struck;
}
