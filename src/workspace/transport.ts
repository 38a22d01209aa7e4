import type { Fields } from './fields.ts';
import type { DeliveryType } from './wire-types.ts';

/** One attempt to hand something to the app. */
export type Delivery = {
  type: DeliveryType;
  /** What the delivery is about, for logs: an event_id, a command, an action_id. */
  name: string;
  payload: Fields;
  /** 0 for the first attempt. */
  attempt: number;
  /** Why the attempt before it failed. */
  reason?: string;
  /** Milliseconds until the attempt counts as failed. */
  timeoutMs: number;
};

/** How an attempt ended; `body` is what the app sent along with its ack (JSON, or text). */
export type Delivered =
  | { acked: true; body: unknown; ms: number }
  | { acked: false; reason: string; ms: number; noRetry?: boolean };

/** A way to the app: Socket Mode or HTTP. `send` never rejects. */
export type Transport = { send(delivery: Delivery): Promise<Delivered> };
