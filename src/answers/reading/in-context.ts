import type { Fact } from '../../stories/story.ts';
import type { Conversation } from '../conversation.ts';
import type { Knowledge, StoryKnowledge } from '../knowledge.ts';
import { tokenize } from '../search/tokenize.ts';
import { type Seek, seek } from './seek.ts';
import type { Term } from './term.ts';

/** A question of no more content words than this leans on what was said before; a longer one only when it points back. */
const SHORT = 2;
const LEANING = 5;

/** True when the message can only be understood from the one before: nearly no content of its own, or a word that points back. */
export function isFollowUp(sought: Seek, conversation: Conversation, knowledge: Knowledge): boolean {
  if (conversation.question === '') return false;
  const pointers = new Set(knowledge.library.lexicon.pointers);
  const pointing = tokenize(sought.text).some((token) => pointers.has(token));
  return sought.terms.length <= SHORT || (pointing && sought.terms.length <= LEANING);
}

/** The question as it is meant in its thread: what was asked before and who spoke in the last answer stand faintly behind it. */
export function inContext(sought: Seek, conversation: Conversation, knowledge: Knowledge, story: StoryKnowledge): Seek {
  const before = seek(conversation.question, knowledge, story);
  const own = new Set(sought.terms.map((term) => term.key));
  const spoken = lastFacts(conversation, story)
    .slice(0, 1)
    .flatMap((fact) => fact.attribution.map(({ source }) => story.vocabulary.sources.get(source)))
    .filter((term): term is Term => term !== undefined);
  const context = [...before.terms, ...spoken].filter((term) => !own.has(term.key));
  const asksAnew = sought.intents.length > 0;
  return {
    ...sought,
    context: [...new Map(context.map((term) => [term.key, term])).values()],
    lately: new Set(conversation.facts),
    ...(asksAnew ? {} : { intents: before.intents, wants: before.wants, source: before.source, intent: before.intent }),
  };
}

/** The facts of the last answer, lead first. */
export function lastFacts(conversation: Conversation, story: StoryKnowledge): Fact[] {
  return conversation.facts.flatMap((id) => story.story.facts.filter((fact) => fact.id === id));
}
