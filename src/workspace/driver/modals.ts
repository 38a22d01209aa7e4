import { ApiError } from '../api-error.ts';
import type { Core } from '../core.ts';
import { type Fields, fieldsOf, flagOf, isFields, textOf } from '../fields.ts';
import { interactionHead } from '../interactions.ts';
import { pushView, replaceView } from '../views.ts';
import type { View } from '../wire-types.ts';
import type { Entered, Workspace } from '../workspace.ts';
import { isFilled } from './element-state.ts';
import { enterValues } from './enter-values.ts';
import { userOf } from './resolve.ts';
import { sendInteraction } from './send-interaction.ts';

/** Submitting and closing modals. */
export function createModals(core: Core): Pick<Workspace, 'submitView' | 'closeView'> {
  const visible = (userId: string): View => {
    const view = core.modals.get(userId)?.at(-1);
    if (!view) throw new Error('no modal is open');
    return view;
  };
  return {
    async submitView({ user: ref, values = {} }) {
      const user = userOf(core, ref);
      const view = visible(user.id);
      delete view.errors;
      if (!isFields(view.submit)) throw new Error('this modal has no submit button');
      fillIn(view, values);
      const payload = { type: 'view_submission', ...interactionHead(core, user.id), view, response_urls: [] };
      const request = { type: 'interactive' as const, name: view.callback_id, userId: user.id, payload };
      const result = await sendInteraction(core, request);
      if (result.acked) applyViewResponse(core, user.id, view, fieldsOf(result.body));
      return result;
    },
    async closeView({ user: ref }) {
      const user = userOf(core, ref);
      const view = visible(user.id);
      core.modals.get(user.id)?.pop();
      core.changed();
      if (!flagOf(view.notify_on_close)) return undefined;
      const payload = { type: 'view_closed', ...interactionHead(core, user.id), view, is_cleared: false };
      return sendInteraction(core, { type: 'interactive', name: view.callback_id, userId: user.id, payload });
    },
  };
}

function knownErrors(view: View, errors: Fields): Fields {
  const inputs = view.blocks.filter(({ type }) => type === 'input').map(({ block_id }) => block_id);
  const stray = Object.keys(errors).filter((blockId) => !inputs.includes(blockId));
  if (stray.length > 0) throw new Error(`errors for blocks that are no inputs: ${stray.join(', ')}`);
  return errors;
}

function fillIn(view: View, values: Entered): void {
  for (const { blockId, actionId, optional } of enterValues(view, values)) {
    const state = fieldsOf(fieldsOf(view.state.values[blockId])[actionId]);
    if (!isFilled(state) && !optional) throw new Error(`${actionId} must be filled in`);
  }
}

/** Does what the app answered to a submission; without an answer the modal closes. Throws when Slack would refuse it. */
function applyViewResponse(core: Core, userId: string, view: View, answer: Fields): void {
  const stack = core.modals.get(userId) ?? [];
  const action = textOf(answer.response_action);
  if (action === 'errors') view.errors = knownErrors(view, fieldsOf(answer.errors));
  else if (action === 'update') replaceView(core, view, answer.view);
  else if (action === 'push') pushView(core, userId, answer.view);
  else if (action === 'clear') stack.length = 0;
  else if (action !== undefined) throw new ApiError('invalid_arguments');
  else stack.splice(stack.indexOf(view), 1);
  core.changed();
}
