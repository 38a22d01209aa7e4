import type { Change, ChangeKind } from '../../stories/changes/change-schema.ts';
import type { Part } from '../answer-schema.ts';
import { changeParts } from './change-parts.ts';
import { renderText } from './render-text.ts';
import { wording } from './wording.ts';

/** A change and its time as shown: an absolute local one, such as 2026-11-25T14:05+01:00. */
export interface DatedChange {
  change: Change;
  at: string;
}

/** What is laid out: the changes of one story since a time as shown. */
export interface ChangesShown {
  /** The story's title. */
  title: string;
  since: string;
  /** Newest first. */
  changes: readonly DatedChange[];
}

/** The kinds in the order in which they are shown. */
const ORDER: readonly ChangeKind[] = ['added', 'reworded', 'withdrawn', 'status_moved', 'reattributed', 'noted'];
/** No more changes than this, and no more text in UTF-16 units: a private reply that Slack takes whole. */
const MOST = { changes: 10, text: 3_000 };

/** Lays out what changed, by kind. Where not all fits, the newest are shown, each whole, and the others are counted. */
export function changesParts(
  { title, since, changes }: ChangesShown,
  replies: Readonly<Record<string, string>>,
): Part[] {
  if (changes.length === 0) return [{ kind: 'lead', text: wording(replies, 'no_changes', { title, since }) }];
  const laidOut = changes.map(({ change, at }) => ({ kind: change.kind, parts: changeParts(change, at, replies) }));
  const shown = newestThatFit(laidOut);
  const groups = ORDER.flatMap((kind): Part[] => {
    const parts = shown.filter((one) => one.kind === kind).flatMap((one) => one.parts);
    return parts.length === 0 ? [] : [{ kind: 'heading', text: wording(replies, `change_${kind}`) }, ...parts];
  });
  const left = changes.length - shown.length;
  return [
    { kind: 'lead', text: wording(replies, 'changes_since', { title, since }) },
    ...groups,
    ...(left === 0
      ? []
      : [{ kind: 'detail' as const, text: wording(replies, 'changes_left', { count: String(left) }) }]),
  ];
}

function newestThatFit<T extends { parts: readonly Part[] }>(laidOut: readonly T[]): T[] {
  const fitting: T[] = [];
  let length = 0;
  for (const one of laidOut.slice(0, MOST.changes)) {
    length += renderText(one.parts).length;
    if (fitting.length > 0 && length > MOST.text) break;
    fitting.push(one);
  }
  return fitting;
}
