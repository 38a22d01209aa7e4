import { RespondError, webApi } from '@slack/bolt';

/**
 * Why a call to Slack failed, as far as it decides what to do next.
 * `later`: nothing was done, try again after `waitMs` · `unsure`: it may have been done, look before trying again ·
 * `access`: the token is no good any more · `refused`: it will not work this way; `code` is Slack's word for why.
 */
export type SlackFailure =
  | { kind: 'later'; waitMs?: number }
  | { kind: 'unsure' }
  | { kind: 'access'; code: string }
  | { kind: 'refused'; code: string };

const ACCESS = [
  'not_authed',
  'invalid_auth',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'user_removed_from_team',
];
/** Slack's own trouble. With the last two, part of the work may have been done. */
const TROUBLE = ['ratelimited', 'rate_limited', 'service_unavailable', 'team_added_to_org', 'request_timeout'];
const UNSURE = ['internal_error', 'fatal_error'];
/** Errors of the network that say that the request never left. */
const NEVER_SENT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH', 'UND_ERR_CONNECT_TIMEOUT'];

/** Sorts a failure by what can be done about it. Anything unknown counts as refused. */
export function readFailure(error: unknown): SlackFailure {
  if (error instanceof webApi.WebAPIRateLimitedError) return { kind: 'later', waitMs: error.retryAfter * 1_000 };
  if (error instanceof webApi.WebAPIPlatformError) {
    const code = error.data.error;
    if (ACCESS.includes(code)) return { kind: 'access', code };
    if (TROUBLE.includes(code)) return { kind: 'later' };
    return UNSURE.includes(code) ? { kind: 'unsure' } : { kind: 'refused', code };
  }
  if (error instanceof webApi.WebAPIHTTPError) {
    return error.statusCode >= 500 ? { kind: 'unsure' } : { kind: 'refused', code: `http_${error.statusCode}` };
  }
  if (error instanceof RespondError) {
    const { statusCode } = error;
    if (statusCode === 429) return { kind: 'later' };
    return statusCode >= 500 ? { kind: 'unsure' } : { kind: 'refused', code: `http_${statusCode}` };
  }
  if (error instanceof webApi.WebAPIRequestError || isNetworkError(error)) {
    return NEVER_SENT.includes(networkCode(error)) ? { kind: 'later' } : { kind: 'unsure' };
  }
  // The client reports a 429 without a usable Retry-After as a plain Error.
  if (error instanceof Error && error.message.startsWith('Retry header did not contain')) return { kind: 'later' };
  return { kind: 'refused', code: error instanceof Error ? error.name : 'unknown' };
}

/** What `fetch` throws itself: a TypeError with the cause inside, or the end of a time limit. */
function isNetworkError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (
    error.name === 'TimeoutError' ||
    error.name === 'AbortError' ||
    (error instanceof TypeError && error.cause !== undefined)
  );
}

/** The system's code of a network failure, wherever in the chain of causes it stands. */
export function networkCode(error: unknown): string {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string' && !at.code.startsWith('slack_')) return at.code;
    // Node tries every address of a name; each failure stands in `errors`.
    if (at instanceof AggregateError && at.errors.length > 0) return networkCode(at.errors[0]);
  }
  return '';
}
