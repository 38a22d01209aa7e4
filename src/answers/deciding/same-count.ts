import type { Value } from '../../stories/fact-schema.ts';
import type { Fact } from '../../stories/story.ts';
import type { StoryKnowledge } from '../knowledge.ts';
import type { Ranked } from '../matching/rank-subjects.ts';
import { readTerms } from '../reading/read-terms.ts';
import { featuresOf, likeness, sourceOf, type Term } from '../reading/term.ts';
import { stem } from '../search/stem.ts';
import { tokenize } from '../search/tokenize.ts';

/** A second figure is shown when it is believed at least this share of the first, or is this nearly as like the question. */
const RIVAL = { belief: 0.08, likeness: 0.8 };

const isRival = (other: Ranked, first: Ranked): boolean =>
  other.belief >= first.belief * RIVAL.belief || other.grounds.likeness >= first.grounds.likeness * RIVAL.likeness;

/**
 * Facts that count the same kind of thing as the first and that the question does not tell apart from it, or names along with it:
 * "how many troops" where two armies are counted. Two figures for one thing are both shown, never one picked. The first included.
 */
export function sameCount(
  first: Ranked,
  ranked: readonly Ranked[],
  terms: readonly Term[],
  { vocabulary }: StoryKnowledge,
): Ranked[] {
  const unit = unitOf(first);
  if (unit === undefined) return [first];
  const named = terms.filter((term) => sourceOf(term) !== undefined || term.key.startsWith('n:'));
  const aboutOf = ({ subject }: Ranked) =>
    subject.kind === 'fact'
      ? featuresOf(
          countsOf(subject.fact).flatMap(({ of = '', text }) => readTerms(tokenize(`${of} ${text}`), vocabulary)),
        )
      : new Map();
  const own = aboutOf(first);
  const others = ranked
    .filter((one) => one !== first && unitOf(one) === unit && isRival(one, first))
    .filter((one) => {
      const other = aboutOf(one);
      const onlyFirst = named.some((term) => likeness(term, own) > 0 && likeness(term, other) === 0);
      const onlyOther = named.some((term) => likeness(term, other) > 0 && likeness(term, own) === 0);
      return onlyFirst === onlyOther;
    });
  return [first, ...others.slice(0, 1)];
}

function countsOf(fact: Fact): Extract<Value, { kind: 'quantity' }>[] {
  return fact.values.filter((value) => value.kind === 'quantity');
}

function unitOf({ subject }: Ranked): string | undefined {
  const unit = subject.kind === 'fact' ? countsOf(subject.fact)[0]?.unit : undefined;
  return unit === undefined ? undefined : tokenize(unit).map(stem).join(' ');
}

/**
 * All facts that count what the question names, when it names nothing more than that: "how many missiles" where some were examined
 * and others launched. Best first; empty when the words say more than the unit, or nothing is counted in it.
 */
export function countsOfUnit(
  topic: readonly Term[],
  ranked: readonly Ranked[],
  { vocabulary }: StoryKnowledge,
): Ranked[] {
  if (topic.length === 0) return [];
  return ranked.filter(({ subject }) => {
    if (subject.kind !== 'fact') return false;
    return countsOf(subject.fact).some(({ unit }) => {
      const features = featuresOf(readTerms(tokenize(unit), vocabulary));
      return topic.every((term) => likeness(term, features) >= SAME_UNIT);
    });
  });
}

/** A word names a unit when it is the word itself or a synonym. */
const SAME_UNIT = 0.8;

/** True when all of them count the same kind of thing. */
export function countAlike(subjects: readonly Ranked[]): boolean {
  const units = new Set(subjects.map(unitOf));
  return units.size === 1 && !units.has(undefined);
}
