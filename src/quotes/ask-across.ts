import type { Turn } from '../answers/answer.ts';
import type { Ask } from '../answers/ask.ts';
import { readBoundQuestion } from '../answers/choosing/bound-question.ts';
import { chooseStory } from '../answers/choosing/choose-story.ts';
import { namedStories } from '../answers/choosing/named-stories.ts';
import { whichStory } from '../answers/choosing/which-story.ts';
import { type Conversation, emptyConversation } from '../answers/conversation.ts';
import type { Knowledge, StoryKnowledge } from '../answers/knowledge.ts';
import { stem } from '../answers/search/stem.ts';
import { stopWords } from '../answers/search/stop-words.ts';
import { tokenize } from '../answers/search/tokenize.ts';

/** With more stories than this, those that have most of a message's words are asked: the cost of a question stays what it is. */
const MOST_ASKED = 6;

/**
 * Asks several stories through the Ask of one. A message that is bound to a story, or names one by slug or title, goes there; else it
 * goes to the conversation's story. Where there is none the stories are asked and the best reply is given, and where several answer
 * alike the reply asks which is meant. A refusal binds a conversation to no story.
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
    const bids = nearest(message, asked, common).map(({ slug, affinity }) => ({
      affinity,
      turn: within(slug, message, conversation),
    }));
    const choice = chooseStory(bids);
    if (choice.kind === 'one') return own === undefined ? unbound(choice.turn, conversation) : choice.turn;
    return whichStory(message, choice.turns, library.stories, library.replies, conversation);
  };
}

/** What a message said in no story leaves behind: an answer binds what follows to its story, a refusal does not. */
function unbound({ answer, conversation }: Turn, before: Conversation): Turn {
  const binds = answer.outcome === 'answered' || answer.outcome === 'clarify';
  return { answer, conversation: binds ? conversation : before };
}

/** What words of any story are made of: those by which the intents are asked for. */
function commonStems({ library }: Knowledge): ReadonlySet<string> {
  const examples = library.intents.flatMap((intent) => intent.examples);
  return new Set(examples.flatMap((example) => tokenize(example.replace(/\{\w+\}/g, ' '))).map(stem));
}

/** The stories that have most of the message's own words, with the share that they have; in their own order where that is equal. */
function nearest(message: string, stories: readonly StoryKnowledge[], common: ReadonlySet<string>) {
  const content = tokenize(message).filter((word) => !stopWords.has(word));
  const words = [...new Set(content.map(stem))].filter((word) => !common.has(word));
  const affinityOf = ({ search }: StoryKnowledge) =>
    words.length === 0 ? 0 : words.filter((word) => search.stems.has(word)).length / words.length;
  return stories
    .map((story) => ({ slug: story.story.slug, affinity: affinityOf(story) }))
    .sort((a, b) => b.affinity - a.affinity)
    .slice(0, MOST_ASKED);
}
