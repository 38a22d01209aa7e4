import type { Interaction, Workspace } from '../workspace.ts';
import type { Act, ActResult } from './act-schema.ts';

/** Does what a person did on the page. Throws what the driver throws. */
export async function performAct(workspace: Workspace, act: Act): Promise<ActResult> {
  switch (act.do) {
    case 'post': {
      const { user, channel, thread_ts } = act;
      const message = { user, channel, text: workspace.typed(act.text) };
      return { ok: true, ts: workspace.post(thread_ts === undefined ? message : { ...message, thread_ts }).ts };
    }
    case 'edit':
    case 'remove': {
      const { user, channel, ts } = act;
      const message = workspace.messages(channel).find((one) => one.ts === ts);
      if (message?.user !== workspace.user(user).id) throw new Error('that message is not yours');
      if (act.do === 'edit') workspace.edit({ channel, ts, text: workspace.typed(act.text) });
      else workspace.remove({ channel, ts });
      return { ok: true };
    }
    case 'react':
      workspace.react(act);
      return { ok: true };
    case 'command':
      // Slackbot tells the person when the app did not take it.
      await workspace.command({ ...act, text: workspace.typed(act.text) });
      return { ok: true };
    case 'click': {
      const { value, ...rest } = act;
      return outcome(workspace, await workspace.click(value === undefined ? rest : { ...rest, value }));
    }
    case 'clickView': {
      const { value, values = {}, ...rest } = act;
      return outcome(
        workspace,
        await workspace.click(value === undefined ? { ...rest, values } : { ...rest, values, value }),
      );
    }
    case 'submit':
      return outcome(workspace, await workspace.submitView(act));
    case 'close':
      await workspace.closeView(act);
      return { ok: true };
    case 'shortcut': {
      const { user, callback_id, channel, ts } = act;
      const where = channel === undefined || ts === undefined ? {} : { channel, ts };
      return outcome(workspace, await workspace.shortcut({ user, callback_id, ...where }));
    }
    case 'openHome':
      workspace.openHome(act);
      return { ok: true };
    case 'addApp':
      workspace.join({ channel: act.channel, user: workspace.app.botUserId });
      return { ok: true };
    case 'dismiss':
      workspace.dismiss(act);
      return { ok: true };
    case 'startAfresh':
      workspace.startAfresh();
      return { ok: true };
    default:
      return act satisfies never;
  }
}

function outcome({ app }: Workspace, { acked, reason }: Interaction): ActResult {
  if (acked) return { ok: true };
  const late = reason === 'timeout' || reason === 'http_timeout';
  return { ok: false, error: `${app.name} did not ${late ? 'answer within three seconds' : 'take it'} (${reason}).` };
}
