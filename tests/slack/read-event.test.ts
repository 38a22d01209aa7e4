import { describe, expect, it } from 'vitest';
import { readEvent } from '../../src/slack/read-event.ts';

const BOT = 'U0BOT';
const mention = { type: 'app_mention', channel: 'C1', user: 'U1', text: `<@${BOT}> how many?`, ts: '1.000100' };
const direct = { ...mention, type: 'message', channel: 'D1', channel_type: 'im', text: 'how many?' };
const read = (event: unknown) => readEvent(event, 'Ev1', BOT);

describe('an event', () => {
  it('that mentions us is read with its place, its question and what tells it apart', () => {
    expect(read(mention)).toEqual({
      kind: 'direct',
      request: { kind: 'question', question: 'how many?' },
      channel: 'C1',
      user: 'U1',
      ts: '1.000100',
      threadTs: '1.000100',
      conversation: 'C1:1.000100',
      keys: ['message:C1:1.000100', 'event:Ev1'],
    });
  });

  it.each([
    ['a direct message', direct, { kind: 'direct', threadTs: undefined, conversation: 'D1' }],
    [
      'a direct message in a thread',
      { ...direct, thread_ts: '0.5' },
      { kind: 'direct', threadTs: '0.5', conversation: 'D1:0.5' },
    ],
    [
      'a mention in a thread',
      { ...mention, thread_ts: '0.5' },
      { kind: 'direct', threadTs: '0.5', conversation: 'C1:0.5' },
    ],
    ['a mention that came as a message', { ...mention, type: 'message' }, { kind: 'direct' }],
    ['a mention with a file', { ...mention, type: 'message', subtype: 'file_share' }, { kind: 'direct' }],
    [
      'a mention sent to the channel too',
      { ...mention, type: 'message', subtype: 'thread_broadcast', thread_ts: '0.5' },
      { kind: 'direct', threadTs: '0.5' },
    ],
    [
      'a message in a thread',
      { ...mention, type: 'message', text: 'and why?', thread_ts: '0.5' },
      { kind: 'follow_up', conversation: 'C1:0.5' },
    ],
    [
      'a mention in a group message',
      { ...mention, type: 'message', channel: 'G1', channel_type: 'mpim' },
      { kind: 'direct', threadTs: '1.000100' },
    ],
  ])('of %s is read', (_, event, expected) => {
    expect(read(event)).toMatchObject(expected);
  });

  it.each([
    ['by another bot', { ...mention, bot_id: 'B1' }],
    ['by ourselves', { ...mention, user: BOT }],
    ['by Slackbot', { ...direct, user: 'USLACKBOT' }],
    ['into which someone edited a mention', { ...mention, edited: { user: 'U1', ts: '2.0' } }],
    ['of an edit', { ...direct, subtype: 'message_changed', message: direct }],
    ['of a deletion', { ...direct, subtype: 'message_deleted' }],
    ['of a join', { ...mention, type: 'message', subtype: 'channel_join' }],
    ['of an old-style bot', { ...direct, subtype: 'bot_message' }],
    ['that Slack hides', { ...direct, hidden: true }],
    ['of channel talk', { ...mention, type: 'message', text: 'how many?' }],
    ['that opens a thread without us', { ...mention, type: 'message', text: 'how many?', thread_ts: '1.000100' }],
    [
      'in a thread, addressed to someone else',
      { ...mention, type: 'message', text: '<@U2> and why?', thread_ts: '0.5' },
    ],
    ['without a text', { ...direct, text: undefined }],
    ['of another kind', { type: 'reaction_added', user: 'U1' }],
    ['that is none', undefined],
  ])('%s is not read', (_, event) => {
    expect(read(event)).toBeUndefined();
  });
});
