import type { DraftReport, Finding } from '../../answers/answer-schema.ts';
import { wording } from '../../answers/replying/wording.ts';
import type { Passage } from '../../stories/story.ts';
import { checkAttribution } from './check-attribution.ts';
import { checkDates } from './check-dates.ts';
import { checkNames } from './check-names.ts';
import { checkNumbers } from './check-numbers.ts';
import { checkQualifiers } from './check-qualifiers.ts';
import { type CheckedQuotation, checkQuotations } from './check-quotations.ts';
import { checkStatus } from './check-status.ts';
import { checkTitles } from './check-titles.ts';
import type { DraftIndex } from './draft-index.ts';
import { type DraftSentence, draftSentences } from './draft-sentences.ts';
import { type Fault, type Judged, toFinding, wholeSentence } from './finding.ts';
import { matchSentence } from './match-sentence.ts';
import { readPronouns } from './pronouns.ts';
import { type Vouched, vouch } from './vouching/vouch.ts';

/** A sentence is about the story when its facts speak of this share of it... */
const COVERED = 0.5;
/** ...and is worth a judgement when it has so many terms. */
const TERMS = 3;
const CHECKS = [
  checkAttribution,
  checkStatus,
  checkQualifiers,
  checkNumbers,
  checkDates,
  checkNames,
  checkTitles,
] as const;

/** What a draft check found, and for sentences that it could not judge the passage that comes nearest, by where they start. */
export interface CheckedDraft {
  report: DraftReport;
  nearest: ReadonlyMap<number, Passage>;
}

/** Holds a draft against the story, sentence by sentence. Findings in the draft's order; nothing is ever called false. Throws for nothing. */
export function checkDraft(
  draft: string,
  index: DraftIndex,
  house: { replies: Readonly<Record<string, string>>; passCleanedUp: boolean },
): CheckedDraft {
  const { knowledge } = index.quotes;
  const sentences = draftSentences(draft, knowledge);
  const pronouns = readPronouns(sentences, knowledge);
  const quotations = checkQuotations(draft, index, pronouns, house);
  const report: DraftReport = { supported: [], findings: [], not_judged: [] };
  const nearest = new Map<number, Passage>();
  for (const sentence of sentences) {
    const quoted = quotations.filter(({ start }) => start >= sentence.start && start < sentence.end);
    const before = pronouns.speakerBefore(sentence.start);
    const found = judge(sentence, index, before === undefined ? [] : [before], quoted.length > 0);
    const vouched = vouch(sentence, index);
    const held = found === 'not_judged' ? [] : faultsLeft(found.faults, vouched, sentence, quoted);
    const faults = held.map((fault) => toFinding(fault, sentence, noteOf(fault, house.replies)));
    const findings = [...quoted.flatMap(({ finding }) => finding ?? []), ...faults];
    report.findings.push(...findings.sort((a, b) => a.start - b.start));
    const place = { start: sentence.start, end: sentence.end, words: sentence.text };
    const paragraph =
      quoted.find((one) => one.paragraph !== undefined)?.paragraph ??
      (found === 'not_judged' ? undefined : found.paragraph);
    if (findings.length > 0) continue;
    if (paragraph !== undefined && vouched.kind === 'vouched') report.supported.push({ ...place, paragraph });
    else {
      report.not_judged.push(place);
      if (vouched.kind === 'unsure' && vouched.nearest) nearest.set(sentence.start, vouched.nearest.passage);
    }
  }
  return { report: { ...report, findings: once(report.findings) }, nearest };
}

/** What the article vouches for is in the story; what it has the other way is at fault, if nothing else is. */
function faultsLeft(
  faults: readonly Fault[],
  vouched: Vouched,
  sentence: DraftSentence,
  quoted: readonly CheckedQuotation[],
): Fault[] {
  if (vouched.kind === 'vouched') return faults.filter(({ kind }) => kind !== 'not_in_story');
  if (vouched.kind !== 'contrary' || faults.length > 0 || quoted.some(({ finding }) => finding)) return [...faults];
  return [
    { ...wholeSentence(sentence), kind: 'not_in_story', passage: vouched.ground.passage, note: 'draft_other_way' },
  ];
}

function judge(
  sentence: DraftSentence,
  index: DraftIndex,
  before: readonly string[],
  hasQuotation: boolean,
): { faults: Fault[]; paragraph?: number } | 'not_judged' {
  const { facts, near, covered } = matchSentence(sentence, index);
  const [lead, ...rest] = facts;
  if (sentence.text.trim().endsWith('?') || (sentence.terms.length < TERMS && !lead)) return 'not_judged';
  if (!lead || covered < COVERED) {
    if (hasQuotation || sentence.ownTerms.length < TERMS) return 'not_judged';
    return { faults: [{ ...wholeSentence(sentence), kind: 'not_in_story', note: 'draft_not_in_story' }] };
  }
  const evidence = facts.flatMap(({ fact }) => fact.evidence.map(({ quote }) => quote)).join('\n');
  const judged: Judged = { sentence, facts: [lead, ...rest], near, evidence, index, before };
  const faults = CHECKS.flatMap((check) => check(judged));
  const missing = faults.find(
    ({ kind, note, start, end }) =>
      kind === 'not_in_story' && note === 'draft_not_in_story' && end - start > sentence.text.length / 2,
  );
  const paragraph = lead.fact.evidence[0]?.paragraph;
  return {
    faults: missing ? [missing] : leadingOnly(withoutMisnamed(faults, index)),
    ...(paragraph === undefined ? {} : { paragraph }),
  };
}

/** A source whose name is misspelt is named all the same. */
function withoutMisnamed(faults: readonly Fault[], { quotes }: DraftIndex): Fault[] {
  const misnamed = new Set(
    faults.flatMap(({ kind, fix }) => (kind === 'name_differs' && fix !== undefined ? [fix] : [])),
  );
  const nameOf = (id: string) => quotes.knowledge.story.sources.get(id)?.name ?? '';
  return faults.filter(
    ({ note, fact }) =>
      !/^draft_(?:status_upgraded|attribution_\w+)$/.test(note) ||
      !fact?.attribution.some(({ source }) => misnamed.has(nameOf(source))),
  );
}

/** Where a whole sentence is at fault for its source, the finer grounds of the same kind would say it twice. */
function leadingOnly(faults: readonly Fault[]): Fault[] {
  const upgraded = faults.filter(({ kind }) => kind === 'status_upgraded');
  const whole = upgraded.some(({ note }) => note === 'draft_status_upgraded');
  return faults.filter(
    (fault) =>
      (fault.kind !== 'status_upgraded' || fault === upgraded[0]) && !(whole && fault.note === 'draft_hedge_dropped'),
  );
}

function noteOf({ note, fill }: Fault, replies: Readonly<Record<string, string>>): string {
  return wording(replies, note, fill);
}

function once(findings: readonly Finding[]): Finding[] {
  return findings.filter(
    (one, at) =>
      findings.findIndex((other) => other.kind === one.kind && other.start === one.start && other.end === one.end) ===
      at,
  );
}
