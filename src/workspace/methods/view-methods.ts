import { ApiError } from '../api-error.ts';
import { type Fields, textOf } from '../fields.ts';
import { jsonArgument, type Method } from '../method.ts';
import { findView, openView, publishView, pushView, replaceView } from '../views.ts';

/** Modals and the App Home. */
export const viewMethods: Record<string, Method> = {
  'views.open': {
    token: 'bot',
    run: (core, args) => {
      const given = viewArgument(args);
      return { view: openView(core, core.triggers.spend(textOf(args.trigger_id)), given) };
    },
  },
  'views.push': {
    token: 'bot',
    run: (core, args) => {
      const given = viewArgument(args);
      return { view: pushView(core, core.triggers.spend(textOf(args.trigger_id)), given) };
    },
  },
  'views.update': {
    token: 'bot',
    run: (core, args) => {
      const [id, external] = [textOf(args.view_id), textOf(args.external_id)];
      const view = findView(
        core,
        (known) => known.id === id || (external !== undefined && known.external_id === external),
      );
      if (!view) throw new ApiError('not_found');
      return { view: replaceView(core, view, viewArgument(args), textOf(args.hash)) };
    },
  },
  'views.publish': {
    token: 'bot',
    run: (core, args) => {
      if (core.manifest?.homeTab === false) throw new ApiError('not_enabled');
      const userId = textOf(args.user_id) ?? '';
      if (!core.directory.users.has(userId)) throw new ApiError('invalid_arguments');
      return { view: publishView(core, userId, viewArgument(args), textOf(args.hash)) };
    },
  },
};

function viewArgument(args: Fields): unknown {
  const view = jsonArgument(args, 'view', 'invalid_arguments');
  if (view !== undefined) return view;
  const messages = ['[ERROR] missing required field: view'];
  throw new ApiError('invalid_arguments', { response_metadata: { messages } });
}
