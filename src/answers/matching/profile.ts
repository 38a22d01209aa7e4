import type { TraitKind, Traits } from './traits.ts';

/**
 * The kinds of trait whose habit counts. What is asked of which word is left to the learnt model: here it weighed nothing in the fitting.
 */
const HABIT_KINDS = ['word', 'ask', 'pair'] as const satisfies readonly TraitKind[];
export type HabitKind = (typeof HABIT_KINDS)[number];

/** How often each trait occurs among some texts. A trait counts once a text. */
export interface Profile {
  texts: number;
  counts: ReadonlyMap<string, number>;
}

/** Counts the traits of texts. */
export function buildProfile(texts: readonly Traits[]): Profile {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const trait of new Set(HABIT_KINDS.flatMap((kind) => text[kind].flat())))
      counts.set(trait, (counts.get(trait) ?? 0) + 1);
  }
  return { texts: texts.length, counts };
}

/** Pseudo-counts of the whole story's habit mixed into each profile, so that a trait never seen there is unlikely, not impossible. */
const SMOOTHING = 3;
/** A synonym's evidence counts this much of the word's own. */
const BY_GROUP = 0.85;

/** What a text has of each kind of trait, with how usual it is in the story: made once a question, for all the subjects it is held against. */
export type Usual = Record<HabitKind, readonly (readonly UsualTrait[])[]>;

/** A trait, its share among all texts of the story, and what its evidence counts of the word's own. */
interface UsualTrait {
  trait: string;
  usual: number;
  share: number;
}

/** Reads off the whole story's habit how usual each trait is; one that the story never shows says nothing and is left out. */
export function usualIn(traits: Traits, all: Profile): Usual {
  const read = (kind: HabitKind) =>
    traits[kind].map((alternatives) =>
      alternatives.flatMap((trait, i): UsualTrait[] => {
        const common = all.counts.get(trait);
        return common === undefined ? [] : [{ trait, usual: common / all.texts, share: i === 0 ? 1 : BY_GROUP }];
      }),
    );
  return { word: read('word'), ask: read('ask'), pair: read('pair') };
}

/**
 * How much more usual the traits are in a profile than in the story at large: the sum of log-likelihood ratios (naive Bayes),
 * by kind of trait; of alternatives the best counts.
 */
export function affinity(traits: Usual, profile: Profile): Record<HabitKind, number> {
  const lift = ({ trait, usual, share }: UsualTrait) =>
    share * Math.log(((profile.counts.get(trait) ?? 0) + SMOOTHING * usual) / ((profile.texts + SMOOTHING) * usual));
  const total = (kind: HabitKind) => {
    let sum = 0;
    for (const alternatives of traits[kind]) {
      let best: number | undefined;
      for (const one of alternatives) {
        const value = lift(one);
        if (best === undefined || value > best) best = value;
      }
      sum += best ?? 0;
    }
    return sum;
  };
  return { word: total('word'), ask: total('ask'), pair: total('pair') };
}
