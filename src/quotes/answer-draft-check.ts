import type { Answer, Part } from '../answers/answer-schema.ts';
import { toAnswer } from '../answers/replying/to-answer.ts';
import { wording } from '../answers/replying/wording.ts';
import { checkDraft } from './drafts/check-draft.ts';
import type { DraftIndex } from './drafts/draft-index.ts';
import { draftParts } from './drafts/draft-parts.ts';

const INTENT = 'check-copy';
/** A draft is read this far, in UTF-16 units: six of the form's boxes. */
const LONGEST = 18_000;

/**
 * Checks a draft against the story. `draft` holds every finding with offsets into the draft as given; `parts` all of it laid out,
 * `text` as much as a reply may hold.
 */
export function answerDraftCheck(
  draft: string,
  index: DraftIndex,
  house: { replies: Readonly<Record<string, string>>; passCleanedUp: boolean },
): Answer {
  const { story } = index.quotes.knowledge;
  const { report, nearest } = checkDraft(draft.slice(0, LONGEST), index, house);
  const cut: Part[] = draft.length > LONGEST ? [{ kind: 'detail', text: wording(house.replies, 'check_cut') }] : [];
  const parts = [...draftParts(report, nearest, house.replies), ...cut];
  const ids = new Set(report.findings.flatMap(({ fact }) => fact ?? []));
  const facts = story.facts.filter(({ id }) => ids.has(id));
  const answer = toAnswer(
    { outcome: 'answered', parts, facts, confidence: 1 },
    { question: draft, story, intent: INTENT },
  );
  return { ...answer, parts, draft: report };
}
