import type { Source } from '../../stories/source-schema.ts';
import type { Fact, Story } from '../../stories/story.ts';
import type { Part } from '../answer-schema.ts';
import { isResponse, partiesOf, RESPONSES, unanswered } from '../deciding/responses.ts';
import { locate } from './attribute.ts';
import { citeFact } from './cite-fact.ts';
import { MAX_TEXT, renderText } from './render-text.ts';
import type { Draft } from './to-answer.ts';
import { wording } from './wording.ts';

type Replies = Readonly<Record<string, string>>;

/**
 * The response board: who confirmed, denied, declined, did not reply, has not confirmed or was asked for comment, each in the exact
 * words with party and paragraph; then who is spoken of in a claim without any of these on record, as "not shown". A board that
 * would not fit into a reply with the exact words has the statements, each with its paragraph, in their place.
 */
export function responsesParts(story: Story, replies: Replies): Draft {
  const facts = RESPONSES.flatMap((status) => story.facts.filter((fact) => fact.status === status));
  const silent = unansweredParts(story, replies);
  if (facts.length === 0) {
    const claims = [...new Set(unanswered(story).flatMap((party) => party.claims))];
    const parts: Part[] = [{ kind: 'lead', text: wording(replies, 'no_responses') }, ...silent];
    return { outcome: 'not_in_story', parts, nearest: claims.slice(0, 3) };
  }
  const board = (entry: Entry): Part[] => [
    { kind: 'lead', text: wording(replies, 'responses') },
    ...grouped(facts, replies, (fact) => entry(fact, story, replies)),
    ...silent,
  ];
  const whole = board(inFull);
  return { outcome: 'answered', parts: renderText(whole).length < MAX_TEXT ? whole : board(inShort), facts };
}

type Entry = (fact: Fact, story: Story, replies: Replies) => Part[];

/** Under a heading for each kind of response that is on record; the same words only once under each. */
function grouped(facts: readonly Fact[], replies: Replies, entry: (fact: Fact) => Part[]): Part[] {
  return RESPONSES.flatMap((status) => {
    const some = facts.filter((fact) => isResponse(fact) && fact.status === status);
    const once = some.filter(
      (fact, at) => some.findIndex(({ evidence }) => wordsOf(evidence) === wordsOf(fact.evidence)) === at,
    );
    if (once.length === 0) return [];
    return [{ kind: 'heading', text: wording(replies, `response_${status}`) }, ...once.flatMap(entry)];
  });
}

const wordsOf = (evidence: Fact['evidence']): string => evidence.map(({ quote }) => quote).join('\n');

const inFull: Entry = (fact, story, replies) => {
  const cited = citeFact(fact, story);
  const outlets = [...new Set(cited.attribution.flatMap(({ via }) => via))].join(', ');
  const small = [
    ...partiesShown(fact, story),
    ...(fact.form === 'narration' ? [wording(replies, 'own_words', { outlet: story.outlet.name })] : []),
    ...(fact.form === 'narration' ? [] : [wording(replies, `form_${fact.form}`)]),
    ...(outlets ? [wording(replies, 'as_reported_by', { outlets })] : []),
    locate(cited),
  ];
  return [
    { kind: 'quote', text: wordsOf(fact.evidence), fact: fact.id },
    { kind: 'detail', text: small.join(' · ') },
  ];
};

const inShort: Entry = ({ statement, evidence }) => [
  { kind: 'item', text: `${statement} (¶${evidence[0]?.paragraph ?? 1})` },
];

function partiesShown(fact: Fact, story: Story): string[] {
  const names = partiesOf(fact, story).flatMap((id) => nameOf(story.sources.get(id)) ?? []);
  return names.length > 0 ? [names.join('; ')] : [];
}

const nameOf = (source: Source | undefined): string | undefined =>
  source?.kind === 'person' && source.title ? `${source.name}, ${source.title}` : source?.name;

function unansweredParts(story: Story, replies: Replies): Part[] {
  const items = unanswered(story).map(({ source, claims }): Part => {
    const party = nameOf(story.sources.get(source)) ?? source;
    const evidence = claims.flatMap((fact) => fact.evidence).toSorted((a, b) => a.start - b.start);
    const place = locate({ evidence });
    return { kind: 'item', text: wording(replies, 'no_response_of', { party, place }) };
  });
  return items.length > 0 ? [{ kind: 'heading', text: wording(replies, 'no_response') }, ...items] : [];
}
