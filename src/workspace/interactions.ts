import type { Core } from './core.ts';
import type { Fields } from './fields.ts';
import type { Delivered, Delivery } from './transport.ts';
import type { DeliveryType } from './wire-types.ts';

/** Hands commands, clicks, views and shortcuts to the app: once, with three seconds to acknowledge. */
export type Interactions = {
  send(type: Exclude<DeliveryType, 'events_api'>, name: string, payload: Fields): Promise<Delivered>;
};

/** Makes the interactions side; `attempt` is one delivery. */
export function createInteractions(
  attempt: (delivery: Omit<Delivery, 'timeoutMs'>) => Promise<Delivered>,
): Interactions {
  return { send: (type, name, payload) => attempt({ type, name, payload, attempt: 0 }) };
}

/** The fields every interactive payload begins with. */
export function interactionHead(core: Core, userId: string): Fields {
  const { team, app, users } = core.directory;
  const name = users.get(userId)?.name ?? userId;
  return {
    user: { id: userId, username: name, name, team_id: team.id },
    api_app_id: app.id,
    token: 'deprecated',
    team: { id: team.id, domain: team.domain },
    enterprise: null,
    is_enterprise_install: false,
  };
}
