import type { Change } from '../../stories/changes/change-schema.ts';
import type { FactState } from '../../stories/changes/fact-state-schema.ts';
import type { Part } from '../answer-schema.ts';
import { attribute, locate } from './attribute.ts';
import { wordDifferences } from './word-differences.ts';
import { wording } from './wording.ts';

type Replies = Readonly<Record<string, string>>;

/**
 * One change: the old words, marked as the old, above the new; then in small print who, how firmly and where, old above new where
 * that moved too, and what was announced. `at` is the time it is given, as shown.
 */
export function changeParts(change: Change, at: string, replies: Replies): Part[] {
  const small = [...smallPrint(change, replies), announced(change, at, replies)];
  return [
    ...words(change, replies).map((text): Part => ({ kind: 'item', text })),
    { kind: 'detail', text: small.join('\n') },
  ];
}

type States = Pick<Change, 'before' | 'after' | 'kind'>;

function words({ before, after }: States, replies: Replies): string[] {
  const was = (text: string) => wording(replies, 'was', { text });
  if (!before) return [after?.statement ?? wording(replies, 'withdrawn_before')];
  if (!after) return [was(before.statement)];
  if (before.statement !== after.statement)
    return [was(before.statement), wording(replies, 'now', { text: after.statement })];
  const gone = quotesOnlyIn(before, after).map((text) => wording(replies, 'was_in_article', { text }));
  const come = quotesOnlyIn(after, before).map((text) => wording(replies, 'now_in_article', { text }));
  return [after.statement, ...gone, ...come];
}

function smallPrint({ before, after, kind }: States, replies: Replies): string[] {
  const placed = (state: FactState, line: string) => `${line} · ${locate(state)}`;
  if (!before) return after ? [placed(after, standing(after, replies))] : [];
  if (!after) return [wording(replies, 'was', { text: placed(before, standing(before, replies)) })];
  const verbs = before.verb !== after.verb;
  const [was, now] = [standing(before, replies, verbs), standing(after, replies, verbs)];
  const moved = was !== now;
  const standings = moved
    ? [wording(replies, 'was', { text: placed(before, was) }), wording(replies, 'now', { text: placed(after, now) })]
    : [placed(after, now)];
  const differences = wordDifferences(before.statement, after.statement, replies);
  const unseen = kind === 'reworded' && !moved && isWordedAlike(before, after);
  return [
    ...(differences ? [wording(replies, 'differences', { differences })] : []),
    ...(unseen ? [wording(replies, 'quotes_differ')] : []),
    ...standings,
  ];
}

function isWordedAlike(one: FactState, other: FactState): boolean {
  const quotes = [...quotesOnlyIn(one, other), ...quotesOnlyIn(other, one)];
  return one.statement === other.statement && quotes.length === 0;
}

/** Who says it, in which form and how firmly; narration says of itself that it is the outlet's own words. */
export function standing(state: FactState, replies: Replies, withVerb = false): string {
  return [
    attribute(state, replies).replace(/\.$/, ''),
    ...(state.form === 'narration' ? [] : [wording(replies, `form_${state.form}`)]),
    ...(withVerb && state.verb ? [wording(replies, 'verb', { verb: state.verb })] : []),
    wording(replies, `status_${state.status}`),
  ].join(' · ');
}

function announced(
  { announcement, correction }: Pick<Change, 'announcement' | 'correction'>,
  at: string,
  replies: Replies,
) {
  const kind = wording(replies, `announcement_${announcement}`);
  return correction
    ? wording(replies, 'announced_note', { kind, at, note: correction.note })
    : wording(replies, 'announced', { kind, at });
}

/** The words of the article that stand behind one state and not behind the other. */
export function quotesOnlyIn(one: FactState, other: FactState): string[] {
  const theirs = new Set(other.evidence.map(({ quote }) => quote));
  return one.evidence.flatMap(({ quote }) => (theirs.has(quote) ? [] : [quote]));
}
