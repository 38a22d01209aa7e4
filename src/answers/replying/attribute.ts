import type { CitedFact } from '../answer-schema.ts';
import { wording } from './wording.ts';

type Replies = Readonly<Record<string, string>>;

/** What an attribution is put into words from: a fact as cited, or one of its states. */
type Attributed = Pick<CitedFact, 'form'> & {
  attribution: readonly Omit<CitedFact['attribution'][number], 'source'>[];
};

/** The whole chain in words: "A. Name, Director, as reported by The Outlet"; narration is given to the outlet's own voice. */
export function attribute(fact: Attributed, replies: Replies): string {
  if (fact.form === 'narration') return wording(replies, 'narration', { outlet: fact.attribution[0]?.name ?? '' });
  return fact.attribution
    .map(({ name, title, via }) => {
      const who = title ? `${name}, ${title}` : name;
      return via.length > 0 ? `${who}, ${wording(replies, 'as_reported_by', { outlets: via.join(', ') })}` : who;
    })
    .join('; ');
}

/** Where the words stand: "What To Know, paragraph 7". */
export function locate(fact: {
  evidence: readonly Pick<CitedFact['evidence'][number], 'section' | 'paragraph'>[];
}): string {
  const places = fact.evidence.map(({ section, paragraph }) =>
    section ? `${section}, paragraph ${paragraph}` : `paragraph ${paragraph}`,
  );
  return [...new Set(places)].join('; ');
}
