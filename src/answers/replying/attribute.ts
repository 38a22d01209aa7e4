import type { CitedFact } from '../answer-schema.ts';
import { wording } from './wording.ts';

type Replies = Readonly<Record<string, string>>;

/** The whole chain in words: "A. Name, Director, as reported by The Outlet"; narration is given to the outlet's own voice. */
export function attribute(fact: CitedFact, replies: Replies): string {
  if (fact.form === 'narration') return wording(replies, 'narration', { outlet: fact.attribution[0]?.name ?? '' });
  return fact.attribution
    .map(({ name, title, via }) => {
      const who = title ? `${name}, ${title}` : name;
      return via.length > 0 ? `${who}, ${wording(replies, 'as_reported_by', { outlets: via.join(', ') })}` : who;
    })
    .join('; ');
}

/** Where the words stand: "What To Know, paragraph 7". */
export function locate(fact: Pick<CitedFact, 'evidence'>): string {
  const places = fact.evidence.map(({ section, paragraph }) =>
    section ? `${section}, paragraph ${paragraph}` : `paragraph ${paragraph}`,
  );
  return [...new Set(places)].join('; ');
}
