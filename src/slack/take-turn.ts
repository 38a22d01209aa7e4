import type { Answer } from '../answers/answer-schema.ts';
import { type Conversation, emptyConversation } from '../answers/conversation.ts';
import type { Request } from './commands.ts';
import type { Desk } from './desk.ts';
import { notice, usage } from './notices.ts';
import type { Reply } from './render-blocks.ts';

/** What to reply to a request, and the conversation after it. `answer` is absent for usage lines and failures. */
export interface Taken {
  reply: Reply;
  answer?: Answer;
  conversation: Conversation;
}

/** Asks the engine. A failure of it becomes a reply that says so, and a line in the log: the person who asked always hears. */
export function takeTurn({ ask, failed, log }: Desk, request: Request, conversation: Conversation): Taken {
  try {
    if (request.kind === 'usage') {
      const { suggestions } = ask('help', emptyConversation).answer;
      return { reply: usage(request.command, suggestions), conversation };
    }
    const started = performance.now();
    const { answer, conversation: next } = ask(request.question, conversation);
    const { story, intent, outcome, confidence } = answer;
    log.info({ story, intent, outcome, confidence, ms: Math.round(performance.now() - started) }, 'answered');
    // An answer stands for itself; what else could be asked is for those who did not get one.
    const suggestions = outcome === 'answered' ? [] : answer.suggestions;
    return { reply: { ...answer, suggestions, asked: request.question }, answer, conversation: next };
  } catch (error) {
    log.error({ err: error }, 'answering failed');
    return { reply: notice(failed), conversation };
  }
}
