import type { AllMiddlewareArgs, AnyMiddlewareArgs, App, ReceiverEvent } from '@slack/bolt';
import { z } from 'zod';
import type { Desk } from '../desk.ts';
import { tryMemory } from '../try-memory.ts';
import { concernsUs } from './concerns-us.ts';
import { hold } from './hold.ts';
import { readDelivery } from './read-delivery.ts';

/** What the steps below tell each other through Bolt's context. */
const contextSchema = z.object({
  botUserId: z.string().default(''),
  /** The entry in the inbox, for a request that was accepted before. */
  entry: z.string().optional(),
  /** `seen` when it has been accepted before, by whichever process. */
  accepted: z.enum(['new', 'seen']).optional(),
});

type Args = AnyMiddlewareArgs & AllMiddlewareArgs;

/**
 * Has all that we answer in the inbox before Slack is told that we have it. Bolt acknowledges events before anything of ours
 * runs, so that its word is held back until then. It also hands on each retry and each envelope that Slack sends again, and a
 * mention comes twice by design, as `app_mention` and as `message`, each with its own event_id: the inbox takes each once.
 */
export function acceptFirst(app: App, desk: Desk): void {
  const process = app.processEvent.bind(app);
  app.processEvent = async (event) => {
    if (event.body.type !== 'event_callback') return process(event);
    let isAcknowledged = false;
    const acknowledge = async () => {
      if (isAcknowledged) return;
      isAcknowledged = true;
      await event.ack();
    };
    await process({
      ...event,
      ack: async () => {},
      customProperties: { ...event.customProperties, acknowledge },
    });
    await acknowledge();
  };
  app.use(async ({ body, context, next }: Args) => {
    const { entry, botUserId } = contextSchema.parse(context);
    if (entry === undefined) Object.assign(context, await accept(desk, body, botUserId));
    try {
      if (typeof context.acknowledge === 'function') await context.acknowledge();
    } catch (error) {
      desk.log.error({ err: error }, 'acknowledging failed');
    }
    await next();
  });
}

/** Runs what was accepted, and nothing a second time. To be used after everything else that acknowledges. */
export async function workOnce(desk: Desk, { context, next }: Args): Promise<void> {
  const { entry, accepted } = contextSchema.parse(context);
  if (accepted === 'seen') return;
  if (entry === undefined) await next();
  else await hold(desk, entry, next);
}

/** A request as it was accepted, on its way through the app once more; Slack has been told long ago. */
export function acceptedBefore(entry: string, body: unknown): ReceiverEvent {
  return {
    body: z.record(z.string(), z.unknown()).parse(body),
    ack: async () => {},
    customProperties: { entry, receivedAt: performance.now() },
  };
}

async function accept(desk: Desk, body: Args['body'], botUserId: string) {
  const received = readDelivery(body, botUserId);
  if (!received || !(await concernsUs(desk, received))) return {};
  const { keys, kind, user } = received;
  // Slack's old way to show that a request is its own, which nobody needs here.
  const payload = { ...body, token: undefined };
  const accepted = await tryMemory(desk, ({ inbox }) => inbox.accept({ keys, kind, user, payload }), undefined);
  if (accepted?.kind === 'new') return { entry: accepted.id, accepted: 'new' };
  return { accepted: accepted?.kind };
}
