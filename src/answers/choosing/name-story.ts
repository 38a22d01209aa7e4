import type { Turn } from '../answer.ts';
import type { Part } from '../answer-schema.ts';
import { MAX_TEXT, renderText } from '../replying/render-text.ts';
import { wording } from '../replying/wording.ts';

/**
 * The reply with a last line that says which story it is from, for a reader who named none: an answer and a refusal say little without
 * it. Small talk is of no story, and a reply that is full stays as it is.
 */
export function nameStory(
  { answer, conversation }: Turn,
  title: string,
  replies: Readonly<Record<string, string>>,
): Turn {
  const parts: Part[] = [...answer.parts, { kind: 'detail', text: wording(replies, 'of_story', { title }) }];
  const text = renderText(parts);
  if (answer.outcome === 'help' || text.length > MAX_TEXT || answer.draft) return { answer, conversation };
  return { answer: { ...answer, parts, text }, conversation };
}
