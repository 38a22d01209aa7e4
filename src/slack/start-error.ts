/** Thrown when the app cannot start or go on for a reason outside itself; the message says which and what to do. Exit code 1. */
export class StartError extends Error {
  override name = 'StartError';
}
