import type { StoryKnowledge } from '../../answers/knowledge.ts';
import { weighTerms } from '../../answers/matching/weigh-terms.ts';
import { type Features, featuresOf, sourceOf, type Term } from '../../answers/reading/term.ts';
import { tokenize } from '../../answers/search/tokenize.ts';
import type { Dictionary } from '../../stories/english-words.ts';
import type { Fact } from '../../stories/story.ts';
import type { QuoteIndex } from '../quote-index.ts';
import { REPORTING } from './reporting-words.ts';
import { buildGrounds, type Ground } from './vouching/build-grounds.ts';

/** A fact made ready to be found in a draft. */
export interface DraftFact {
  fact: Fact;
  /** What its statement and evidence speak of. */
  own: Features;
  /** What its example questions speak of as well. */
  wide: Features;
  /** The terms of its statement that say what is the case, without those that say who says so. */
  said: readonly Term[];
}

/** A story made ready to hold drafts against. */
export interface DraftIndex {
  quotes: QuoteIndex;
  dictionary: Dictionary;
  facts: readonly DraftFact[];
  weigh(term: Term): number;
  /** Every word that the story prints, or that a source goes by, as tokens. */
  words: ReadonlySet<string>;
  /** Its sentences with what its facts say of them. */
  grounds: readonly Ground[];
  /** The words of the article as printed. */
  printed: ReadonlySet<string>;
}

/** Reads a story for draft checks; once a story. */
export function buildDraftIndex(quotes: QuoteIndex, dictionary: Dictionary): DraftIndex {
  const { knowledge } = quotes;
  const { story } = knowledge;
  const facts = knowledge.subjects.flatMap((subject): DraftFact[] => {
    if (subject.kind !== 'fact') return [];
    const views = subject.views.flatMap((at) => knowledge.views[at] ?? []);
    const own = featuresOf(
      views.filter(({ kind }) => kind === 'statement' || kind === 'evidence').flatMap((view) => view.terms),
    );
    const statement = views.find(({ kind }) => kind === 'statement')?.terms ?? [];
    return [
      { fact: subject.fact, own, wide: subject.features, said: withoutSource(statement, subject.fact, knowledge) },
    ];
  });
  const names = [...story.sources.values()].flatMap(({ name, title = '', aliases }) => [name, title, ...aliases]);
  return {
    quotes,
    dictionary,
    facts,
    weigh: weighTerms(knowledge),
    grounds: buildGrounds(knowledge),
    words: new Set([story.article.text, ...names].flatMap(tokenize)),
    printed: new Set(tokenize(story.article.text)),
  };
}

function withoutSource(terms: readonly Term[], fact: Fact, { story }: StoryKnowledge): Term[] {
  if (fact.form === 'narration') return [...terms];
  const speaking = new Set(
    fact.attribution.flatMap(({ source, via }) => [source, ...via, story.sources.get(source)?.of]).filter(Boolean),
  );
  const acting = new Set([...fact.roles.subject, ...fact.roles.object]);
  const kept = terms.filter((term) => {
    const id = sourceOf(term);
    if (id !== undefined) return acting.has(id) || !speaking.has(id);
    return !REPORTING.has(term.text);
  });
  return kept.length > 0 ? kept : [...terms];
}
