import type { Finding, FindingKind } from '../../answers/answer-schema.ts';
import type { Span } from '../../stories/split-sentences.ts';
import type { Fact, Passage } from '../../stories/story.ts';
import type { DraftIndex } from './draft-index.ts';
import type { DraftSentence } from './draft-sentences.ts';
import type { Matched } from './match-sentence.ts';

/** A sentence of a draft with the facts it states, as every check of it is given. */
export interface Judged {
  sentence: DraftSentence;
  /** Facts it states, best first; at least one. */
  facts: readonly [Matched, ...Matched[]];
  /** Facts that come next to them. */
  near: readonly Matched[];
  /** The evidence of all of them. */
  evidence: string;
  index: DraftIndex;
  /** Ids of sources that spoke in the sentences before, last first: whom "he said" means. */
  before: readonly string[];
}

/** What a check says of words of a sentence: offsets within the sentence; `fill` goes into the wording of the note. */
export interface Fault extends Span {
  kind: FindingKind;
  fact?: Fact;
  /** The passage that was held against it, where that is not the fact's. */
  passage?: Passage;
  fix?: string;
  /** Key of the note in the fixed wordings, and what fills it. */
  note: string;
  fill?: Readonly<Record<string, string>>;
}

/** A fault as a finding of the whole draft. `record` is the fact's passage that was held against it. */
export function toFinding(
  { kind, start, end, fact, fix, passage: held }: Fault,
  sentence: DraftSentence,
  note: string,
): Finding {
  const passage = held ?? fact?.evidence[0];
  return {
    kind,
    words: sentence.text.slice(start, end),
    start: sentence.start + start,
    end: sentence.start + end,
    ...(fact ? { fact: fact.id } : {}),
    ...(passage ? { record: { ...passage } } : {}),
    ...(fix === undefined ? {} : { fix }),
    note,
  };
}

/** The sentence without white space and the full stop at its end. */
export function wholeSentence({ text }: DraftSentence): Span {
  return { start: text.length - text.trimStart().length, end: text.replace(/[\s.]+$/, '').length };
}
