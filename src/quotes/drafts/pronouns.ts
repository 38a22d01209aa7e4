import type { StoryKnowledge } from '../../answers/knowledge.ts';
import type { DraftSentence } from './draft-sentences.ts';
import { speakersOf } from './speakers-of.ts';

/** Whom a pronoun of a draft may mean, by where it stands. */
export interface Pronouns {
  /** Who spoke last in the sentences before. */
  speakerBefore(offset: number): string | undefined;
  /** All who are named in the sentence there and in the one before: it may be any of them. */
  namedNear(offset: number): readonly string[];
}

/** Reads who speaks and who is named in each sentence of a draft. */
export function readPronouns(sentences: readonly DraftSentence[], knowledge: StoryKnowledge): Pronouns {
  const read = sentences.map(({ own, start }) => ({ start, ...speakersOf(own, knowledge) }));
  return {
    speakerBefore: (offset) =>
      read.findLast(({ start, speaking }) => start < offset && speaking.length > 0)?.speaking[0],
    namedNear: (offset) => {
      const at = read.findLastIndex(({ start }) => start <= offset);
      return read.slice(Math.max(0, at - 1), at + 1).flatMap(({ named }) => named);
    },
  };
}
