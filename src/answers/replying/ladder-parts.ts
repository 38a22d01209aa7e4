import type { Fact, Story } from '../../stories/story.ts';
import type { CitedFact, Part } from '../answer-schema.ts';
import { isResponse } from '../deciding/responses.ts';
import { locate } from './attribute.ts';
import { checksOf } from './checks-of.ts';
import { citeFact } from './cite-fact.ts';
import { contextParts } from './context-parts.ts';
import { type Circumstance, findSaying } from './find-saying.ts';
import { nameSource } from './name-source.ts';
import { MAX_TEXT, renderText } from './render-text.ts';
import { shortAttribution } from './short-attribution.ts';
import type { Draft } from './to-answer.ts';
import { wording } from './wording.ts';

type Replies = Readonly<Record<string, string>>;
type Rung = (key: string, value: string | undefined) => string;

/** How much is shown of what takes room, from all to what still leaves every rung its line. */
const ROOM = [
  { context: 'paragraph', checks: 3 },
  { context: 'passage', checks: 3 },
  { context: 'passage', checks: 1 },
  { context: 'none', checks: 1 },
  { context: 'none', checks: 0 },
] as const;

/**
 * How the story comes to a fact, rung by rung: who said it, to whom, when and where, how the words stand, through which outlets, how
 * firmly, what the story shows of checks and requests for comment, where it stands; the passage in its paragraph; last the shortest
 * attribution that stays true. Only what the story shows; a rung it does not show says so. Fits into one reply.
 */
export function ladderParts(fact: Fact, story: Story, replies: Replies): Draft {
  const drafts = ROOM.map(({ context, checks }): Part[] => [
    { kind: 'lead', text: wording(replies, 'ladder') },
    ...rungs(fact, story, replies, checks).map((text): Part => ({ kind: 'item', text })),
    ...contextParts(fact, story).flatMap((part) => shortened(part, context)),
    { kind: 'heading', text: wording(replies, 'ladder_copy') },
    { kind: 'copy', text: shortAttribution(fact, story, replies) },
  ]);
  const parts = drafts.find((draft) => renderText(draft).length < MAX_TEXT) ?? drafts.at(-1) ?? [];
  return { outcome: 'answered', parts, facts: [fact] };
}

function shortened(part: Part, context: (typeof ROOM)[number]['context']): Part[] {
  if (context === 'none') return [];
  return part.kind === 'context' && context === 'passage' ? [{ ...part, before: '', after: '' }] : [part];
}

function rungs(fact: Fact, story: Story, replies: Replies, most: number): string[] {
  const cited = citeFact(fact, story);
  const rung: Rung = (key, value) => wording(replies, key, { value: value ?? wording(replies, 'not_shown') });
  const checks = checksOf(fact, story);
  const shown = checks
    .slice(0, most)
    .map(({ statement, evidence }) => `${statement} (¶${evidence[0]?.paragraph ?? 1})`);
  const more = checks.length - shown.length;
  if (more > 0) shown.push(wording(replies, most === 0 ? 'rung_count' : 'rung_more', { count: String(more) }));
  return [
    rung('rung_who', who(fact, story, replies)),
    ...saidRungs(fact, story, replies, rung),
    rung('rung_form', howItStands(fact, story, replies)),
    rung('rung_outlets', outletsOf(cited, story, replies)),
    rung('rung_status', wording(replies, `status_${fact.status}`)),
    // A fact that is a response itself is not one that nothing was asked about.
    ...(shown.length > 0 || !isResponse(fact) ? [rung('rung_checks', shown.join(' ') || undefined)] : []),
    rung('rung_place', locate(cited)),
  ];
}

/** To whom, when and where: rungs of what somebody says. Nobody is told what a document or the outlet itself has. */
function saidRungs(fact: Fact, story: Story, replies: Replies, rung: Rung): string[] {
  if (fact.form === 'narration' || isDocument(fact, story)) return [];
  const { hearer, circumstances } = findSaying(fact, story);
  return [rung('rung_to', hearer), rung('rung_when', printedWhen(circumstances, replies))];
}

/** Times and places as printed, then what follows from each time, marked as inferred, or that nothing does. */
function printedWhen(circumstances: readonly Circumstance[], replies: Replies): string | undefined {
  if (circumstances.length === 0) return undefined;
  const printed = circumstances.map(({ text }) => text).join(', ');
  const times = circumstances.flatMap((value) => (value.kind === 'time' ? [value] : []));
  const notes = times.flatMap((time) => {
    const note = derivation(time, replies);
    return note && times.length > 1 ? `${time.text}: ${note}` : note;
  });
  return [printed, ...notes.filter((note) => note !== '')].join('. ');
}

function derivation({ unknown, iso, inferred }: Extract<Circumstance, { kind: 'time' }>, replies: Replies): string {
  if (iso && inferred) return wording(replies, 'inferred', { date: iso, how: inferred });
  return unknown ?? (iso ? '' : wording(replies, 'day_unknown'));
}

function who(fact: Fact, story: Story, replies: Replies): string {
  if (fact.form === 'narration') return wording(replies, 'own_voice', { outlet: story.outlet.name });
  return fact.attribution
    .flatMap(({ source: id }) => {
      const source = story.sources.get(id);
      if (!source) return [];
      if (source.kind === 'document' || !source.title) return [nameSource(source, story, replies)];
      return [`${source.name}, ${source.title}`];
    })
    .join('; ');
}

function howItStands(fact: Fact, story: Story, replies: Replies): string {
  const form = wording(replies, `form_${fact.form}`);
  return isDocument(fact, story) ? `${wording(replies, 'form_document')}, ${form}` : form;
}

const isDocument = (fact: Fact, { sources }: Story): boolean =>
  fact.form !== 'narration' && fact.attribution.some(({ source }) => sources.get(source)?.kind === 'document');

/** The outlets in the order the words came through them, the story's own last. */
function outletsOf({ attribution }: CitedFact, { outlet }: Story, replies: Replies): string {
  const outlets = new Set([...attribution.flatMap(({ via }) => via), outlet.name]);
  return [...outlets].reduce((first, next) => wording(replies, 'reported_then', { first, next }));
}
