import { fieldsOf, textOf } from './fields.ts';
import type { Delivery } from './transport.ts';

/** A delivery as Socket Mode sends it. Retries give `timeout` as their reason whatever went wrong, as Slack's do. */
export function writeEnvelope(id: string, { type, payload, attempt }: Delivery): string {
  const envelope = { envelope_id: id, payload, type, accepts_response_payload: type !== 'events_api' };
  const retry = { retry_attempt: attempt, retry_reason: attempt > 0 ? 'timeout' : '' };
  return JSON.stringify(type === 'events_api' ? { ...envelope, ...retry } : envelope);
}

/** Reads an acknowledgement; undefined when it is none. */
export function readAck(data: string): { envelopeId: string; payload: unknown } | undefined {
  try {
    const { envelope_id, payload } = fieldsOf(JSON.parse(data));
    const envelopeId = textOf(envelope_id);
    return envelopeId === undefined ? undefined : { envelopeId, payload };
  } catch {
    return undefined;
  }
}

/** The greeting of a new connection, the `count`th of its app. */
export function writeHello(appId: string, count: number): string {
  const debug_info = { host: 'applink-local', build_number: 1, approximate_connection_time: 18_060 };
  return JSON.stringify({ type: 'hello', num_connections: count, debug_info, connection_info: { app_id: appId } });
}

/** Slack's word that a connection is to end. */
export function writeDisconnect(reason: string): string {
  return JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'applink-local' } });
}
