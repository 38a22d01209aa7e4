/** Where a process can end while it answers, in the order in which it comes by; before and after each line that it writes. */
export const POINTS = [
  'accept before',
  'accept after',
  'intend before',
  'intend after',
  'posted before',
  'posted after',
  'done before',
  'done after',
] as const;

export type Point = (typeof POINTS)[number];

/** What is asked: in a channel, in direct messages, or by a command, whose reply only one person sees. */
export const KINDS = ['mention', 'direct', 'command'] as const;
export type Kind = (typeof KINDS)[number];

/** Slack gives nothing by which such a reply could be found, so that it is sent again when only our note of it is missing. */
export function isUnknowable(kind: Kind, point: Point): boolean {
  return kind === 'command' && point === 'posted before';
}
