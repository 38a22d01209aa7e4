import type { Desk } from './desk.ts';
import { readFailure, type SlackFailure } from './slack-failure.ts';

/** Logs a delivery that failed, tells the app when its token is no good any more, and says what kind of failure it is. */
export function noteFailure(desk: Desk, error: unknown, where: { method: string; channel: string }): SlackFailure {
  const failure = readFailure(error);
  desk.log.error({ err: error, ...where, ...failure }, 'delivery failed');
  if (failure.kind === 'access') desk.onAccessLost(failure.code);
  return failure;
}
