import type { Library, Story } from '../stories/story.ts';
import type { Knowledge, StoryKnowledge, Subject, View } from './knowledge.ts';
import { synonymsOf, wordsToSearch } from './matching/find-candidates.ts';
import { learn } from './matching/learn.ts';
import { buildIntentIndex, type IntentIndex, matchIntent } from './matching/match-intent.ts';
import { buildPostings } from './matching/postings.ts';
import { buildProfile } from './matching/profile.ts';
import { traitsOf } from './matching/traits.ts';
import { importanceOf } from './matching/weigh-terms.ts';
import { buildVocabulary } from './reading/build-vocabulary.ts';
import { expandShorthand } from './reading/expand-shorthand.ts';
import { fillingsOf } from './reading/fillings.ts';
import { buildPhrases, type Phrases } from './reading/phrases.ts';
import { readTerms } from './reading/read-terms.ts';
import { featuresOf } from './reading/term.ts';
import { buildIndex } from './search/build-index.ts';
import { buildWordList } from './search/correct-word.ts';
import { stem } from './search/stem.ts';
import { tokenize } from './search/tokenize.ts';
import { atOnce, type Steps } from './steps.ts';

/**
 * Makes a library ready to be asked: terms, frequencies, indexes. Takes some seconds for a story with thousands of example
 * questions. What was made ready before is taken over for every story that is still the same object, and for the same intents.
 */
export function buildKnowledge(library: Library, previous?: Knowledge): Knowledge {
  return atOnce(knowledgeSteps(library, previous));
}

/** The same in steps, for an app that answers meanwhile. */
export function* knowledgeSteps(library: Library, previous?: Knowledge): Steps<Knowledge> {
  const before = previous && isAskedAlike(library, previous.library) ? previous : undefined;
  const built = new Map(before?.stories.map((one) => [one.story, one]));
  const shorthand = before?.shorthand ?? shorthandOf(library);
  const expand = (text: string) => expandShorthand(text, shorthand);
  const questions = library.intents.filter(({ gather }) => gather !== 'check');
  const intents = before?.intents ?? buildIntentIndex(questions, expand, library.lexicon.synonyms);
  const checks = before?.checks ?? buildIntentIndex(library.intents, expand, library.lexicon.synonyms);
  const isNew = library.stories.some((story) => !built.has(story));
  // The response board is of the whole story: no fact's example questions ask for it, so they are learnt from without it.
  const learnt = isNew ? questions.filter(({ gather }) => gather !== 'responses') : [];
  const shared = {
    shorthand,
    learnt: buildIntentIndex(learnt, expand, library.lexicon.synonyms),
    common: isNew ? commonWords(library, shorthand) : [],
  };
  const stories: StoryKnowledge[] = [];
  for (const story of library.stories) stories.push(built.get(story) ?? (yield* storySteps(story, library, shared)));
  return { library, stories, intents, checks, shorthand };
}

/** Whether stories are asked about with the same intents, lexicon and dictionary in both. */
function isAskedAlike(a: Library, b: Library): boolean {
  return a.intents === b.intents && a.lexicon === b.lexicon && a.dictionary === b.dictionary;
}

function shorthandOf({ lexicon }: Library): Phrases<string> {
  return buildPhrases(Object.entries(lexicon.shorthand).map(([key, value]) => [key.split(' '), value] as const));
}

interface Shared {
  shorthand: Phrases<string>;
  learnt: IntentIndex;
  common: readonly string[];
}

/** Words that are right in any story: those of the lexicon and of the intents' examples. */
function commonWords(library: Library, shorthand: Phrases<string>): string[] {
  const { synonyms, stopwords, shorthand: short } = library.lexicon;
  const texts = [
    ...synonyms.flat(),
    ...stopwords,
    ...Object.values(short),
    ...library.intents.flatMap(({ gather, examples }) => (gather === 'check' ? [] : examples)),
  ];
  return texts.flatMap((text) => tokenize(expandShorthand(text.replaceAll(/\{[a-z_]+\}/g, ' '), shorthand)));
}

function* storySteps(story: Story, library: Library, shared: Shared): Steps<StoryKnowledge> {
  const vocabulary = buildVocabulary(story, library.lexicon);
  const views: View[] = [];
  const subjects: Subject[] = [];
  const read = (subject: number, kind: View['kind'], text: string): View => {
    const tokens = tokenize(expandShorthand(text, shared.shorthand));
    const terms = readTerms(tokens, vocabulary);
    const asks = kind === 'utterance' || kind === 'correction';
    const intents = asks ? matchIntent(tokens, fillingsOf(text, terms), shared.learnt).slice(0, 2) : [];
    const ids = intents.map((match) => match.intent);
    return { subject, kind, text, terms, features: featuresOf(terms), traits: traitsOf(terms, ids), intents: ids };
  };
  const add = function* (
    make: (own: Pick<Subject, 'views' | 'features' | 'profile' | 'words'>) => Subject,
    texts: readonly (readonly [View['kind'], string])[],
  ): Steps<void> {
    const own: View[] = [];
    for (const [kind, text] of texts) {
      own.push(read(subjects.length, kind, text));
      yield;
    }
    const numbers = own.map((_, i) => views.length + i);
    views.push(...own);
    const features = featuresOf(own.flatMap((view) => view.terms));
    const evidence = own.filter(({ kind }) => kind === 'evidence').flatMap(({ text }) => tokenize(text));
    const words = evidence.length > 0 ? ` ${evidence.join(' ')} ` : '';
    subjects.push(make({ views: numbers, features, profile: buildProfile(own.map((view) => view.traits)), words }));
  };
  for (const fact of story.facts) {
    yield* add(
      (own) => ({ kind: 'fact', id: fact.id, fact, ...own }),
      [
        ...fact.utterances.map((text) => ['utterance', text] as const),
        ...fact.corrects.map((text) => ['correction', text] as const),
        ['statement', fact.statement],
        ...fact.evidence.map(({ quote }) => ['evidence', quote] as const),
      ],
    );
  }
  for (const gap of story.gaps) {
    yield* add(
      (own) => ({ kind: 'gap', id: gap.id, gap, ...own }),
      [...gap.utterances.map((text) => ['utterance', text] as const), ['statement', gap.asks]],
    );
  }
  const names = [...story.sources.values()].flatMap((source) => [source.name, ...source.aliases]);
  const printed = [story.article.text, ...names, ...story.facts.map(({ statement }) => statement)].flatMap(tokenize);
  const words = [...shared.common, ...printed, ...repeated(views.map(({ text }) => tokenize(text)))];
  const model = yield* learn(
    views.map(({ traits, subject, kind }) => ({
      traits,
      subject,
      share: kind === 'statement' || kind === 'evidence' ? OWN_WORDS : 1,
    })),
    subjects.length,
  );
  yield;
  return {
    story,
    vocabulary,
    subjects,
    views,
    search: buildIndex(views.map((view) => ({ id: String(view.subject), text: wordsToSearch(view.terms).join(' ') }))),
    synonyms: synonymsOf(library.lexicon.synonyms, story.terms),
    known: { words: buildWordList(words), stems: new Set(words.map(stem)), dictionary: library.dictionary.words },
    model,
    habit: buildProfile(views.map((view) => view.traits)),
    foreign: foreignNames(library.dictionary.names, printed),
    postings: buildPostings(views.map((view) => view.features)),
    importance: importanceOf(subjects),
  };
}

/** A fact's own sentence is half an example of a question about it. */
const OWN_WORDS = 0.5;

/** Words that at least two of the texts have: example questions hold typing errors, but hardly the same one twice. */
function repeated(texts: readonly (readonly string[])[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of new Set(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > 1).map(([word]) => word);
}

/** Names of the language that neither the article nor its sources have. */
function foreignNames(names: ReadonlySet<string>, printed: readonly string[]): Set<string> {
  const own = new Set(printed.map(stem));
  return new Set([...names].filter((name) => !own.has(stem(name))));
}
