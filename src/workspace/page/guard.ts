import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Why a request is refused; undefined lets it in. */
export type Refusal = { status: number; text: string } | undefined;

/**
 * Lets in only the browser that was given the address. A page elsewhere can send requests to this machine, and by DNS rebinding
 * even read the answers, so the host must be this machine by name, the origin this page, and the token known.
 */
export function createGuard(token: string, port: () => number) {
  const cookie = () => `workspace-${port()}`;
  const hosts = () => [`127.0.0.1:${port()}`, `localhost:${port()}`];
  const isToken = (given: string | undefined) => given !== undefined && timingSafeEqual(digest(given), digest(token));
  return {
    /** The header that lets this browser in from now on. Cookies know no ports, so its name has the port. */
    cookie: () => `${cookie()}=${token}; Path=/; HttpOnly; SameSite=Strict`,
    check({ headers, method }: IncomingMessage, url: URL): Refusal {
      const { host = '', origin, cookie: cookies = '' } = headers;
      if (!hosts().includes(host))
        return { status: 421, text: 'This workspace answers to 127.0.0.1 and localhost only.' };
      if (origin !== undefined ? origin !== `http://${host}` : method !== 'GET') {
        return { status: 403, text: 'Another page may not use this workspace.' };
      }
      const kept = cookies.split(/;\s*/).find((pair) => pair.startsWith(`${cookie()}=`));
      const known = isToken(kept?.slice(cookie().length + 1));
      if (known || (url.pathname === '/' && isToken(url.searchParams.get('token') ?? undefined))) return undefined;
      return {
        status: 403,
        text: 'Open the address that the terminal printed: it has a key in it, new at every start.',
      };
    },
  };
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
