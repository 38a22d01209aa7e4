import { pushBounded, setBounded } from './bounded.ts';
import { type Core, KEEP } from './core.ts';
import { type Fields, textOf } from './fields.ts';
import type { Delivered, Delivery, Transport } from './transport.ts';
import type { Ack } from './wire-types.ts';

/** Wraps events as Slack does and delivers them until the app acknowledges or the timetable ends. */
export type EventFeed = {
  /**
   * Delivers an event in the background. `subscription` is the manifest's name for it (`message.channels`).
   * Returns its event_id, or undefined when the app is not subscribed.
   */
  emit(subscription: string, event: Fields): string | undefined;
  /** Delivers a known event once more, as a retry. Throws when the event_id is unknown. */
  redeliver(eventId: string, reason?: string): Promise<Delivered>;
  /** The event's payload as delivered, newest last. */
  events(): Fields[];
  /** Events not yet acknowledged nor given up. */
  inFlight(): number;
  close(): void;
};

/** Sends one attempt, notes how it was taken, and says that something changed. */
export function attemptDelivery(
  transport: () => Transport,
  log: { acks: Ack[]; now: () => number; changed: () => void },
  delivery: Delivery,
): Promise<Delivered> {
  const at = log.now();
  const { type, name, attempt } = delivery;
  const sent = transport().send(delivery);
  return sent.then((result) => {
    const { acked, ms } = result;
    const ack: Ack = { type, name, attempt, acked, ms, at };
    pushBounded(log.acks, result.acked ? ack : { ...ack, reason: result.reason }, KEEP.acks);
    log.changed();
    return result;
  });
}

/** Makes the event feed. `attempt` is one delivery; `delays` the pauses before each retry in milliseconds. */
export function createEventFeed(
  core: Pick<Core, 'directory' | 'manifest' | 'ids' | 'now' | 'changed'>,
  attempt: (delivery: Omit<Delivery, 'timeoutMs'>) => Promise<Delivered>,
  delays: number[],
): EventFeed {
  const payloads = new Map<string, Fields>();
  const timers = new Set<NodeJS.Timeout>();
  let inFlight = 0;
  let closed = false;

  const send = async (payload: Fields, count: number, reason?: string): Promise<void> => {
    const delivery = { type: 'events_api' as const, name: textOf(payload.event_id) ?? '', payload, attempt: count };
    const result = await attempt(reason === undefined ? delivery : { ...delivery, reason });
    const pause = delays[count];
    if (result.acked || result.noRetry || pause === undefined || closed) {
      inFlight -= 1;
      core.changed();
      return;
    }
    const timer = setTimeout(() => {
      timers.delete(timer);
      void send(payload, count + 1, result.reason);
    }, pause);
    timers.add(timer);
  };

  return {
    emit(subscription, event) {
      if (core.manifest && !core.manifest.botEvents.has(subscription)) return undefined;
      const eventId = core.ids.id('Ev');
      const payload = wrap(core, eventId, event);
      setBounded(payloads, eventId, payload, KEEP.events);
      inFlight += 1;
      void send(payload, 0);
      return eventId;
    },
    redeliver(eventId, reason = 'timeout') {
      const payload = payloads.get(eventId);
      if (!payload) throw new Error(`no event ${eventId}`);
      return attempt({ type: 'events_api', name: eventId, payload, attempt: 1, reason });
    },
    events: () => [...payloads.values()],
    inFlight: () => inFlight,
    close() {
      closed = true;
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

function wrap({ directory, now }: Pick<Core, 'directory' | 'now'>, eventId: string, event: Fields): Fields {
  const team = directory.team.id;
  const installed = { enterprise_id: null, team_id: team, user_id: directory.app.botUserId, is_bot: true };
  return {
    token: 'deprecated',
    team_id: team,
    context_team_id: team,
    context_enterprise_id: null,
    api_app_id: directory.app.id,
    event,
    type: 'event_callback',
    event_id: eventId,
    event_time: Math.floor(now() / 1000),
    authorizations: [{ ...installed, is_enterprise_install: false }],
    is_ext_shared_channel: false,
    event_context: `4-${eventId}`,
  };
}
