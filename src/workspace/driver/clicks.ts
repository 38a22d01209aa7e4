import type { Core } from '../core.ts';
import { defined, type Fields, isFields, listOf } from '../fields.ts';
import { interactionHead } from '../interactions.ts';
import type { Ephemeral, Message, View } from '../wire-types.ts';
import type { Click, Workspace } from '../workspace.ts';
import { elementState } from './element-state.ts';
import { enterValues } from './enter-values.ts';
import { findElement } from './find-element.ts';
import { memberOf, messageOf, userOf } from './resolve.ts';
import { sendInteraction } from './send-interaction.ts';

/** Buttons and menus in messages, modals and the App Home. */
export function createClicks(core: Core): Pick<Workspace, 'click'> {
  return {
    async click(what) {
      const user = userOf(core, what.user);
      const request = { type: 'interactive' as const, name: what.action_id, userId: user.id };
      const head = { type: 'block_actions', ...interactionHead(core, user.id) };
      if ('view' in what) {
        const view = what.view === 'home' ? core.homes.get(user.id) : core.modals.get(user.id)?.at(-1);
        if (!view) throw new Error(`${user.name} has no ${what.view} open`);
        enterValues(view, what.values ?? {});
        const actions = [actionOf(core, view.blocks, what, view)];
        const container = { type: 'view', view_id: view.id };
        return sendInteraction(core, { ...request, payload: { ...head, container, view, actions } });
      }
      const { channel } = memberOf(core, what.channel, what.user);
      const ephemeral = core.ephemerals.find(({ ts, recipient }) => ts === what.ts && recipient === user.id);
      const message: Message | Ephemeral = ephemeral ?? messageOf(core, channel, what.ts);
      const blocks = listOf(message.blocks).filter(isFields);
      const actions = [actionOf(core, blocks, what)];
      const place = { message_ts: what.ts, channel_id: channel.id, is_ephemeral: ephemeral !== undefined };
      const container = defined({ type: 'message', ...place, thread_ts: message.thread_ts });
      const payload: Fields = { ...head, container, channel: { id: channel.id, name: channel.name }, actions };
      payload.state = { values: {} };
      if (!ephemeral) payload.message = message;
      const source = { ts: what.ts, ephemeral: ephemeral !== undefined };
      return sendInteraction(core, {
        ...request,
        payload,
        context: { channelId: channel.id, userId: user.id, source },
      });
    },
  };
}

/** The entry of `actions` for an element; in a view the choice is also kept in the view's state. */
function actionOf(core: Core, blocks: Fields[], { action_id, block_id, value }: Click, view?: View): Fields {
  const found = findElement(blocks, action_id, block_id);
  if (!found) throw new Error(`no element ${action_id} to click`);
  const { element, blockId } = found;
  const head = { action_id, block_id: blockId, action_ts: core.ids.ts() };
  if (element.type === 'feedback_buttons') {
    const choice = [element.positive_button, element.negative_button].filter(isFields).find((b) => b.value === value);
    if (!choice) throw new Error(`no feedback button ${value}`);
    return { type: 'feedback_buttons', ...head, text: choice.text, value };
  }
  if (element.type === 'button' || element.type === 'icon_button') {
    return defined({ type: element.type, ...head, text: element.text, value: element.value, style: element.style });
  }
  const state = elementState(element, value);
  if (view) view.state.values[blockId] = { ...view.state.values[blockId], [action_id]: state };
  return { ...state, ...head };
}
