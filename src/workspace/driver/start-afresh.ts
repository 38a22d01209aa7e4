import type { Core } from '../core.ts';

/** Empties a workspace of all that was said and shown. The app's tokens and connections stay. */
export function startAfresh(core: Core): void {
  core.directory.renew();
  core.messages.clear();
  core.ephemerals.length = 0;
  core.modals.clear();
  core.homes.clear();
  core.threads.clear();
  core.changed();
}
