import type { Finding } from '../../answers/answer-schema.ts';
import { wording } from '../../answers/replying/wording.ts';
import type { Span } from '../../stories/split-sentences.ts';
import { checkQuote, type QuoteCheck } from '../check-quote.ts';
import type { ClaimedSpeaker } from '../claimed-speaker.ts';
import { type QuoteIndex, wholePlaces } from '../quote-index.ts';
import { familyOf } from '../quote-verdict.ts';
import { readQuotedText } from '../quoted-text.ts';
import { type QuoteClaim, readQuoteClaims } from '../read-quote-claims.ts';
import type { DraftIndex } from './draft-index.ts';
import type { Pronouns } from './pronouns.ts';

/** A quotation of a draft that was checked, and what is at fault with it, if anything. */
export interface CheckedQuotation extends Span {
  finding?: Finding;
  /** Paragraph of the story's quotation. */
  paragraph?: number;
}

/** Every quotation of a draft held against the record; `pronouns` says whom "he" means. */
export function checkQuotations(
  draft: string,
  index: DraftIndex,
  pronouns: Pronouns,
  house: { replies: Readonly<Record<string, string>>; passCleanedUp: boolean },
): CheckedQuotation[] {
  const { quotes } = index;
  return readQuoteClaims(draft, quotes.knowledge).map((claim) => {
    const { start, end, runs } = claim;
    const check = checkAs(speakerOf(claim, draft, pronouns), runs, pronouns.namedNear(start), quotes);
    const [ground = 'not_found'] = check.grounds;
    const passed = familyOf(ground, house.passCleanedUp) === 'verbatim';
    const [place] = check.places;
    const fact = check.owners.facts[0];
    const paragraph = place && paragraphAt(place, index);
    if (passed) return { start, end, ...(paragraph === undefined ? {} : { paragraph }) };
    const whole = place && check.grounds[0] !== 'not_found' ? wholePlaces(place, quotes)[0] : undefined;
    const record = whole && passageOf(whole, index);
    const said =
      ground === 'misattributed'
        ? check.owners.sources.map((id) => quotes.knowledge.story.sources.get(id)?.name ?? id).join(', ')
        : '';
    const note = wording(house.replies, `draft_quote_${ground}`, {
      speaker: said || quotes.knowledge.story.outlet.name,
    });
    const finding: Finding = {
      kind: ground === 'not_found' ? 'not_in_story' : 'quote_differs',
      words: draft.slice(start, end),
      start,
      end,
      ...(record ? { record } : {}),
      ...(fact && ground !== 'not_found' ? { fact: fact.id } : {}),
      ...(place && check.differences.length > 0 && check.places.length === 1
        ? { fix: quotes.text.slice(place.start, place.end) }
        : {}),
      note,
    };
    return { start, end, finding };
  });
}

/** A pronoun may mean whoever is named near it; only a name can be the wrong one. */
function checkAs(
  speaker: ClaimedSpeaker,
  runs: readonly string[],
  near: readonly string[],
  index: QuoteIndex,
): QuoteCheck {
  const quoted = readQuotedText(runs);
  const check = checkQuote(quoted, speaker, index);
  const isPronoun = speaker.kind === 'source' && speaker.text === '';
  return isPronoun && check.owners.sources.some((id) => near.includes(id))
    ? checkQuote(quoted, { kind: 'nobody' }, index)
    : check;
}

/** Whom the draft gives the words to; a pronoun means whoever spoke last. */
function speakerOf({ claimed, start, end }: QuoteClaim, draft: string, { speakerBefore }: Pronouns): ClaimedSpeaker {
  // "The group" may be anybody: a description is not held against a name.
  const isDescribed =
    claimed.kind === 'unknown' &&
    /^(?:the|an?|its|his|her|their|our)\s.*(?<!\p{L})\p{Ll}[\p{L}-]*$/u.test(claimed.text);
  if (claimed.kind !== 'nobody' && !isDescribed) return claimed;
  const near = `${draft.slice(Math.max(0, start - 60), start)} ${draft.slice(end, end + 40)}`;
  const id = /\b(?:he|she|they)\b/iu.test(near) ? speakerBefore(start) : undefined;
  return id === undefined ? { kind: 'nobody' } : { kind: 'source', id, text: '' };
}

function paragraphAt({ start }: Span, { quotes }: DraftIndex): number {
  const { paragraphs } = quotes.knowledge.story.article;
  return paragraphs.find(({ end }) => end > start)?.number ?? paragraphs.length;
}

function passageOf({ start, end }: Span, index: DraftIndex): Finding['record'] {
  const { paragraphs } = index.quotes.knowledge.story.article;
  const paragraph = paragraphs.find((one) => one.end > start);
  return {
    quote: index.quotes.text.slice(start, end),
    section: paragraph?.section ?? '',
    paragraph: paragraph?.number ?? 1,
    start,
    end,
  };
}
