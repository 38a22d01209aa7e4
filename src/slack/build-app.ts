import { App, type Receiver } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Ask } from '../answers/ask.ts';
import type { Memory } from '../memory/memory.ts';
import { ackFirst } from './ack-first.ts';
import { answerClick } from './answer-click.ts';
import { answerCommand } from './answer-command.ts';
import { answerMessage } from './answer-message.ts';
import { answerShortcut } from './answer-shortcut.ts';
import { boltLogger } from './bolt-logger.ts';
import { PATIENCE, type Patience } from './call-slack.ts';
import { createConversations } from './conversations.ts';
import { createPacing, type Pacing } from './corrections/pacing.ts';
import { createStoryDesk, type StoryDesk } from './corrections/story-desk.ts';
import type { Desk, RevisionOf } from './desk.ts';
import { submitForm } from './form/submit-form.ts';
import { createInOrder } from './in-order.ts';
import { acceptFirst, workOnce } from './inbox/accept-first.ts';
import { keepTakingOver } from './inbox/take-over.ts';
import { FAILED } from './notices.ts';
import { readEvent } from './read-event.ts';
import { revisionIn } from './revision-in.ts';
import { createShownReplies } from './shown-replies.ts';
import { suggestPrompts } from './suggest-prompts.ts';

/** What an app is built from. */
export interface AppParts {
  ask: Ask;
  /** The stories as they are now; without them nothing is corrected. */
  library?: Desk['library'];
  /** What keeps corrections within Slack's limits. */
  pacing?: Pacing;
  memory: Memory;
  receiver: Receiver;
  botToken: string;
  /** The Web API's address, with its trailing slash. */
  slackApiUrl: string;
  log: Logger;
  revisionOf?: RevisionOf;
  /** As the memory has it: how long work is taken to be under way without a word from who does it; default `LEASE_MS`. */
  leaseMs?: number;
  /** What to say when answering failed. */
  failed?: string | undefined;
  patience?: Patience;
  onAccessLost?: (code: string) => void;
}

/** How long work stays with a process that says nothing of it: what one that was killed has left is taken up that much later. */
export const LEASE_MS = 15_000;

/** An app that is not started, and a way to wait until it has finished what it is doing. */
export interface BuiltApp {
  app: App;
  /** What is to be told when stories change. */
  stories: StoryDesk;
  /** Does what was accepted before and never done, now and from time to time, until the function it gives is called. */
  takeOver(): () => void;
  /** Resolves when nothing that was received is still being worked on. */
  idle(): Promise<void>;
}

/** Builds the app and its listeners. Calls nothing: the token is checked by `app.init()`, whose failure can be caught there. */
export function buildApp(parts: AppParts): BuiltApp {
  const { receiver, botToken, slackApiUrl, log, onAccessLost = () => {} } = parts;
  const app = new App({
    receiver,
    token: botToken,
    // Otherwise the constructor checks the token by itself, and a wrong one ends the process as an unhandled rejection.
    deferInitialization: true,
    // Bolt's own memory of conversations is one per channel and never shrinks; ours is by thread.
    convoStore: false,
    logger: boltLogger(log),
    // Retries and rate limits are `callSlack`'s. Without a time limit a call that gets no answer would wait for ever.
    clientOptions: { slackApiUrl, timeout: 10_000, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true },
  });
  const library: Desk['library'] = parts.library ?? (() => ({ stories: [], replies: {} }));
  const desk: Desk = {
    ask: parts.ask,
    library,
    client: app.client,
    memory: parts.memory,
    conversations: createConversations(parts),
    shown: createShownReplies(parts),
    revisionOf: parts.revisionOf ?? revisionIn(library),
    leaseMs: parts.leaseMs ?? LEASE_MS,
    inOrder: createInOrder(),
    log,
    failed: parts.failed ?? FAILED,
    patience: parts.patience ?? PATIENCE,
    onAccessLost,
  };
  const stories = createStoryDesk(desk, parts.pacing ?? createPacing());
  const inHand = new Set<Promise<void>>();
  const track = (work: Promise<void>) => {
    inHand.add(work);
    return work.finally(() => inHand.delete(work));
  };
  app.use(({ next }) => track(next()));
  acceptFirst(app, desk);
  app.use(ackFirst(log));
  app.use((args) => workOnce(desk, args));
  listen(app, desk);
  return {
    app,
    stories,
    takeOver: () => keepTakingOver(app, desk, track),
    async idle() {
      while (inHand.size > 0) await Promise.allSettled(inHand);
    },
  };
}

/** One listener a kind of thing that Slack sends, each taking all of that kind, so that nothing falls between them unseen. */
function listen(app: App, desk: Desk): void {
  const onMessage = async ({
    event,
    body,
    context,
  }: {
    event: unknown;
    body: { event_id?: string };
    context: { botUserId?: string };
  }) => {
    const asked = readEvent(event, body.event_id, context.botUserId ?? '');
    if (asked) await answerMessage(desk, asked);
  };
  app.event('message', onMessage);
  app.event('app_mention', onMessage);
  app.event('app_home_opened', ({ event }) => suggestPrompts(desk, event));
  app.command(/./, ({ body }) => answerCommand(desk, body));
  app.action(/./, ({ body }) => answerClick(desk, body));
  app.shortcut(/./, ({ body }) => answerShortcut(desk, body));
  app.view(/./, ({ body }) => submitForm(desk, body));
  app.error(async (error) => desk.log.error({ err: error }, 'a listener failed'));
}
