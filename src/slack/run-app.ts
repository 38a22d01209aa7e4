import { ConfigError } from '../errors.ts';
import { refusalOf, refusedCredential } from './explain-failure.ts';
import { type RunningApp, type StartOptions, startApp } from './start-app.ts';

/** What the process ends with: 0 asked to stop and finished, 1 trouble outside the app, 2 something to set right first. */
export type ExitCode = 0 | 1 | 2;

/** What a run of the app starts with. */
export interface RunOptions extends Omit<StartOptions, 'onLost'> {
  /** Called once, when the app runs. */
  onRunning?: (app: RunningApp) => void;
}

/**
 * Runs the app until it is told to stop (SIGTERM, SIGINT) or cannot go on, and resolves with the exit code. Never rejects.
 * What was received before a signal is finished first; a second signal does not wait.
 */
export function runApp(options: RunOptions): Promise<ExitCode> {
  const { log, onRunning = () => {} } = options;
  return new Promise((resolve) => {
    const fail = (reason: Error) => {
      log.fatal({ err: reason.cause }, reason.message);
      resolve(reason instanceof ConfigError ? 2 : 1);
    };
    const crash = (error: unknown) => {
      log.fatal({ err: error }, 'an error that nothing caught');
      resolve(1);
    };
    // The Socket Mode client reports that its token is refused for good as a rejection that nobody can catch.
    process.on('unhandledRejection', (error) => {
      const refusal = refusalOf(error);
      if (refusal) fail(refusedCredential('app', refusal));
      else crash(error);
    });
    process.on('uncaughtException', crash);
    let running: RunningApp | undefined;
    startApp({ ...options, onLost: fail }).then((app) => {
      running = app;
      onRunning(app);
    }, fail);
    let stopping = false;
    const stop = async (signal: NodeJS.Signals) => {
      if (stopping) return resolve(1);
      stopping = true;
      log.info({ signal }, 'stopping');
      const finished = running === undefined || (await running.stop());
      if (!finished) log.error('stopped before everything was finished');
      resolve(finished ? 0 : 1);
    };
    process.on('SIGTERM', stop);
    process.on('SIGINT', stop);
  });
}
