import type { Method } from '../method.ts';
import { assistantMethods } from './assistant-methods.ts';
import { chatMethods } from './chat-methods.ts';
import { conversationMethods } from './conversation-methods.ts';
import { identityMethods } from './identity-methods.ts';
import { reactionMethods } from './reaction-methods.ts';
import { viewMethods } from './view-methods.ts';

/** Every Web API method this server has; a name outside it is answered with `unknown_method`. */
export const METHODS: Readonly<Record<string, Method>> = {
  ...identityMethods,
  ...chatMethods,
  ...conversationMethods,
  ...reactionMethods,
  ...viewMethods,
  ...assistantMethods,
};
