import type { Gap } from '../stories/fact-schema.ts';
import type { Fact, Library, Story } from '../stories/story.ts';
import type { Model } from './matching/learn.ts';
import type { IntentIndex } from './matching/match-intent.ts';
import type { Postings } from './matching/postings.ts';
import type { Profile } from './matching/profile.ts';
import type { Traits } from './matching/traits.ts';
import type { KnownWords } from './reading/mend-word.ts';
import type { Phrases } from './reading/phrases.ts';
import type { Vocabulary } from './reading/read-terms.ts';
import type { Features, Term } from './reading/term.ts';
import type { SearchIndex } from './search/build-index.ts';

/** One text by which a fact or a gap can be found. */
export interface View {
  /** Number of the subject it belongs to, in `StoryKnowledge.subjects`. */
  subject: number;
  /** `utterance`: a question it answers · `correction`: a question it sets right · `statement`, `evidence`: its own words. */
  kind: 'utterance' | 'correction' | 'statement' | 'evidence';
  text: string;
  terms: readonly Term[];
  features: Features;
  traits: Traits;
  /** What the text asks for, when it is a question: ids of intents that fit it, best first. */
  intents: readonly string[];
}

/** What a question can be about: a fact that answers it, or a gap, which says that the story does not. */
export type Subject = {
  views: readonly number[];
  features: Features;
  profile: Profile;
  /** The tokens of a fact's evidence between single spaces, with one at each end; empty for a gap. */
  words: string;
} & ({ kind: 'fact'; id: string; fact: Fact } | { kind: 'gap'; id: string; gap: Gap });

/** A story made ready to be asked. Plain data, never changed after it is built. */
export interface StoryKnowledge {
  story: Story;
  vocabulary: Vocabulary;
  subjects: readonly Subject[];
  views: readonly View[];
  /** Names that the story does not have: a question about one of them is not about this story, unless a fact's examples say so. */
  foreign: ReadonlySet<string>;
  /** Which views have which features. */
  postings: Postings;
  /** Candidates for a question, whatever the size of the story. */
  search: SearchIndex;
  /** Stem to the other words of its groups, for that search. */
  synonyms: ReadonlyMap<string, readonly string[]>;
  /** What a typed word is held against before anything is looked up. */
  known: KnownWords;
  /** What the example questions teach about which traits speak for which subject. */
  model: Model;
  /** The habit of the story at large: the traits of all its views. */
  habit: Profile;
  /** How telling each term is, by its key: inverse document frequency over the subjects. */
  importance: ReadonlyMap<string, number>;
}

/** Everything `answer` works from: built once from a library by `buildKnowledge`. */
export interface Knowledge {
  library: Library;
  stories: readonly StoryKnowledge[];
  /** What a question asks for. */
  intents: IntentIndex;
  /** The same with what the quote desk answers among them, to tell a quotation to check from a question about one. */
  checks: IntentIndex;
  shorthand: Phrases<string>;
}
