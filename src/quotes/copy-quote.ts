import { wording } from '../answers/replying/wording.ts';
import type { GuardKind } from '../stories/intent-schema.ts';
import type { Span } from '../stories/split-sentences.ts';
import type { Fact, Library, Story } from '../stories/story.ts';
import { attributeQuote } from './attribute-quote.ts';
import { findGuard } from './find-guard.ts';
import { frameOf } from './frame-of.ts';
import { quotationOf } from './quotation-of.ts';

/** What is to be copied, and what for. */
export interface CopyRequest {
  /** Words in quotation marks of the fact's evidence, to the letter. */
  quote: string;
  fact: Fact;
  story: Story;
  /** `print`: the whole quotation · `social`: no longer than the limit, attribution included. */
  use: 'print' | 'social';
  /** In UTF-16 units; for `social` only. */
  limit?: number;
}

/** Why a quotation cannot be copied: the key of the wording `copy_...` that says so. */
export type CopyRefusal = 'not_a_quote' | 'too_long' | 'frame_denies' | `drops_${GuardKind}`;

/** Text to paste, or why there is none; `detail` is one sentence that says what stands in the way. */
export type CopiedQuote = { text: string } | { refused: CopyRefusal; detail: string };

/** Where words are left out. */
const LEFT_OUT = ' …';

/**
 * A quotation with its attribution, to be pasted. What stands between the marks is the article's, to the letter, in whole sentences;
 * a cut is marked. Refuses rather than cut inside a sentence, or leave out one that denies, bounds, hedges or sets a condition.
 */
export function copyQuote(
  { quote, fact, story, use, limit = 280 }: CopyRequest,
  { lexicon, replies }: Pick<Library, 'lexicon' | 'replies'>,
): CopiedQuote {
  const refuse = (refused: CopyRefusal, values: Record<string, string> = {}): CopiedQuote => ({
    refused,
    detail: wording(replies, `copy_${refused}`, values),
  });
  const sentences = quotationOf(quote, fact, story);
  if (!sentences) return refuse('not_a_quote');
  // Of "did not call it “safe”" the one word in marks says the opposite of the sentence.
  const denied = fact.form === 'partial' ? findGuard(frameOf(sentences, story), onlyDenials(lexicon)) : undefined;
  if (denied) return refuse('frame_denies', { words: denied.words });
  const { text } = story.article;
  const slice = (some: readonly Span[]) => text.slice(some[0]?.start, some.at(-1)?.end);
  const whole = attributeQuote(slice(sentences), fact, story, replies);
  if (use === 'print' || whole.length <= limit) return { text: whole };
  let shortest = whole.length;
  for (let kept = sentences.length - 1; kept > 0; kept -= 1) {
    const cut = attributeQuote(`${slice(sentences.slice(0, kept))}${LEFT_OUT}`, fact, story, replies);
    shortest = Math.min(shortest, cut.length);
    if (cut.length > limit) continue;
    // A shorter cut would leave out the same words and more.
    const guard = findGuard(slice(sentences.slice(kept)), lexicon.guards);
    return guard ? refuse(`drops_${guard.kind}`, { words: guard.words }) : { text: cut };
  }
  return refuse('too_long', { length: String(shortest), limit: String(limit) });
}

function onlyDenials({ guards }: Library['lexicon']): Library['lexicon']['guards'] {
  return { negation: guards.negation, condition: [], bound: [], hedge: [], contrast: [] };
}
