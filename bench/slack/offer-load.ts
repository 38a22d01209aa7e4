import { setTimeout as sleep } from 'node:timers/promises';
import type { Workspace } from '../../src/workspace/workspace.ts';
import type { Questions } from './bench-questions.ts';

/** What came of a load. */
export interface Load {
  /** Questions asked, and those that had a reply. */
  asked: number;
  answered: number;
  /** From the first question to the last reply. */
  seconds: number;
  /** Milliseconds from each question to its reply. */
  replyMs: number[];
}

/** How questions come: so many a second whatever becomes of them, or each person's next when their last one is answered. */
export type Pace = { perSecond: number } | 'as answered';

/** How long a reply is waited for. */
const PATIENCE_MS = 30_000;

/** One person in a channel of their own, and who waits for which replies: by the thread's ts, and commands in their order. */
interface Seat {
  user: string;
  channel: string;
  threads: Map<string, () => void>;
  commands: (() => void)[];
  /** The ts of what was looked at last, in the channel and among what only this person sees. */
  seen: { channel: string; alone: string };
}

/**
 * People ask in their channels for `seconds`: three in four by a mention, one by a slash command. The same questions in the same
 * order for each app, as many of the answered kind as of the unanswered.
 */
export async function offerLoad(
  workspace: Workspace,
  users: readonly string[],
  questions: Questions,
  { pace, seconds }: { pace: Pace; seconds: number },
): Promise<Load> {
  const seats = users.map((user): Seat => {
    const channel = `desk-${user}`;
    const seen = {
      channel: workspace.messages(channel).at(-1)?.ts ?? '',
      alone: workspace.ephemerals(user).at(-1)?.ts ?? '',
    };
    return { user, channel, threads: new Map(), commands: [], seen };
  });
  const endListening = workspace.onChange(() => {
    for (const seat of seats) noteReplies(workspace, seat);
  });
  const texts = questions.answered.flatMap(({ question }, at) => [question, questions.unanswered[at] ?? question]);
  const replyMs: number[] = [];
  let asked = 0;
  const askNext = async (seat: Seat) => {
    const text = texts[asked % texts.length] ?? '';
    const started = performance.now();
    asked += 1;
    const isAnswered = await (asked % 4 === 0 ? command(workspace, seat, text) : mention(workspace, seat, text));
    if (isAnswered) replyMs.push(performance.now() - started);
  };
  const started = performance.now();
  const end = started + seconds * 1_000;
  if (pace === 'as answered')
    await Promise.all(
      seats.map(async (seat) => {
        while (performance.now() < end) await askNext(seat);
      }),
    );
  else await Promise.all(await atRate(pace.perSecond, seconds, seats, askNext));
  endListening();
  return { asked, answered: replyMs.length, seconds: (performance.now() - started) / 1_000, replyMs };
}

/** Asks so many times a second, person after person, on a clock that does not wait for replies; gives what was begun. */
async function atRate(
  perSecond: number,
  seconds: number,
  seats: readonly Seat[],
  ask: (seat: Seat) => Promise<void>,
): Promise<Promise<void>[]> {
  const begun: Promise<void>[] = [];
  const started = performance.now();
  while (begun.length < perSecond * seconds) {
    for (const seat of seats) {
      await sleep(Math.max(0, started + (begun.length * 1_000) / perSecond - performance.now()));
      begun.push(ask(seat));
    }
  }
  return begun;
}

/** Tells who waits of the replies that are new. */
function noteReplies(workspace: Workspace, { user, channel, threads, commands, seen }: Seat): void {
  const bot = workspace.app.botUserId;
  for (const { ts, user: by, thread_ts } of newerThan(workspace.messages(channel), seen.channel)) {
    seen.channel = ts;
    if (by === bot && thread_ts !== undefined) threads.get(thread_ts)?.();
  }
  if (commands.length === 0) return;
  for (const { ts, user: by } of newerThan(workspace.ephemerals(user), seen.alone)) {
    seen.alone = ts;
    if (by === bot) commands[0]?.();
  }
}

function newerThan<T extends { ts: string }>(messages: readonly T[], ts: string): T[] {
  return messages.slice(messages.findLastIndex((message) => message.ts <= ts) + 1);
}

function mention(workspace: Workspace, { user, channel, threads }: Seat, text: string): Promise<boolean> {
  const { ts } = workspace.post({ channel, user, text: `<@${workspace.app.botUserId}> ${text}` });
  return within((done) => {
    threads.set(ts, done);
    return () => threads.delete(ts);
  });
}

async function command(workspace: Workspace, { user, channel, commands }: Seat, text: string): Promise<boolean> {
  const isShown = within((done) => {
    commands.push(done);
    return () => commands.splice(commands.indexOf(done), 1);
  });
  const { acked } = await workspace.command({ user, channel, command: '/fact', text });
  return (await isShown) && acked;
}

/** Whether `wait` was told before the patience ended; what it gives forgets the wait. */
function within(wait: (done: () => void) => () => unknown): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (isAnswered: boolean) => {
      clearTimeout(timer);
      forget();
      resolve(isAnswered);
    };
    const forget = wait(() => end(true));
    const timer = setTimeout(() => end(false), PATIENCE_MS);
  });
}
