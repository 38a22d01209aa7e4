import type { DraftReport, Finding, Part } from '../../answers/answer-schema.ts';
import { wording } from '../../answers/replying/wording.ts';
import type { Passage } from '../../stories/story.ts';

type Replies = Readonly<Record<string, string>>;

/** Findings whose fix goes beside the draft's words, not in their place. */
const ADDED: ReadonlySet<string> = new Set(['status_upgraded', 'attribution_dropped']);

/**
 * The reply to a draft check: counts first, then the findings in the draft's order, each with the draft's words, the record's and
 * the fix; in the end what was not judged, with the passage that comes nearest.
 */
export function draftParts(
  { supported, findings, not_judged }: DraftReport,
  nearest: ReadonlyMap<number, Passage>,
  replies: Replies,
): Part[] {
  const judged = supported.length + not_judged.length;
  if (findings.length + judged === 0) return [{ kind: 'lead', text: wording(replies, 'draft_empty') }];
  const counts = [
    findings.length === 0
      ? wording(replies, 'draft_clean')
      : wording(replies, 'draft_counts', { count: String(findings.length), kinds: kindsOf(findings, replies) }),
    wording(replies, 'draft_supported', { count: String(supported.length), places: placesOf(supported) }),
    ...(not_judged.length > 0
      ? [wording(replies, 'draft_not_judged_count', { count: String(not_judged.length) })]
      : []),
  ];
  const rest = not_judged.flatMap(({ words, start }): Part[] => {
    const passage = nearest.get(start);
    const near: Part[] = passage
      ? [
          { kind: 'quote', text: passage.quote },
          { kind: 'detail', text: wording(replies, 'draft_nearest', { place: placeOf(passage) }) },
        ]
      : [];
    return [{ kind: 'item', text: oneLine(words) }, ...near];
  });
  return [
    { kind: 'lead', text: counts.join(' ') },
    ...findings.flatMap((finding, at) => findingParts(finding, at + 1, replies)),
    ...(rest.length > 0 ? [{ kind: 'heading' as const, text: wording(replies, 'draft_not_judged') }, ...rest] : []),
  ];
}

function findingParts({ kind, words, note, record, fix }: Finding, number: number, replies: Replies): Part[] {
  const place = record ? [placeOf(record)] : [];
  return [
    { kind: 'heading', text: `${number}. ${wording(replies, `finding_${kind}`)}` },
    { kind: 'lead', text: wording(replies, 'draft_yours', { words: oneLine(words) }) },
    ...(record ? [{ kind: 'quote' as const, text: record.quote }] : []),
    { kind: 'detail', text: [note.replace(/\.$/, ''), ...place].join(' · ') },
    ...(fix === undefined
      ? []
      : [{ kind: 'lead' as const, text: wording(replies, ADDED.has(kind) ? 'draft_add' : 'draft_fix', { fix }) }]),
  ];
}

const placeOf = ({ section, paragraph }: { section: string; paragraph: number }): string =>
  section ? `${section}, paragraph ${paragraph}` : `paragraph ${paragraph}`;

function kindsOf(findings: readonly Finding[], replies: Replies): string {
  const kinds = [...new Set(findings.map(({ kind }) => kind))];
  return kinds
    .map(
      (kind) =>
        `${findings.filter((one) => one.kind === kind).length} ${wording(replies, `finding_${kind}`).toLowerCase()}`,
    )
    .join(', ');
}

function placesOf(supported: DraftReport['supported']): string {
  if (supported.length === 0) return '';
  const numbers = [...new Set(supported.map(({ paragraph }) => paragraph))].sort((a, b) => a - b);
  return ` (paragraph${numbers.length > 1 ? 's' : ''} ${numbers.join(', ')})`;
}

const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim();
