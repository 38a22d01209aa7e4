import { ApiError } from '../api-error.ts';
import type { Core } from '../core.ts';
import { type Fields, textOf } from '../fields.ts';
import { findMessage } from '../message-log.ts';
import { channelArgument, type Method, need } from '../method.ts';
import { addReaction, removeReaction } from '../reactions.ts';
import type { Channel, Message } from '../wire-types.ts';

/** The app's reactions to messages. */
export const reactionMethods: Record<string, Method> = {
  'reactions.add': {
    token: 'bot',
    scopes: ['reactions:write'],
    run: (core, args) => {
      const { channel, message, name } = target(core, args);
      if (!addReaction(core, channel, message, core.directory.app.botUserId, name))
        throw new ApiError('already_reacted');
      return {};
    },
  },
  'reactions.remove': {
    token: 'bot',
    scopes: ['reactions:write'],
    run: (core, args) => {
      const { channel, message, name } = target(core, args);
      if (!removeReaction(core, channel, message, core.directory.app.botUserId, name))
        throw new ApiError('no_reaction');
      return {};
    },
  },
};

function target(core: Core, args: Fields): { channel: Channel; message: Message; name: string } {
  const name = need(args, 'name');
  if (!/^[a-z0-9_+'-]+(::skin-tone-[2-6])?$/.test(name)) throw new ApiError('invalid_name');
  const channel = channelArgument(core, args);
  const message = findMessage(core, channel, textOf(args.timestamp) ?? '');
  if (!message) throw new ApiError('message_not_found');
  return { channel, message, name };
}
