import type { Intent } from '../../stories/intent-schema.ts';
import type { Knowledge, StoryKnowledge } from '../knowledge.ts';
import { type IntentIndex, type IntentMatch, matchIntent } from '../matching/match-intent.ts';
import type { Sought } from '../matching/sought.ts';
import { tokenize } from '../search/tokenize.ts';
import { expandShorthand } from './expand-shorthand.ts';
import { fillingsOf } from './fillings.ts';
import { mendWord } from './mend-word.ts';
import { quotedWords } from './quoted-words.ts';
import { readTerms } from './read-terms.ts';
import { sourceOf, type Term } from './term.ts';

/** One reading of a question, as terms and intents. */
export interface Seek extends Sought {
  text: string;
  matches: readonly IntentMatch[];
  /** The intent that fits best, if any does. */
  intent: Intent | undefined;
}

/** An intent counts as what is asked from this fit on, and a second one when it fits this much as well. */
const FITS = 0.12;
const ALSO = 0.75;

/**
 * Reads a text for one story: shorthand opened, typing errors mended to words the story or the lexicon has, terms and intents found;
 * the intents of questions, or of another index.
 */
export function seek(
  text: string,
  knowledge: Knowledge,
  { known, vocabulary }: StoryKnowledge,
  index: IntentIndex = knowledge.intents,
): Seek {
  const tokens = tokenize(expandShorthand(text, knowledge.shorthand)).map((token) => mendWord(token, known));
  const terms = readTerms(tokens, vocabulary);
  const matches = matchIntent(tokens, fillingsOf(text, terms), index);
  const [first] = matches;
  const close = matches
    .filter((match) => first && match.score >= FITS && match.score >= first.score * ALSO)
    .slice(0, 2);
  const intent = close[0] && knowledge.library.intents.find(({ id }) => id === close[0]?.intent);
  const asked = close[0];
  const counted =
    intent?.wants[0] === 'quantity' && asked && asked.score >= COUNTS ? firstAfter(terms, asked.taken) : undefined;
  return {
    ...(counted ? { counted } : {}),
    text,
    terms,
    matches,
    intents: close.map((match) => match.intent),
    wants: intent?.wants ?? [],
    source: intent?.gather === 'source',
    quoted: quotedWords(text).map((run) => tokenize(run).join(' ')),
    intent,
  };
}

/** A counting intent says what is counted when it fits this well. */
const COUNTS = 0.5;

/** The first word of content behind the words an intent takes, sources left out. */
function firstAfter(terms: readonly Term[], taken: ReadonlySet<number>): Term | undefined {
  const last = Math.max(-1, ...taken);
  return terms.find((term) => term.start > last && sourceOf(term) === undefined);
}
