import { TRAIT_KINDS, type TraitKind, type Traits } from './traits.ts';

/** How often each trait occurs among some texts. A trait counts once a text. */
export interface Profile {
  texts: number;
  counts: ReadonlyMap<string, number>;
}

/** Counts the traits of texts. */
export function buildProfile(texts: readonly Traits[]): Profile {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const trait of new Set(TRAIT_KINDS.flatMap((kind) => text[kind].flat())))
      counts.set(trait, (counts.get(trait) ?? 0) + 1);
  }
  return { texts: texts.length, counts };
}

/** Pseudo-counts of the whole story's habit mixed into each profile, so that a trait never seen there is unlikely, not impossible. */
const SMOOTHING = 3;
/** A synonym's evidence counts this much of the word's own. */
const BY_GROUP = 0.85;

/**
 * How much more usual the traits are in a profile than in the story at large: the sum of log-likelihood ratios (naive Bayes),
 * by kind of trait. A trait the story never shows says nothing either way.
 */
export function affinity(traits: Traits, profile: Profile, all: Profile): Record<TraitKind, number> {
  const lift = (trait: string) => {
    const common = all.counts.get(trait);
    if (common === undefined) return undefined;
    const usual = common / all.texts;
    return Math.log(((profile.counts.get(trait) ?? 0) + SMOOTHING * usual) / ((profile.texts + SMOOTHING) * usual));
  };
  const total = (kind: TraitKind) => {
    let sum = 0;
    for (const alternatives of traits[kind]) {
      let best: number | undefined;
      for (const [i, trait] of alternatives.entries()) {
        const value = lift(trait);
        if (value === undefined) continue;
        const weighed = i === 0 ? value : value * BY_GROUP;
        if (best === undefined || weighed > best) best = weighed;
      }
      sum += best ?? 0;
    }
    return sum;
  };
  return { word: total('word'), ask: total('ask'), asked: total('asked'), pair: total('pair') };
}
