import type { SocketModeReceiver } from '@slack/bolt';

/**
 * Watches a Socket Mode connection that does not come back, and finds out whether it ever can.
 * The client keeps trying for ever when the app token was revoked (it knows only some of Slack's words for that), without a word to
 * anyone. After `graceMs` without a connection `diagnose` is asked, and again as long as it finds nothing; what it finds goes to
 * `onLost`. Returns a function that ends the watch.
 */
export function watchConnection(
  client: SocketModeReceiver['client'],
  options: { graceMs: number; diagnose: () => Promise<Error | undefined>; onLost: (reason: Error) => void },
): () => void {
  const { graceMs, diagnose, onLost } = options;
  let timer: NodeJS.Timeout | undefined;
  const check = async () => {
    const reason = await diagnose();
    if (timer === undefined) return;
    if (reason) return onLost(reason);
    timer = setTimeout(check, graceMs);
  };
  const arm = () => {
    timer ??= setTimeout(check, graceMs);
  };
  const disarm = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  client.on('connecting', arm);
  client.on('reconnecting', arm);
  client.on('connected', disarm);
  arm();
  return () => {
    client.off('connecting', arm);
    client.off('reconnecting', arm);
    client.off('connected', disarm);
    disarm();
  };
}
