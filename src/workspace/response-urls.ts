import { ApiError } from './api-error.ts';
import { setBounded } from './bounded.ts';
import type { Ids } from './ids.ts';

const LIFE_MS = 30 * 60_000;
const USES = 5;

/** Where an interaction happened, so that answers to it find their place. */
export type ResponseContext = {
  channelId: string;
  userId: string;
  /** The message that was interacted with, if it was one. */
  source?: { ts: string; ephemeral: boolean };
};

/** Hands out response_urls: five uses each, for thirty minutes. */
export type ResponseUrls = {
  /** A new path below the server's address. */
  issue(context: ResponseContext): string;
  /** Counts one use. Throws ApiError `used_url`, `expired_url` or `not_found`. */
  use(path: string): ResponseContext;
};

/** Makes the response_url book of one workspace. */
export function createResponseUrls(ids: Ids, now: () => number): ResponseUrls {
  const issued = new Map<string, { context: ResponseContext; at: number; uses: number }>();
  return {
    issue(context) {
      const path = `/actions/${ids.id('T')}/${ids.secret(6)}/${ids.secret(12)}`;
      setBounded(issued, path, { context, at: now(), uses: 0 }, 2_000);
      return path;
    },
    use(path) {
      const entry = issued.get(path);
      if (!entry) throw new ApiError('not_found');
      if (now() - entry.at > LIFE_MS) throw new ApiError('expired_url');
      if (entry.uses >= USES) throw new ApiError('used_url');
      entry.uses += 1;
      return entry.context;
    },
  };
}
