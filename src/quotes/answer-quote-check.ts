import type { Answer, Part } from '../answers/answer-schema.ts';
import { toAnswer } from '../answers/replying/to-answer.ts';
import { wording } from '../answers/replying/wording.ts';
import type { Fact } from '../stories/story.ts';
import { checkParts } from './check-parts.ts';
import { checkQuote, type QuoteCheck } from './check-quote.ts';
import { nearestFacts } from './nearest-facts.ts';
import type { QuoteIndex } from './quote-index.ts';
import { byGravity, familyOf } from './quote-verdict.ts';
import { readQuotedText } from './quoted-text.ts';
import type { QuoteClaim } from './read-quote-claims.ts';

/** The intent that quote checks are answered under. */
const INTENT = 'check-quote';
/** Of more quotations in one message than this, the rest are counted and not shown. */
const MOST = 5;

/** Checks the quotations of a message and lays out what was found; the gravest verdict is the answer's. */
export function answerQuoteCheck(
  question: string,
  claims: readonly QuoteClaim[],
  index: QuoteIndex,
  { replies, passCleanedUp }: { replies: Readonly<Record<string, string>>; passCleanedUp: boolean },
): Answer {
  const { story } = index.knowledge;
  const checks = claims.map(({ runs, claimed }) => checkQuote(readQuotedText(runs), claimed, index));
  const leads = checks.map(({ grounds }) => grounds[0] ?? 'not_found');
  const [gravest = 'not_found'] = byGravity(leads);
  const nearest = checks
    .flatMap((check) => (check.grounds[0] === 'not_found' ? nearestFacts(check, index) : []))
    .slice(0, 3);
  const shown = checks.slice(0, MOST);
  const isCut = checks.length > MOST;
  const rest: Part[] = isCut
    ? [{ kind: 'detail', text: wording(replies, 'check_more', { count: String(checks.length - MOST) }) }]
    : [];
  const parts = shown.flatMap((check, at): Part[] => {
    const own = checkParts(check, index, replies, passCleanedUp);
    if (checks.length === 1) return own;
    const [lead, ...rest] = own;
    const title = `${at + 1}. ${beginning(check)}`;
    return [
      { kind: 'heading', text: title },
      ...(lead ? [lead] : []),
      ...rest.filter(({ kind }) => kind !== 'heading'),
    ];
  });
  const head: Part[] = checks.length === 1 ? [] : [{ kind: 'lead', text: counted(leads, replies, passCleanedUp) }];
  const found = checks.some(({ grounds }) => grounds[0] !== 'not_found');
  return toAnswer(
    {
      outcome: found ? 'answered' : 'not_in_story',
      parts: [...head, ...rest, ...parts, ...nearestParts(nearest, replies)],
      facts: found ? factsOf(checks) : [],
      nearest,
      confidence: 1,
      verdict: familyOf(gravest, passCleanedUp),
      verdict_detail: gravest,
    },
    { question, story, intent: INTENT },
  );
}

function nearestParts(nearest: readonly Fact[], replies: Readonly<Record<string, string>>): Part[] {
  if (nearest.length === 0) return [];
  const items = nearest.map(({ statement }): Part => ({ kind: 'item', text: statement, ask: statement }));
  return [{ kind: 'heading', text: wording(replies, 'nearest') }, ...items];
}

/** The facts whose words were found, each check's nearest first. */
function factsOf(checks: readonly QuoteCheck[]): Fact[] {
  const leads = checks.flatMap(({ owners }) => owners.facts.slice(0, 1));
  const rest = checks.flatMap(({ owners }) => owners.facts.slice(1, 3));
  return [...new Set([...leads, ...rest])];
}

/** "3 quotations checked: 2 verbatim, 1 altered." */
function counted(
  leads: readonly QuoteCheck['grounds'][number][],
  replies: Readonly<Record<string, string>>,
  passCleanedUp: boolean,
): string {
  const families = leads.map((lead) => familyOf(lead, passCleanedUp));
  const counts = [...new Set(families)].map(
    (family) => `${families.filter((one) => one === family).length} ${wording(replies, `verdict_${family}`)}`,
  );
  return wording(replies, 'check_many', { count: String(leads.length), counts: counts.join(', ') });
}

/** The first words of a quotation as pasted, to tell it from others. */
function beginning({ quoted }: QuoteCheck): string {
  const words = quoted.text.split(/\s+/);
  return words.length > 8 ? `${words.slice(0, 8).join(' ')} …` : words.join(' ');
}
