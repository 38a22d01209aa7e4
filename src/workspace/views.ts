import { createHash } from 'node:crypto';
import { ApiError } from './api-error.ts';
import type { Core } from './core.ts';
import { type Fields, flagOf, textOf } from './fields.ts';
import { withIds } from './message-log.ts';
import { validateView } from './validate-view.ts';
import type { View } from './wire-types.ts';

const STACK = 3;

/** Opens a modal as the only one of a person. */
export function openView(core: Core, userId: string, given: unknown): View {
  const view = makeView(core, given, 'modal');
  core.modals.set(userId, [view]);
  core.changed();
  return view;
}

/** Puts a modal on top of a person's open ones. Throws ApiError `push_limit_reached` above three. */
export function pushView(core: Core, userId: string, given: unknown): View {
  const stack = core.modals.get(userId) ?? [];
  const below = stack.at(-1);
  if (!below) throw new ApiError('not_found');
  if (stack.length >= STACK) throw new ApiError('push_limit_reached');
  const view = makeView(core, given, 'modal');
  Object.assign(view, { root_view_id: stack[0]?.id, previous_view_id: below.id });
  stack.push(view);
  core.changed();
  return view;
}

/** Replaces the contents of an open modal or a published home; its id stays. Throws ApiError `hash_conflict`. */
export function replaceView(core: Core, view: View, given: unknown, hash?: string): View {
  if (hash !== undefined && hash !== view.hash) throw new ApiError('hash_conflict');
  const { id, root_view_id, previous_view_id } = view;
  const next = makeView(core, given, view.type, view);
  for (const key of Object.keys(view)) delete view[key];
  Object.assign(view, next, { id, root_view_id, previous_view_id });
  core.changed();
  return view;
}

/** Publishes a person's App Home. */
export function publishView(core: Core, userId: string, given: unknown, hash?: string): View {
  const known = core.homes.get(userId);
  if (known) return replaceView(core, known, given, hash);
  const view = makeView(core, given, 'home');
  core.homes.set(userId, view);
  core.changed();
  return view;
}

/** Finds an open modal or a home by its id. */
export function findView(core: Core, match: (view: View) => boolean): View | undefined {
  return [...core.modals.values()].flat().find(match) ?? [...core.homes.values()].find(match);
}

function makeView(core: Core, given: unknown, type: string, current?: View): View {
  const { fields, errors } = validateView(given, type);
  if (errors.length > 0) {
    const messages = errors.map((error) => `[ERROR] ${error}`);
    throw new ApiError('invalid_arguments', { response_metadata: { messages } });
  }
  const size = Buffer.byteLength(JSON.stringify(fields));
  if (size > 250_000) throw new ApiError('view_too_large');
  const id = core.ids.id('V');
  const external = textOf(fields.external_id) ?? '';
  const taken = external !== '' && findView(core, (view) => view !== current && view.external_id === external);
  if (taken) throw new ApiError('duplicate_external_id');
  return {
    id,
    team_id: core.directory.team.id,
    type,
    ...titles(fields),
    blocks: withIds(core, fields.blocks),
    private_metadata: textOf(fields.private_metadata) ?? '',
    callback_id: textOf(fields.callback_id) ?? '',
    external_id: external,
    state: { values: {} },
    hash: `${Math.floor(core.now() / 1000)}.${createHash('md5').update(core.ids.secret(8)).digest('hex').slice(0, 8)}`,
    clear_on_close: flagOf(fields.clear_on_close),
    notify_on_close: flagOf(fields.notify_on_close),
    root_view_id: id,
    previous_view_id: null,
    app_id: core.directory.app.id,
    app_installed_team_id: core.directory.team.id,
    bot_id: core.directory.app.botId,
  };
}

function titles({ title = null, submit = null, close = null }: Fields): Fields {
  return { title, submit, close };
}
