import { questionTerms, sameTerms } from './question-terms.ts';

/** A question that somebody asked, as far as it decides with which others it belongs. */
export interface Asked {
  id: string;
  question: string;
  story: string;
  at: number;
  /** Ids of the facts that were offered instead. */
  nearest: readonly string[];
}

/** Questions that ask the same of the same story. */
export interface QuestionGroup {
  story: string;
  /** As it was put most often; of several the newest. */
  question: string;
  count: number;
  /** When it was last asked. */
  last: number;
  ids: string[];
  /** Facts that were offered, those offered most often first. */
  nearest: string[];
}

/** Questions are one question from this share of common terms on. */
const SAME = 0.6;

/** Puts near-duplicates together; most frequent first, then newest. Questions without a word of content go by their letters. */
export function groupQuestions(questions: readonly Asked[]): QuestionGroup[] {
  const groups: { terms: ReadonlySet<string>; members: Asked[] }[] = [];
  for (const asked of questions.toSorted((a, b) => b.at - a.at)) {
    const terms = questionTerms(asked.question);
    const home = groups.find(
      ({ terms: own, members }) =>
        members[0]?.story === asked.story &&
        (sameTerms(own, terms) >= SAME || (terms.size === 0 && members[0].question === asked.question)),
    );
    if (home) home.members.push(asked);
    else groups.push({ terms, members: [asked] });
  }
  return groups.flatMap(({ members }) => groupOf(members)).sort((a, b) => b.count - a.count || b.last - a.last);
}

function groupOf(members: readonly Asked[]): QuestionGroup[] {
  const [newest] = members;
  if (!newest) return [];
  const question = byFrequency(members.map((member) => member.question))[0] ?? newest.question;
  const nearest = byFrequency(members.flatMap((member) => member.nearest));
  const ids = members.map(({ id }) => id);
  return [{ story: newest.story, question, count: members.length, last: newest.at, ids, nearest }];
}

/** Each text once, the most frequent first; of equals the one that stood first. */
function byFrequency(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([text]) => text);
}
