import type { Part } from '../answers/answer-schema.ts';
import { attribute, locate } from '../answers/replying/attribute.ts';
import { citeFact } from '../answers/replying/cite-fact.ts';
import { wording } from '../answers/replying/wording.ts';
import type { VerdictDetail } from '../answers/verdict-schema.ts';
import type { Span } from '../stories/split-sentences.ts';
import type { QuoteCheck } from './check-quote.ts';
import { diffRuns } from './diff-runs.ts';
import { type QuoteIndex, wholePlaces } from './quote-index.ts';

type Replies = Readonly<Record<string, string>>;

/** The longest quotation shown whole, in UTF-16 units: room must be left for who said it and for what differs. */
const SHOWN = 700;

/** The reply to one check: the verdict, the story's words, whose they are and where, and what differs. */
export function checkParts(check: QuoteCheck, index: QuoteIndex, replies: Replies, passCleanedUp: boolean): Part[] {
  const [lead = 'not_found', ...rest] = check.grounds;
  const parts: Part[] = [{ kind: 'lead', text: verdictLine(lead, check, index, replies, passCleanedUp) }];
  const also = rest.filter((ground) => ground !== 'bracketed' || lead !== 'verbatim');
  if (also.length > 0) {
    const grounds = also.map((ground) => wording(replies, `ground_${ground}`)).join(', ');
    parts.push({ kind: 'lead', text: wording(replies, 'check_also', { grounds }) });
  }
  if (lead === 'not_found') return parts;
  parts.push(...quotedParts(check, index), detail(check, index, replies));
  const runs = diffRuns(check.differences, check.quoted, index);
  if (runs.some((run) => run.in !== 'both'))
    parts.push({ kind: 'heading', text: wording(replies, 'check_diff') }, { kind: 'diff', runs });
  return [...parts, ...between(check, index, replies)];
}

function verdictLine(
  lead: VerdictDetail,
  check: QuoteCheck,
  index: QuoteIndex,
  replies: Replies,
  passCleanedUp: boolean,
): string {
  const { story } = index.knowledge;
  const outlet = story.outlet.name;
  const speaker = check.owners.sources.map((id) => story.sources.get(id)?.name ?? id).join(', ');
  const inQuotes = check.places.some(({ start, end }) =>
    index.quotations.some((one) => one.start < end && start < one.end),
  );
  switch (lead) {
    case 'misattributed':
      if (speaker === '') return wording(replies, 'check_misattributed_narration', { outlet });
      return wording(replies, inQuotes ? 'check_misattributed' : 'check_misattributed_paraphrase', { speaker });
    case 'not_a_quote':
      if (speaker === '') return wording(replies, 'check_not_a_quote_narration', { outlet });
      return wording(replies, 'check_not_a_quote', { speaker });
    case 'bracketed':
      return wording(replies, 'check_bracketed', {
        inserted: shortly(check.quoted.insertions.map(({ text }) => `[${text}]`).join(', ')),
      });
    case 'verbatim':
      return check.ownWords ? wording(replies, 'check_own_words', { outlet }) : wording(replies, 'check_verbatim');
    case 'cleaned_up':
      return wording(replies, passCleanedUp ? 'check_cleaned_up_passes' : 'check_cleaned_up');
    default:
      return wording(replies, `check_${lead}`);
  }
}

/** What somebody typed is told back no longer than this. */
const shortly = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)} …` : text);

/** The story's words: the whole quotation or sentence that each passage is from, as long as that can be shown. */
function quotedParts({ places }: QuoteCheck, index: QuoteIndex): Part[] {
  const whole = merged(places.flatMap((place) => wholePlaces(place, index)));
  const length = whole.reduce((sum, { start, end }) => sum + end - start, 0);
  const shown = length <= SHOWN ? whole : shortened(whole);
  return shown.map(({ start, end }): Part => ({ kind: 'quote', text: index.text.slice(start, end) }));
}

/** As many of the places as can be shown; at least one, whatever its length. */
function shortened(places: readonly Span[]): Span[] {
  let room = SHOWN;
  return places.filter(({ start, end }, at) => {
    room -= end - start;
    return room >= 0 || at === 0;
  });
}

/** Places in order of the article, each once. */
function merged(places: readonly Span[]): Span[] {
  const sorted = places.toSorted((a, b) => a.start - b.start);
  return sorted.filter((place, at) => at === 0 || place.start > (sorted[at - 1]?.start ?? -1));
}

function detail({ owners, places }: QuoteCheck, index: QuoteIndex, replies: Replies): Part {
  const { story } = index.knowledge;
  const seen = new Set<string>();
  const lines = owners.facts.flatMap((fact) => {
    const cited = citeFact(fact, story);
    const who = attribute(cited, replies).replace(/\.$/, '');
    const key = `${who} ${cited.form}`;
    const isNear = places.some((place) =>
      fact.evidence.some(({ start, end }) => start < place.end && place.start < end),
    );
    if (seen.has(key) || !isNear || seen.size >= places.length) return [];
    seen.add(key);
    const form = cited.form === 'narration' ? [] : [wording(replies, `form_${cited.form}`)];
    return [[who, ...form, locate(cited)].join(' · ')];
  });
  return { kind: 'detail', text: lines.join('\n') || paragraphs(places, index) };
}

/** Where words stand that no fact rests on, such as a heading. */
function paragraphs(places: readonly Span[], { knowledge }: QuoteIndex): string {
  const { paragraphs: all } = knowledge.story.article;
  const numbers = places.map(({ start }) => all.find(({ end }) => end > start)?.number ?? all.length);
  return [...new Set(numbers)].map((number) => `paragraph ${number}`).join('; ');
}

/** What the story has between passages that were joined. */
function between({ differences }: QuoteCheck, index: QuoteIndex, replies: Replies): Part[] {
  const joins = differences.filter(({ kind }) => kind === 'spliced');
  const between = joins.map(({ article }) => {
    const [first, last] = [index.words[article.start], index.words[article.end - 1]];
    return first && last && article.end > article.start ? index.text.slice(first.start, last.end) : '';
  });
  const left = between.filter((words) => words !== '' && words.length <= SHOWN / 2);
  const apart: Part[] =
    left.length < joins.length ? [{ kind: 'detail', text: wording(replies, 'check_elsewhere') }] : [];
  if (left.length === 0) return apart;
  const quotes = left.slice(0, 3).map((text): Part => ({ kind: 'quote', text }));
  return [{ kind: 'heading', text: wording(replies, 'check_between') }, ...quotes, ...apart];
}
