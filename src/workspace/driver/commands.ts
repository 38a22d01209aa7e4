import { applyResponse } from '../apply-response.ts';
import type { Core } from '../core.ts';
import { type Fields, isFields, textOf } from '../fields.ts';
import { interactionHead } from '../interactions.ts';
import type { ResponseContext } from '../response-urls.ts';
import type { Workspace } from '../workspace.ts';
import { memberOf, messageOf, userOf } from './resolve.ts';
import { reportFailure, sendInteraction } from './send-interaction.ts';

/** Slash commands and shortcuts. */
export function createCommands(core: Core): Pick<Workspace, 'command' | 'shortcut'> {
  const { team, app } = core.directory;
  return {
    async command({ user: userRef, channel: channelRef, command, text = '' }) {
      const { channel, user } = memberOf(core, channelRef, userRef);
      if (core.manifest && !core.manifest.commands.has(command)) throw new Error(`${command} is not a valid command`);
      const context: ResponseContext = { channelId: channel.id, userId: user.id };
      const payload: Fields = {
        token: 'deprecated',
        team_id: team.id,
        team_domain: team.domain,
        channel_id: channel.id,
        channel_name: channel.kind === 'group' ? 'privategroup' : channel.name,
        user_id: user.id,
        user_name: user.name,
        command,
        text,
        api_app_id: app.id,
        is_enterprise_install: 'false',
      };
      const request = { type: 'slash_commands' as const, name: command, userId: user.id, payload, context };
      const result = await sendInteraction(core, request);
      if (!result.acked) reportFailure(core, channel.id, user.id, command, result.reason ?? '');
      else applyAck(core, context, result.body);
      return result;
    },
    async shortcut({ user: userRef, callback_id, channel: channelRef, ts }) {
      const user = userOf(core, userRef);
      const onMessage = channelRef !== undefined && ts !== undefined;
      const expected = core.manifest?.shortcuts.get(callback_id);
      if (core.manifest && expected !== (onMessage ? 'message' : 'global'))
        throw new Error(`no shortcut ${callback_id}`);
      const head = { ...interactionHead(core, user.id), callback_id, action_ts: core.ids.ts() };
      const request = { type: 'interactive' as const, name: callback_id, userId: user.id };
      if (!onMessage) return sendInteraction(core, { ...request, payload: { type: 'shortcut', ...head } });
      const { channel } = memberOf(core, channelRef, userRef);
      const message = messageOf(core, channel, ts);
      const where = { channel: { id: channel.id, name: channel.name }, message_ts: ts, message };
      const context: ResponseContext = { channelId: channel.id, userId: user.id };
      const payload = { type: 'message_action', ...head, ...where };
      return sendInteraction(core, { ...request, payload, context });
    },
  };
}

/** Shows a response that came along with a command's ack: a text, or a message object. */
function applyAck(core: Core, context: ResponseContext, body: unknown): void {
  const response = typeof body === 'string' ? { text: body } : body;
  if (!isFields(response)) return;
  if (textOf(response.text) !== undefined || response.blocks !== undefined) applyResponse(core, context, response);
}
