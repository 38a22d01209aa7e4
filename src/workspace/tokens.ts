import type { Ids } from './ids.ts';

/** The app's credentials, random for each run. */
export type Tokens = { bot: string; app: string; signingSecret: string; revoked: Set<string> };

/** What a presented token is. */
export type TokenKind = 'bot' | 'app' | 'none' | 'unknown';

/** Makes new credentials in Slack's forms (`xoxb-`, `xapp-`). */
export function createTokens(ids: Ids): Tokens {
  const digits = () =>
    String(Number.parseInt(ids.secret(6), 16))
      .padStart(13, '0')
      .slice(0, 13);
  return {
    bot: `xoxb-${digits()}-${digits()}-${ids.secret(12)}`,
    app: `xapp-1-${ids.id('A')}-${digits()}-${ids.secret(32)}`,
    signingSecret: ids.secret(16),
    revoked: new Set(),
  };
}

/** Tells which of the app's tokens this is. */
export function tokenKind(tokens: Tokens, token: string | undefined): TokenKind {
  if (token === undefined) return 'none';
  if (token === tokens.bot) return 'bot';
  return token === tokens.app ? 'app' : 'unknown';
}
