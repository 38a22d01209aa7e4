import { setImmediate as turn } from 'node:timers/promises';
import type { Workspace } from '../../src/workspace/workspace.ts';
import type { Questions } from './bench-questions.ts';

/** What came of a run. */
export interface Tally {
  /** Replies that were due, and replies there are. */
  due: number;
  seen: number;
  /** Milliseconds from each event that was due a reply to that reply. */
  replyMs: number[];
}

/** What happens, in this order, over and over; in a hundred events, sixty are due a reply. */
type Step = 'mention' | 'follow-up' | 'direct' | 'command' | 'click' | 'repeat' | 'bot' | 'edit' | 'talk';
const MIX: Step[] = [
  ...['mention', 'follow-up', 'command', 'click', 'repeat', 'talk', 'mention', 'direct', 'bot', 'repeat'],
  ...['mention', 'follow-up', 'command', 'repeat', 'edit', 'mention', 'talk', 'mention', 'command', 'click'],
] as Step[];

/** Lets everybody work through the mix at once, one event after the other each, waiting for the reply when one is due. */
export async function work(
  workspace: Workspace,
  names: readonly string[],
  questions: Questions,
  events: number,
): Promise<Tally> {
  const next = ask(questions);
  const replyMs: number[] = [];
  const share = Math.floor(events / names.length);
  const people = names.map((name) => person(workspace, name, next, replyMs));
  await Promise.all(
    people.map(async (step) => {
      for (let at = 0; at < share; at += 1) await step(MIX[at % MIX.length] ?? 'talk');
    }),
  );
  await workspace.waitFor(() => workspace.inFlight() === 0);
  for (let calls = -1; calls !== workspace.calls.length; await turn()) calls = workspace.calls.length;
  const posted = workspace.channels().flatMap(({ id }) => workspace.messages(id));
  const own = posted.filter(({ user }) => user === workspace.app.botUserId).length;
  const shown = names.reduce((sum, name) => sum + shownTo(workspace, name).length, 0);
  return { due: replyMs.length, seen: own + shown, replyMs };
}

/** The next question of a kind. */
type Next = { answered(): Questions['answered'][number]; unanswered(): string };

function ask({ answered, unanswered }: Questions): Next {
  let count = 0;
  const pick = <T>(list: readonly T[]): T => {
    count += 1;
    const item = list[count % list.length];
    if (item === undefined) throw new Error('the stories give no questions of this kind');
    return item;
  };
  return { answered: () => pick(answered), unanswered: () => pick(unanswered) };
}

/** What the app has shown to a person alone; Slack's own word that a command failed is not among it. */
function shownTo(workspace: Workspace, user: string) {
  return workspace.ephemerals(user).filter((message) => message.user === workspace.app.botUserId);
}

/** A button that asks something. */
const ASK = /"action_id":"(ask:[^"]+)"/;

/** One person at their own desk. */
function person(workspace: Workspace, user: string, next: Next, replyMs: number[]): (step: Step) => Promise<void> {
  const channel = `desk-${user}`;
  const bot = workspace.app.botUserId;
  let thread = '';
  let followUp = '';
  const replied = async (count: () => number, act: () => unknown) => {
    const before = count();
    const started = performance.now();
    await act();
    await workspace.waitFor(() => count() > before, 30_000);
    replyMs.push(performance.now() - started);
  };
  const inThread = () => workspace.thread(channel, thread).length;
  const inDirect = () => workspace.messages(`@${user}`).filter((message) => message.user === bot).length;
  const shown = () => shownTo(workspace, user).length;
  const mention = (text: string) => workspace.post({ channel, user, text: `<@${bot}> ${text}` });
  return async (step) => {
    switch (step) {
      case 'mention': {
        const started = performance.now();
        const asked = next.answered();
        followUp = asked.followUp;
        thread = mention(asked.question).ts;
        await workspace.waitFor(() => inThread() > 1, 30_000);
        replyMs.push(performance.now() - started);
        return;
      }
      case 'follow-up': {
        const count = () => workspace.thread(channel, thread).filter((message) => message.user === bot).length;
        return replied(count, () => workspace.post({ channel, user, text: followUp, thread_ts: thread }));
      }
      case 'direct':
        return replied(inDirect, () => workspace.post({ channel: `@${user}`, user, text: next.answered().question }));
      case 'command':
        return replied(shown, () => workspace.command({ user, channel, command: '/fact', text: next.unanswered() }));
      case 'click': {
        const offers = shownTo(workspace, user).map(({ ts, blocks }) => ({
          ts,
          action: ASK.exec(JSON.stringify(blocks))?.[1],
        }));
        const { ts = '', action = '' } = offers.findLast((one) => one.action !== undefined) ?? {};
        return replied(shown, () => workspace.click({ user, channel, ts, action_id: action }));
      }
      case 'repeat': {
        const event = workspace.events().at(-1);
        await workspace.redeliver(String(event?.event_id));
        return;
      }
      case 'bot':
        workspace.botPost({ channel, text: `<@${bot}> ${next.answered().question}` });
        return;
      case 'edit':
        return workspace.edit({ channel, ts: thread, text: `<@${bot}> ${next.unanswered()}` });
      case 'talk':
        workspace.post({ channel, user, text: 'Lunch, anyone?' });
        return;
      default:
        return step satisfies never;
    }
  };
}
