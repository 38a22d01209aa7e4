import { pick } from './random.ts';

const SYNONYMS = new Map(
  `big large|small little|begin start|began started|buy purchase|help assist|show display|job work|kill slay|large huge|car vehicle
house home|child kid|children kids|doctor physician|movie film|film movie|money cash|quick fast|fast quick|happy glad|sad unhappy
end finish|ended finished|need require|needs requires|use employ|used employed|find discover|found discovered|choose select
country nation|war conflict|troops soldiers|soldiers troops|people persons|beautiful lovely|difficult hard|hard difficult
important significant|company firm|city town|street road|road street|friend pal|boss manager|rich wealthy|sick ill|answer reply
asked inquired|told informed|die perish|died perished|speak talk|speaking talking|look glance|looked glanced|believe think
close shut|closed shut|smart clever|strange odd|leave depart|left departed|return come|happened occurred|include contain|area region
increase rise|increased rose|decrease drop|build construct|built constructed|law statute|mistake error|price cost|speech address`
    .split(/[|\n]/)
    .map((pair): [string, string] => {
      const [word = '', other = ''] = pair.trim().split(' ');
      return [word, other];
    }),
);

/** Another word for a common lower-case word. */
export function synonymOf(word: string): string | undefined {
  return SYNONYMS.get(word);
}

/** The word in another form, as a rule of thumb gives it: not always one that a dictionary has. */
export function reinflect(word: string, random: () => number): string {
  if (!/^[A-Za-z]{4,}$/.test(word)) return word;
  const endings = ['s', 'ed', 'ing'];
  const known = /(?:ing|ed|s)$/.exec(word);
  if (known && !word.endsWith('ss') && known.index >= 3) {
    const base = word.slice(0, known.index);
    return pick([base, ...endings.filter((ending) => ending !== known[0]).map((ending) => base + ending)], random);
  }
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  const ending = pick(endings, random);
  return (word.endsWith('e') && ending !== 's' ? word.slice(0, -1) : word) + ending;
}

/** The word with one letter wrong, doubled up with a stray one, missing, or swapped with its neighbour. */
export function mistype(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const letter = pick([...'abcdefghijklmnopqrstuvwxyz'], random);
  const kinds = [
    word.slice(0, at) + letter + word.slice(at + 1),
    word.slice(0, at) + letter + word.slice(at),
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  ];
  return pick(kinds, random);
}
