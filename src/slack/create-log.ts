import { type Logger, pino } from 'pino';

/** Slack's tokens (bot, app, user, refresh), and the secret parts of the addresses it hands out. */
const SECRETS = /\b(xox[a-z]+-|xapp-|xoxe\.)[\w.-]+|(\/link\/\?ticket=|\/actions\/|\/commands\/)[\w/-]+/g;

/** Takes secrets out of a line. */
export function scrub(line: string): string {
  return line.replace(SECRETS, (_, token: string | undefined, path: string | undefined) => `${token ?? path}***`);
}

/**
 * Structured logs, one JSON line each. Secrets are taken out of the finished line, whoever wrote it: an error of a library
 * carries whatever it carried. What people ask is not logged, except by the libraries at level debug.
 */
export function createLog(level: string, write: (line: string) => void = (line) => process.stdout.write(line)): Logger {
  return pino({ level, base: null }, { write: (line: string) => write(scrub(line)) });
}
