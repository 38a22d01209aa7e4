import type { LedgerEntry } from '../../memory/stores/ledger-entry.ts';
import type { Change } from '../../stories/changes/change-schema.ts';
import { readBlocks } from './corrected-message.ts';
import { correctionLine, lineBlocks, lineMarkup } from './correction-lines.ts';

type Words = Pick<LedgerEntry, 'text' | 'blocksJson'>;

/** A change as it was told of while nothing had been announced of it. */
export function unannounced({ correction: _, ...change }: Change): Change {
  return { ...change, announcement: 'update' };
}

/** What a post says without the lines that told of some changes, at whatever time they did: another line takes their place. */
export function withoutLines(
  post: Words,
  changes: readonly Change[],
  replies: Readonly<Record<string, string>>,
): Words {
  const lines = changes.map((change) => correctionLine(change, TIME, replies));
  const gone = new Set(lines.map(lineMarkup));
  const goneBlocks = new Set(lines.flatMap(lineBlocks).map((block) => JSON.stringify(block)));
  const text = post.text
    ?.split('\n')
    .filter((line) => !gone.has(line.replace(FIRST_TIME, TIME)))
    .join('\n')
    .replace(/^\n+/, '');
  const kept = readBlocks(post.blocksJson).filter(
    (block) => !goneBlocks.has(JSON.stringify(block).replace(FIRST_TIME, TIME)),
  );
  return { text, blocksJson: JSON.stringify(kept) };
}

/** The time of a line is read over: it stands behind the first word. */
const TIME = '00:00 UTC';
const FIRST_TIME = /(?:\d{1,2} \p{L}+ \d{4}, )?\d\d:\d\d UTC/u;
