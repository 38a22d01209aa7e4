import type { Lexicon } from '../../stories/intent-schema.ts';
import type { Source } from '../../stories/source-schema.ts';
import type { Story } from '../../stories/story.ts';
import { stem } from '../search/stem.ts';
import { tokenize } from '../search/tokenize.ts';
import { buildPhrases } from './phrases.ts';
import type { Vocabulary } from './read-terms.ts';
import type { Term } from './term.ts';

/** The names of a story and the notions of the shared lexicon, with the story's own terms on top. */
export function buildVocabulary(story: Story, lexicon: Lexicon): Vocabulary {
  const stems = (text: string) => tokenize(text).map(stem);
  const sources = [...story.sources.values()];
  const names = buildPhrases(
    sources.flatMap((source) =>
      [source.name, ...source.aliases].map((name) => [withoutArticle(stems(name)), source.id] as const),
    ),
  );
  const groups = new Map<string, { words: string[]; groups: string[] }>();
  for (const [number, group] of [...lexicon.synonyms, ...story.terms].entries()) {
    for (const member of group) {
      const words = stems(member);
      const entry = groups.get(words.join(' '));
      if (entry) entry.groups.push(String(number));
      else groups.set(words.join(' '), { words, groups: [String(number)] });
    }
  }
  return {
    names,
    notions: buildPhrases([...groups.values()].map((entry) => [entry.words, entry.groups] as const)),
    sources: new Map(sources.map((source) => [source.id, sourceTerm(source)] as const)),
    stopwords: new Set(lexicon.stopwords.flatMap((text) => [...tokenize(text), ...stems(text)])),
  };
}

/** How much of a person's meaning the organisation carries, and of a body's the country. */
const KIN = 0.6;

function sourceTerm({ id, name, of }: Source): Term {
  const features = new Map([[`e:${id}`, 1]]);
  if (of) features.set(`e:${of}`, KIN);
  return { text: name.toLowerCase(), key: `e:${id}`, features, start: 0, end: 0 };
}

/** "The Council" is found by "Council": an article in front says nothing. */
function withoutArticle(words: readonly string[]): readonly string[] {
  return words.length > 1 && words[0] === 'the' ? words.slice(1) : words;
}
