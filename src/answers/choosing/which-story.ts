import type { Story } from '../../stories/story.ts';
import type { Turn } from '../answer.ts';
import type { Part } from '../answer-schema.ts';
import type { Conversation } from '../conversation.ts';
import { renderText } from '../replying/render-text.ts';
import { wording } from '../replying/wording.ts';
import { bindQuestion } from './bound-question.ts';

/** So many stories can be told apart in one reply. */
const MOST = 5;

/** The reply that asks which of several stories is meant; each item asks the same of one of them. */
export function whichStory(
  message: string,
  turns: readonly Turn[],
  stories: readonly Story[],
  replies: Readonly<Record<string, string>>,
  conversation: Conversation,
): Turn {
  const answering = turns.slice(0, MOST).map(({ answer }) => answer.story);
  const options = stories.filter(({ slug }) => answering.includes(slug));
  const [first] = turns;
  const items = options.map(
    ({ slug, title, about }): Part => ({ kind: 'item', text: `${title}: ${about}`, ask: bindQuestion(slug, message) }),
  );
  const parts: Part[] = [{ kind: 'lead', text: wording(replies, 'which_story') }, ...items];
  const answer = {
    question: first?.answer.question ?? message,
    story: first?.answer.story ?? '',
    intent: first?.answer.intent ?? '',
    outcome: 'clarify' as const,
    confidence: first?.answer.confidence ?? 0,
    text: renderText(parts),
    ...{ facts: [], nearest: [], parts, suggestions: [] },
  };
  return { answer, conversation };
}
