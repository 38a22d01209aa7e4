import type { Library, Story } from '../stories/story.ts';
import type { Knowledge, StoryKnowledge, Subject, View } from './knowledge.ts';
import { buildIntentIndex, type IntentIndex, matchIntent } from './matching/match-intent.ts';
import { buildVocabulary } from './reading/build-vocabulary.ts';
import { expandShorthand } from './reading/expand-shorthand.ts';
import { fillingsOf } from './reading/fillings.ts';
import { buildPhrases, type Phrases } from './reading/phrases.ts';
import { readTerms } from './reading/read-terms.ts';
import type { Term } from './reading/term.ts';
import { buildIndex } from './search/build-index.ts';
import { buildWordList } from './search/correct-word.ts';
import { tokenize } from './search/tokenize.ts';

/** Makes a library ready to be asked: terms, frequencies, indexes. Takes tens of milliseconds a story; do it once. */
export function buildKnowledge(library: Library): Knowledge {
  const { shorthand: short } = library.lexicon;
  const shorthand = buildPhrases(Object.entries(short).map(([key, value]) => [key.split(' '), value] as const));
  const intents = buildIntentIndex(library.intents, (text) => expandShorthand(text, shorthand));
  const common = commonWords(library, shorthand);
  const stories = library.stories.map((story) => buildStory(story, library, { shorthand, intents, common }));
  return { library, stories, intents, shorthand };
}

interface Shared {
  shorthand: Phrases<string>;
  intents: IntentIndex;
  common: readonly string[];
}

/** Words that are right in any story: those of the lexicon and of the intents' examples. */
function commonWords(library: Library, shorthand: Phrases<string>): string[] {
  const { synonyms, stopwords, shorthand: short } = library.lexicon;
  const texts = [...synonyms.flat(), ...stopwords, ...Object.values(short), ...library.intents.flatMap((intent) => intent.examples)];
  return texts.flatMap((text) => tokenize(expandShorthand(text.replaceAll(/\{[a-z_]+\}/g, ' '), shorthand)));
}

function buildStory(story: Story, library: Library, shared: Shared): StoryKnowledge {
  const vocabulary = buildVocabulary(story, library.lexicon);
  const views: View[] = [];
  const subjects: Subject[] = [];
  const read = (subject: number, kind: View['kind'], text: string): View => {
    const tokens = tokenize(expandShorthand(text, shared.shorthand));
    const terms = readTerms(tokens, vocabulary);
    const asks = kind === 'utterance' || kind === 'correction';
    const intents = asks ? matchIntent(tokens, fillingsOf(text, terms), shared.intents).slice(0, 2) : [];
    return { subject, kind, text, terms, intents: intents.map((match) => match.intent) };
  };
  const add = (make: (own: { views: number[]; terms: Term[] }) => Subject, texts: readonly (readonly [View['kind'], string])[]) => {
    const own = texts.map(([kind, text]) => read(subjects.length, kind, text));
    const numbers = own.map((_, i) => views.length + i);
    views.push(...own);
    subjects.push(make({ views: numbers, terms: distinct(own.flatMap((view) => view.terms)) }));
  };
  for (const fact of story.facts) {
    add((own) => ({ kind: 'fact', id: fact.id, fact, ...own }), [
      ...fact.utterances.map((text) => ['utterance', text] as const),
      ...fact.corrects.map((text) => ['correction', text] as const),
      ['statement', fact.statement],
      ...fact.evidence.map(({ quote }) => ['evidence', quote] as const),
    ]);
  }
  for (const gap of story.gaps) {
    add((own) => ({ kind: 'gap', id: gap.id, gap, ...own }), [
      ...gap.utterances.map((text) => ['utterance', text] as const),
      ['statement', gap.asks],
    ]);
  }
  const names = [...story.sources.values()].flatMap((source) => [source.name, ...source.aliases]);
  const words = [story.article.text, ...names, ...views.map((view) => view.text)].flatMap(tokenize);
  return {
    story,
    vocabulary,
    subjects,
    views,
    search: buildIndex(views.map((view) => ({ id: String(view.subject), text: view.text }))),
    words: buildWordList([...shared.common, ...words]),
    frequencies: countKeys(subjects),
  };
}

function distinct(terms: readonly Term[]): Term[] {
  return [...new Map(terms.map((term) => [term.key, term])).values()];
}

function countKeys(subjects: readonly Subject[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { terms } of subjects) for (const { key } of terms) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
