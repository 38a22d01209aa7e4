import { App, type Receiver, type ReceiverEvent } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ackFirst } from '../../src/slack/ack-first.ts';
import { createLog } from '../../src/slack/create-log.ts';

const COMMAND = { command: '/fact', text: '', channel_id: 'C1', user_id: 'U1', team_id: 'T1', trigger_id: '1.2' };

/** A Bolt app with nothing but the middleware and one listener, and the way to hand it a command. */
function app(lines: string[], listener: () => Promise<void>): (event: Pick<ReceiverEvent, 'ack'>) => Promise<void> {
  const receiver: Receiver = { init: () => {}, start: async () => {}, stop: async () => {} };
  const bolt = new App({ receiver, authorize: async () => ({ botToken: 'xoxb-1', botId: 'B1', botUserId: 'U0' }) });
  bolt.use(
    ackFirst(
      createLog('info', (line) => lines.push(line)),
      async () => undefined,
    ),
  );
  bolt.command(/./, listener);
  return ({ ack }) => bolt.processEvent({ body: COMMAND, ack });
}

describe('acknowledging first', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('comes before the listener', async () => {
    const order: string[] = [];
    const send = app([], async () => void order.push('listener'));
    await send({ ack: async () => void order.push('ack') });
    expect(order).toEqual(['ack', 'listener']);
  });

  it('does not keep the listener from replying when it fails, and leaves a line in the log', async () => {
    const lines: string[] = [];
    const listener = vi.fn(async () => {});
    await app(lines, listener)({ ack: () => Promise.reject(new Error('the line dropped')) });
    expect(listener).toHaveBeenCalledOnce();
    expect(lines.join()).toContain('acknowledging failed');
  });

  it('is watched: when it hangs, the log says so within a second', async () => {
    const lines: string[] = [];
    void app(lines, async () => {})({ ack: () => new Promise(() => {}) });
    await vi.advanceTimersByTimeAsync(900);
    expect(lines).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(lines.join()).toContain('not acknowledged within a second');
  });
});
