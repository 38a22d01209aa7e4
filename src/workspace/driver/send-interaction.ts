import type { Core } from '../core.ts';
import { slackbotSays } from '../ephemerals.ts';
import type { Fields } from '../fields.ts';
import type { ResponseContext } from '../response-urls.ts';
import type { DeliveryType } from '../wire-types.ts';
import type { Interaction } from '../workspace.ts';

/** What an interaction is, before trigger_id and response_url are added. */
export type InteractionRequest = {
  type: Exclude<DeliveryType, 'events_api'>;
  /** For the ack log: the command, action_id or callback_id. */
  name: string;
  userId: string;
  payload: Fields;
  /** Where answers go; without it there is no response_url. */
  context?: ResponseContext;
};

/** Hands an interaction to the app with its trigger_id and response_url, and reports how the app took it. */
export async function sendInteraction(core: Core, request: InteractionRequest): Promise<Interaction> {
  const triggerId = core.triggers.issue(request.userId);
  const responseUrl = request.context && core.url + core.responseUrls.issue(request.context);
  const url = responseUrl === undefined ? {} : { response_url: responseUrl };
  const payload = { ...request.payload, trigger_id: triggerId, ...url };
  const result = await core.interactions.send(request.type, request.name, payload);
  const outcome = { acked: result.acked, ms: result.ms, triggerId, body: result.acked ? result.body : undefined };
  const reason = result.acked ? {} : { reason: result.reason };
  return { ...outcome, ...reason, ...(responseUrl === undefined ? {} : { responseUrl }) };
}

/** Slackbot's word for a failed interaction, shown to the person alone, as Slack's client does. */
export function reportFailure(core: Core, channelId: string, userId: string, what: string, reason: string): void {
  const channel = core.directory.channels.get(channelId);
  const late = reason === 'timeout' || reason === 'http_timeout';
  const error = late ? 'operation_timeout' : 'dispatch_failed';
  if (channel) slackbotSays(core, channel, userId, `${what} failed with the error "${error}"`);
}
