import { ApiError } from '../api-error.ts';
import { setBounded } from '../bounded.ts';
import { type Core, KEEP } from '../core.ts';
import { type Fields, isFields, listOf, textOf } from '../fields.ts';
import { findMessage } from '../message-log.ts';
import { channelArgument, jsonArgument, type Method, need } from '../method.ts';
import type { AssistantThread } from '../wire-types.ts';

const PROMPTS = 4;
const LOADING_MESSAGES = 10;

/** The agent's status line and its suggested messages. */
export const assistantMethods: Record<string, Method> = {
  'assistant.threads.setStatus': {
    token: 'bot',
    scopes: ['assistant:write', 'chat:write'],
    run: (core, args) => {
      const thread = threadState(core, args, need(args, 'thread_ts'));
      const loading = listOf(jsonArgument(args, 'loading_messages', 'invalid_arguments'));
      if (loading.length > LOADING_MESSAGES) throw new ApiError('invalid_arguments');
      thread.status = textOf(args.status) ?? '';
      return {};
    },
  },
  'assistant.threads.setTitle': {
    token: 'bot',
    scopes: ['assistant:write'],
    run: (core, args) => {
      threadState(core, args, need(args, 'thread_ts'));
      need(args, 'title');
      return {};
    },
  },
  'assistant.threads.setSuggestedPrompts': {
    token: 'bot',
    scopes: ['assistant:write'],
    run: (core, args) => {
      const prompts = listOf(jsonArgument(args, 'prompts', 'invalid_arguments'));
      const complete = prompts.filter(isFields).filter(({ title, message }) => textOf(title) && textOf(message));
      const wrong = complete.length !== prompts.length || prompts.length === 0 || prompts.length > PROMPTS;
      if (wrong) throw new ApiError('invalid_arguments');
      threadState(core, args, textOf(args.thread_ts) ?? '').prompts = complete;
      return {};
    },
  },
};

/** The assistant's state in a thread; the empty thread is the conversation as a whole. */
function threadState(core: Core, args: Fields, threadTs: string): AssistantThread {
  const channel = channelArgument(core, args, 'channel_id');
  const parent = findMessage(core, channel, threadTs);
  const isParent = parent && (parent.thread_ts === undefined || parent.thread_ts === threadTs);
  if (threadTs !== '' && !isParent) throw new ApiError('invalid_thread_ts');
  const key = `${channel.id}:${threadTs}`;
  const known = core.threads.get(key);
  const thread = known ?? { channel: channel.id, threadTs, status: '', prompts: [] };
  setBounded(core.threads, key, thread, KEEP.threads);
  return thread;
}
