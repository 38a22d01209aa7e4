import { type Logger, LogLevel } from '@slack/bolt';

const silent = () => undefined;

/** A logger that says nothing: refusals are the point of these tests, not news. */
export const quietLogger: Logger = {
  debug: silent,
  info: silent,
  warn: silent,
  error: silent,
  setLevel: silent,
  getLevel: () => LogLevel.ERROR,
  setName: silent,
};
