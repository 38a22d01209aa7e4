import { stem } from '../../../answers/search/stem.ts';

const words = (list: string): string[] => list.split(/\s+/);
const stems = (list: string): ReadonlySet<string> => new Set(words(list).map(stem));

/** Words that hand on what somebody says without a colour of their own; a draft may use any of them. */
const HANDS_ON = stems(
  'say said tell told according add added note noted state stated statement write wrote report reported put continue continued speak spoke quote quoted account word words',
);
/** Verbs and nouns that carry next to nothing: "made an incursion", "a 60-year-old man". */
const LIGHT = stems('make made give given become became meanwhile also total year-old aged');
/** Little words that may stand in a notion with those. */
const LITTLE = new Set(words('to per in a old year'));
/** Words that say no and no more than that, as tokens. */
export const DENIES: ReadonlySet<string> = new Set(
  words('not never no nor without nobody nothing neither none cannot unless unable fail fails failed'),
);
/** Words that say no and are content as well. */
export const DENIES_BY_VERB: ReadonlySet<string> = new Set(
  words(
    'deny denies denied denying refuse refuses refused declined declining reject rejects rejected disputes disputed',
  ),
);
const AFFIRMS = stems('confirm admit acknowledge concede accept agree');
/** Bounds, any of a group the same; a number keeps its own. As runs of tokens. */
export const BOUNDS: Readonly<Record<string, readonly string[]>> = {
  at_least: ['at least', 'or more', 'at the earliest', 'no fewer than', 'no less than', 'a minimum of'],
  at_most: ['up to', 'as much as', 'as many as', 'at most', 'no more than', 'or less', 'or fewer', 'a maximum of'],
  nearly: ['nearly', 'almost', 'close to', 'just under'],
  about: ['roughly', 'approximately', 'about', 'around'],
  more_than: ['more than', 'over', 'upwards of', 'in excess of', 'above'],
  less_than: ['less than', 'fewer than', 'under', 'below'],
};
const IN_BOUNDS = new Set([
  ...words('least nearly almost roughly approximately earliest minimum maximum close fewer'),
  ...Object.values(BOUNDS).flat(),
]);

/** Whether a term is one for which the record need not answer by its words: it hands on, carries nothing, denies, or is a bound. */
export function isLight({ text }: { text: string }): boolean {
  if (DENIES.has(text) || IN_BOUNDS.has(text)) return true;
  const all = text.split(' ');
  const isOne = (word: string) => HANDS_ON.has(stem(word)) || LIGHT.has(stem(word));
  return text === 'year old' || (all.some(isOne) && all.every((word) => isOne(word) || LITTLE.has(word)));
}

/** Whether a term is the opposite of denying. */
export const affirms = ({ text }: { text: string }): boolean => AFFIRMS.has(stem(text));

/** Forms of "be": before another verb they make it a passive. */
export const BE: ReadonlySet<string> = new Set('be is are was were been being'.split(' '));
