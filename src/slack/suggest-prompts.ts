import { emptyConversation } from '../answers/conversation.ts';
import type { Desk } from './desk.ts';
import { LIMITS } from './limits.ts';

/**
 * Pins questions that work to the top of the app's Messages tab, when someone opens it. There is no thread then: a `thread_ts`
 * belongs to the older assistant view, and an app with `agent_view` that sends one is silently ignored.
 */
export async function suggestPrompts(desk: Desk, event: { tab?: string; channel: string }): Promise<void> {
  if (event.tab !== 'messages') return;
  try {
    const { suggestions } = desk.ask('help', emptyConversation).answer;
    const prompts = suggestions.slice(0, LIMITS.suggestedPrompts).map((message) => ({ title: message, message }));
    const [first, ...rest] = prompts;
    if (!first) return;
    await desk.client.assistant.threads.setSuggestedPrompts({ channel_id: event.channel, prompts: [first, ...rest] });
  } catch (error) {
    desk.log.warn({ err: error }, 'no prompts could be suggested');
  }
}
