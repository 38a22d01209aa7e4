import type { Status } from '../../stories/fact-schema.ts';
import type { SourceKind } from '../../stories/source-schema.ts';
import type { Fact, Story } from '../../stories/story.ts';

/** What the story can have on record of a party that is spoken of, in the order of the response board. Each is a different fact. */
export const RESPONSES = [
  'confirmed',
  'denied',
  'declined',
  'no_reply',
  'not_confirmed',
  'comment_sought',
] as const satisfies readonly Status[];

export type Response = (typeof RESPONSES)[number];

/** True for a fact that says how somebody responded, or that they were asked. */
export function isResponse(fact: Fact): fact is Fact & { status: Response } {
  return RESPONSES.some((status) => status === fact.status);
}

/** Whose response it is, as source ids: who speaks in it, or else who does it, or who is asked; outlets are the ones that ask. */
export function partiesOf(fact: Fact, { sources }: Story): string[] {
  const known = (ids: readonly string[]) =>
    ids.filter((id) => {
      const source = sources.get(id);
      return source !== undefined && source.kind !== 'outlet';
    });
  const speakers = fact.form === 'narration' ? [] : known(fact.attribution.map(({ source }) => source));
  const found = [speakers, known(fact.roles.subject), known(fact.roles.object)].find((ids) => ids.length > 0);
  return [...new Set(found ?? [])];
}

/** The sources and all that they belong to: a ministry and its country. */
export function withOwners(ids: readonly string[], { sources }: Story): Set<string> {
  const all = new Set(ids);
  // A set goes on to what is added while it is walked, and never to the same twice.
  for (const id of all) {
    const owner = sources.get(id)?.of;
    if (owner !== undefined) all.add(owner);
  }
  return all;
}

/** Kinds of source that can be asked what they say to a claim. */
const ASKABLE: readonly SourceKind[] = ['person', 'organisation', 'body', 'country'];
/** Rungs of what somebody says and the story does not establish. */
const CLAIMS: readonly Status[] = ['claimed', 'warned', 'predicted'];

/** A party that the story has a claim about, and the facts that make it. */
export interface Unanswered {
  source: string;
  claims: readonly Fact[];
}

/**
 * Parties that others make a claim about, and of which no response and no request for one is on record: neither of themselves nor of
 * a body that belongs to them. What a source says of itself, or of what it belongs to, is no claim of others.
 */
export function unanswered(story: Story): Unanswered[] {
  const responded = withOwners(
    story.facts.filter(isResponse).flatMap((fact) => partiesOf(fact, story)),
    story,
  );
  const claims = story.facts.filter(({ form, status }) => form !== 'narration' && CLAIMS.includes(status));
  return [...story.sources.values()].flatMap(({ id, kind }) => {
    if (!ASKABLE.includes(kind) || responded.has(id)) return [];
    const about = claims.filter(({ attribution, roles }) => {
      const own = withOwners(
        attribution.map(({ source }) => source),
        story,
      );
      return roles.subject.includes(id) && !own.has(id);
    });
    return about.length > 0 ? [{ source: id, claims: about }] : [];
  });
}
