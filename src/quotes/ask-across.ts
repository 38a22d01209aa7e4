import type { Turn } from '../answers/answer.ts';
import type { Ask } from '../answers/ask.ts';
import { readBoundQuestion } from '../answers/choosing/bound-question.ts';
import { chooseStory } from '../answers/choosing/choose-story.ts';
import { nameStory } from '../answers/choosing/name-story.ts';
import { namedStories } from '../answers/choosing/named-stories.ts';
import { whichStory } from '../answers/choosing/which-story.ts';
import { type Conversation, emptyConversation } from '../answers/conversation.ts';
import type { Knowledge } from '../answers/knowledge.ts';
import { commonStems, nearestStories } from './nearest-stories.ts';

/** With more stories than this, those that have most of a message's words are asked: the cost of a question stays what it is. */
const MOST_ASKED = 6;

/**
 * Asks several stories through the Ask of one. A message that is bound to a story, or names one by slug or title, goes there; else it
 * goes to the conversation's story. Where there is none the stories are asked and the best reply is given, and where several answer
 * alike the reply asks which is meant. What was chosen so says which story it is from. A refusal binds a conversation to no story.
 */
export function askAcross(askOne: Ask, knowledge: Knowledge): Ask {
  const { stories, library } = knowledge;
  if (stories.length < 2) return askOne;
  const names = library.stories;
  const common = commonStems(knowledge);
  const slugs = names.map(({ slug }) => slug);
  const within = (slug: string, message: string, before: Conversation) =>
    askOne(message, before.story === slug ? before : { ...emptyConversation, story: slug });
  return (message, conversation) => {
    const bound = readBoundQuestion(message, slugs);
    if (bound) return within(bound.slug, bound.question, conversation);
    const named = namedStories(message, names);
    const own = slugs.find((slug) => slug === conversation.story);
    if (own !== undefined && (named.length === 0 || named.includes(own))) return askOne(message, conversation);
    const asked = named.length > 0 ? stories.filter(({ story }) => named.includes(story.slug)) : stories;
    const bids = nearestStories(message, asked, common, MOST_ASKED).map(({ slug, affinity }) => ({
      affinity,
      turn: within(slug, message, conversation),
    }));
    const choice = chooseStory(bids);
    if (choice.kind === 'one') {
      const { turn } = choice;
      const title = names.find(({ slug }) => slug === turn.answer.story)?.title ?? turn.answer.story;
      return nameStory(own === undefined ? unbound(turn, conversation) : turn, title, library.replies);
    }
    return whichStory(message, choice.turns, library.stories, library.replies, conversation);
  };
}

/** What a message said in no story leaves behind: an answer binds what follows to its story, a refusal does not. */
function unbound({ answer, conversation }: Turn, before: Conversation): Turn {
  const binds = answer.outcome === 'answered' || answer.outcome === 'clarify';
  return { answer, conversation: binds ? conversation : before };
}
