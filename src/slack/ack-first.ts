import type { AnyMiddlewareArgs, Middleware } from '@slack/bolt';
import type { Logger } from 'pino';
import type { ViewResponse } from './ack-view.ts';

/** Slack gives up after three seconds; well before that, the log should say that something is slow. */
const SLOW_MS = 1_000;

/**
 * Acknowledges every command, click, shortcut and view before anything else is done with it, so that no slow call and no missing
 * listener can leave someone looking at "operation_timeout"; a form along with what is wrong in it. Events are acknowledged by Bolt.
 * Over Socket Mode nothing else watches this: what is never acknowledged there leaves no trace at all. A failed ack (the line
 * dropped) does not keep the reply back, since the response_url still works.
 */
export function ackFirst(
  log: Logger,
  ackView: (body: unknown) => Promise<ViewResponse | undefined>,
): Middleware<AnyMiddlewareArgs> {
  return async ({ next, context, ...args }) => {
    if ('ack' in args && args.ack) {
      const started = typeof context.receivedAt === 'number' ? context.receivedAt : performance.now();
      const watchdog = setTimeout(() => log.error('not acknowledged within a second'), SLOW_MS);
      try {
        await ('view' in args ? args.ack(await ackView(args.body)) : args.ack());
      } catch (error) {
        log.error({ err: error }, 'acknowledging failed');
      } finally {
        clearTimeout(watchdog);
      }
      const ms = Math.round(performance.now() - started);
      if (ms > SLOW_MS) log.warn({ ms }, 'acknowledged late');
    }
    await next();
  };
}
