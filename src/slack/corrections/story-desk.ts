import type { DataError } from '../../errors.ts';
import type { Desk } from '../desk.ts';
import { applyStory } from './apply-story.ts';
import { createRunner } from './create-runner.ts';
import type { Pacing } from './pacing.ts';
import { tellDesk } from './tell-desk.ts';

/** Takes in that stories have changed, and sees to it that everybody is told who has to be. */
export interface StoryDesk {
  /** The library is another than before, or may be: all stories are compared with what the memory knows of them. */
  changed(): void;
  /** A story was changed and is not taken over. */
  refused(slug: string, error: DataError): void;
  /** Resolves when nothing can be done now. */
  idle(): Promise<void>;
  /** Begins nothing new; resolves when what is in hand is finished. What is left is taken up at the next start. */
  stop(): Promise<void>;
}

/** Nobody reads more faults than this in a message; all are in the log. */
const MOST_FAULTS = 20;
/** When the memory did not work, it is tried again. */
const RETRY_MS = 60_000;

/** Makes the story desk of a process. */
export function createStoryDesk(desk: Desk, pacing: Pacing): StoryDesk {
  const { log, library } = desk;
  const runner = createRunner(desk, pacing);
  let last: Promise<void> = Promise.resolve();
  let retry: NodeJS.Timeout | undefined;
  let stopped = false;

  const apply = async () => {
    if (stopped) return;
    try {
      for (const story of library().stories) await applyStory(desk, story);
    } catch (error) {
      log.error({ err: error }, 'what changed in the stories could not be compared; it is tried again');
      clearTimeout(retry);
      retry = setTimeout(storyDesk.changed, RETRY_MS).unref();
    }
    runner.wake();
  };
  const storyDesk: StoryDesk = {
    changed() {
      last = last.then(apply);
    },
    refused(slug, error) {
      log.error({ story: slug, faults: error.faults }, 'a changed story has faults; its last good version stays');
      const faults = error.message.split('\n');
      const more = faults.length > MOST_FAULTS ? [`and ${faults.length - MOST_FAULTS} more`] : [];
      const head = `The story ${slug} was changed, but its files have faults. Its last good version stays until they are mended:`;
      last = last.then(() => tellDesk(desk, [head, ...faults.slice(0, MOST_FAULTS), ...more]));
    },
    async idle() {
      await last;
      await runner.idle();
    },
    async stop() {
      stopped = true;
      clearTimeout(retry);
      await Promise.all([last, runner.stop()]);
    },
  };
  return storyDesk;
}
