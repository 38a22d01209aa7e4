import { findCandidates } from '../answers/matching/find-candidates.ts';
import { readTerms } from '../answers/reading/read-terms.ts';
import { featuresOf, likeness } from '../answers/reading/term.ts';
import { tokenize } from '../answers/search/tokenize.ts';
import type { Fact } from '../stories/story.ts';
import type { QuoteCheck } from './check-quote.ts';
import { paraphrasedOwners } from './find-owners.ts';
import type { QuoteIndex } from './quote-index.ts';

const MOST = 2;
/** A fact is near when it has this share of the quotation's words of content. */
const NEAR = 0.15;

/** Facts to offer for a quotation that the article does not have: those of the place it comes nearest to, or those about the same. */
export function nearestFacts({ places, quoted }: QuoteCheck, index: QuoteIndex): Fact[] {
  const [place] = places;
  if (place) return paraphrasedOwners(place, index).facts.slice(0, 1);
  const { knowledge } = index;
  const terms = readTerms(tokenize(quoted.text), knowledge.vocabulary);
  const found = findCandidates({ terms, intents: [], wants: [], source: false, quoted: [] }, knowledge);
  const near = [...found].flatMap((number) => {
    const subject = knowledge.subjects[number];
    if (subject?.kind !== 'fact') return [];
    const features = featuresOf(
      knowledge.views
        .filter(({ subject: own, kind }) => own === number && kind === 'statement')
        .flatMap((view) => view.terms),
    );
    const share = terms.filter((term) => likeness(term, features) > 0).length / terms.length;
    return share >= NEAR ? [{ fact: subject.fact, share }] : [];
  });
  return near
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST)
    .map(({ fact }) => fact);
}
