import type { StoryKnowledge } from '../../../answers/knowledge.ts';
import { buildPhrases } from '../../../answers/reading/phrases.ts';
import { type Features, featuresOf, sourceOf } from '../../../answers/reading/term.ts';
import { type Span, splitSentences } from '../../../stories/split-sentences.ts';
import type { Passage } from '../../../stories/story.ts';
import { type Line, readLine } from './line.ts';

/** A sentence of the article with what the story's facts say of it: what a sentence of a draft is held against. */
export interface Ground {
  passage: Passage;
  /** The sentence as printed, then the statements of its facts: the same in words that stand on their own. */
  lines: readonly Line[];
  /** What all of them speak of, and the names and titles of those who are named in it: whether a word is there at all. */
  features: Features;
}

/** Every sentence of the article, ready to be held against; once a story. */
export function buildGrounds(knowledge: StoryKnowledge): Ground[] {
  const { story, vocabulary } = knowledge;
  const { text, paragraphs } = story.article;
  const nameless = { story, vocabulary: { ...vocabulary, names: buildPhrases<string>([]) } };
  const describe = (id: string): Line[] => {
    const source = story.sources.get(id);
    if (!source) return [];
    const body = source.of === undefined ? '' : (story.sources.get(source.of)?.name ?? '');
    const words = [source.title ?? '', source.name, body].join(', ');
    return [readLine(words, knowledge), ...source.aliases.map((alias) => readLine(alias, knowledge))];
  };
  return paragraphs.flatMap(({ start, end, number, section }) =>
    splitSentences(text, start, end).map((span): Ground => {
      const facts = story.facts.filter(({ evidence }) => evidence.some((one) => touches(one, span)));
      const texts = [text.slice(span.start, span.end), ...new Set(facts.map(({ statement }) => statement))];
      const lines = texts.map((words) => readLine(words, knowledge));
      const told = facts.flatMap(({ attribution }) => attribution.flatMap(({ source, via }) => [source, ...via]));
      const named = lines.flatMap(({ terms }) => terms.flatMap((term) => sourceOf(term) ?? []));
      const inNames = lines.flatMap(({ terms }) => terms.flatMap((term) => (sourceOf(term) ? term.text : [])));
      const descriptions = [
        ...[...new Set([...told, ...named])].flatMap(describe),
        readLine(inNames.join(', '), nameless),
      ];
      return {
        passage: { quote: text.slice(span.start, span.end), section, paragraph: number, ...span },
        lines,
        features: featuresOf([...lines, ...descriptions].flatMap(({ terms }) => terms)),
      };
    }),
  );
}

const touches = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
