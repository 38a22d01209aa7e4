import { groupQuestions, type QuestionGroup } from '../../answers/grouping/group-questions.ts';
import type { Memory } from '../../memory/memory.ts';

/** So many of the newest open questions are looked at; older ones have had their time. */
const MOST = 2_000;

/** What was asked and not answered, near-duplicates together, most frequent first. */
export async function openGaps({ unanswered }: Pick<Memory, 'unanswered'>, story?: string): Promise<QuestionGroup[]> {
  const which = story === undefined ? {} : { story };
  return groupQuestions(await unanswered.list({ open: true, limit: MOST, ...which }));
}
