import type { Answer, Part } from '../../src/answers/answer-schema.ts';
import type { Ask } from '../../src/answers/ask.ts';
import { renderText } from '../../src/answers/replying/render-text.ts';
import { fakeDesk } from './fake-desk.ts';

/** Words with every character that Slack's markup could take for something. */
export const QUOTE = 'It is "months, not years" — Smith & Sons said *so* at <noon>, on file_name_1.';

/** Makes an answer from a few fields; everything else is plain. */
export function canned(fields: Partial<Answer> & { parts: Part[] }): Answer {
  const text = fields.parts.map((part) => ('text' in part ? part.text : renderText([part]))).join('\n');
  const suggestions = ['How many were sent?', 'Who said "months, not years"?', 'Who was asked for comment?'];
  const rest = { story: 'a-story', intent: 'what-happened', outcome: 'answered', confidence: 0.95 } as const;
  return { question: 'q', ...rest, text, facts: [], nearest: [], suggestions, ...fields };
}

/**
 * A small engine with canned answers: by the question's words, and, for "and then?", by the conversation. It echoes the question, so
 * that what reached it can be read from the reply. "boom" makes it throw. What the quote desk is asked is answered by `fakeDesk`.
 */
export const fakeAsk: Ask = (question, conversation) => {
  const after = { ...conversation, question, intent: 'what-happened' };
  const turn = (answer: Partial<Answer> & { parts: Part[] }) => ({
    answer: canned({ question, ...answer }),
    conversation: after,
  });
  const lead: Part = { kind: 'lead', text: `Asked: ${question}` };
  const words = question.toLowerCase();
  if (words.includes('boom')) throw new Error('the engine broke');
  const desk = fakeDesk(question, conversation.story ?? 'a-story');
  if (desk) return turn(desk);
  if (words === 'help')
    return turn({ intent: 'help', outcome: 'help', parts: [{ kind: 'lead', text: 'Ask about the story.' }] });
  if (words.includes('and then')) {
    return turn({
      parts: [{ kind: 'lead', text: `After "${conversation.question}": ${question}` }],
      confidence: conversation.question ? 0.9 : 0.3,
    });
  }
  if (words.includes('perhaps')) return turn({ parts: [lead], confidence: 0.79 });
  if (words.includes('which')) {
    const item = { kind: 'item', text: 'The first reading', ask: 'how many in 2024' } as const;
    return turn({ outcome: 'clarify', parts: [lead, { kind: 'heading', text: 'Did you mean' }, item] });
  }
  if (words.includes('how many') || words.includes('who said') || words.includes('quotes from')) {
    const detail: Part = {
      kind: 'detail',
      text: 'Jane Doe, analyst, as reported by The Paper & Co · claimed · What To Know, paragraph 4',
    };
    return turn({ parts: [lead, { kind: 'quote', text: QUOTE }, detail] });
  }
  return turn({
    outcome: 'not_in_story',
    confidence: 0.4,
    parts: [{ kind: 'lead', text: `Not in the story: ${question}` }],
  });
};
