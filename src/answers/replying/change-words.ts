import type { Change } from '../../stories/changes/change-schema.ts';
import { quotesOnlyIn, standing } from './change-parts.ts';

/** What was told of a fact and what is told now, each in one line; one is undefined where there was or is nothing. */
export interface ChangeWords {
  was: string | undefined;
  now: string | undefined;
}

/**
 * The words that changed: the statements; with who says it and how firmly, where that moved; those alone where the statement
 * stays; the article's words where nothing else differs.
 */
export function changeWords(
  { before, after }: Pick<Change, 'before' | 'after'>,
  replies: Readonly<Record<string, string>>,
): ChangeWords {
  if (!before || !after) return { was: before?.statement, now: after?.statement };
  const verbs = before.verb !== after.verb;
  const [wasSaid, nowSaid] = [standing(before, replies, verbs), standing(after, replies, verbs)];
  const moved = wasSaid !== nowSaid;
  if (before.statement !== after.statement) {
    return moved
      ? { was: `${before.statement} (${wasSaid})`, now: `${after.statement} (${nowSaid})` }
      : { was: before.statement, now: after.statement };
  }
  if (moved) return { was: wasSaid, now: nowSaid };
  const [gone, come] = [quotesOnlyIn(before, after).join(' '), quotesOnlyIn(after, before).join(' ')];
  return { was: gone || before.statement, now: come || after.statement };
}
