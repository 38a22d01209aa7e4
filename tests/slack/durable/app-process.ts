import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Puts an app of this folder into one file, which starts several times as fast as through tsx; returns its path. */
export async function bundleApp(name: string): Promise<string> {
  const outfile = fileURLToPath(new URL(`../../../.data/${name}.mjs`, import.meta.url));
  const entry = fileURLToPath(new URL(`./${name}.ts`, import.meta.url));
  const how = { bundle: true, platform: 'node', format: 'esm', packages: 'external', logLevel: 'error' } as const;
  await build({ ...how, entryPoints: [entry], outfile });
  return outfile;
}

/** Starts such an app; resolves when it runs, or has ended already. */
export async function startProcess(script: string, job: object): Promise<ChildProcess> {
  const child = fork(script, [JSON.stringify(job)]);
  await Promise.race([once(child, 'message'), once(child, 'close')]);
  return child;
}

/** Sends it word, and waits for its answer; false when it ends instead. */
export async function tell(app: ChildProcess, what: string): Promise<boolean> {
  if (!app.connected) return false;
  app.send(what);
  return Promise.race([once(app, 'message').then(() => true), once(app, 'close').then(() => false)]);
}

/** Resolves when it has ended. */
export async function killed(app: ChildProcess): Promise<void> {
  if (app.exitCode === null && app.signalCode === null) await once(app, 'close');
}
