import type { Value } from '../../stories/fact-schema.ts';
import type { Source } from '../../stories/source-schema.ts';
import type { Fact, Story } from '../../stories/story.ts';
import { findHearer } from './find-hearer.ts';
import { type Place, placesIn, skipSpace } from './places-in.ts';

/** How something was said, as far as it is printed beside the verb of saying. */
export interface Saying {
  /** To whom, in the words of the article. */
  hearer?: string;
  /** When and where it was said, in the order printed. */
  circumstances: Circumstance[];
}

/** A time or place that the story has as a value of some fact. */
export type Circumstance = Extract<Value, { kind: 'time' | 'place' }>;

/** What stands right behind the verb of saying of a fact; nothing for narration, and nothing that stands further off. */
export function findSaying(fact: Fact, story: Story): Saying {
  const verb = fact.form === 'narration' ? undefined : findVerb(fact, story);
  if (!verb) return { circumstances: [] };
  const { text } = story.article;
  const speakers = speakersOf(fact, story);
  const values = circumstancesIn(verb.stretch, story);
  const inverted = mentionAt(speakers, text, skipSpace(text, verb.end), verb.stretch);
  const isValue = (at: number) => values.some(({ start }) => start === at);
  const hearer = inverted ? undefined : findHearer(fact.verb ?? '', verb, verb.stretch, story, isValue);
  const behind = hearer?.end ?? inverted?.end ?? verb.end;
  const circumstances = [...between(values, speakers, verb, text), ...following(values, behind, text)];
  return { ...(hearer ? { hearer: text.slice(hearer.start, hearer.end) } : {}), circumstances };
}

interface Printed extends Place {
  value: Circumstance;
}

/** The verb as printed in the evidence, or else in its paragraph, outside of quotations; of several the one beside the speaker. */
function findVerb(fact: Fact, story: Story): (Place & { stretch: Place }) | undefined {
  const { text, paragraphs } = story.article;
  const around = paragraphs.filter(({ number }) => fact.evidence.some(({ paragraph }) => paragraph === number));
  const quoted = quotedPlaces(story);
  const found = [...fact.evidence, ...around].flatMap((within, order) => {
    const stretch = paragraphs.find(({ start, end }) => start <= within.start && within.end <= end) ?? within;
    return placesIn(text, fact.verb ?? '', within)
      .filter((verb) => !quoted.some(({ start, end }) => start <= verb.start && verb.end <= end))
      .map((verb) => ({ ...verb, stretch, isEvidence: order < fact.evidence.length, far: distance(verb, stretch) }));
  });
  function distance(verb: Place, stretch: Place): number {
    const mentions = speakersOf(fact, story).flatMap((name) => placesIn(text, name, stretch));
    return Math.min(...mentions.map(({ start, end }) => Math.max(verb.start - end, start - verb.end, 0)), 10_000);
  }
  return found.toSorted((a, b) => Number(b.isEvidence) - Number(a.isEvidence) || a.far - b.far)[0];
}

function quotedPlaces({ facts, article }: Story): Place[] {
  return facts.flatMap(({ quotes, evidence }) =>
    quotes.flatMap((quote) => evidence.flatMap((passage) => placesIn(article.text, quote, passage))),
  );
}

/** What the speakers are called, longest first; a person by the last name as well. */
function speakersOf({ attribution }: Fact, { sources }: Story): string[] {
  const names = attribution.flatMap(({ source }) => namesOf(sources.get(source)));
  return names.toSorted((a, b) => b.length - a.length);
}

function namesOf(source: Source | undefined): string[] {
  if (!source) return [];
  const last = source.kind === 'person' ? source.name.split(' ').slice(-1) : [];
  return [source.name, ...last, ...source.aliases];
}

function mentionAt(names: readonly string[], text: string, at: number, { end }: Place): Place | undefined {
  const start = at + (/^the\s+/i.exec(text.slice(at, at + 6))?.[0].length ?? 0);
  const name = names.find((one) => placesIn(text, one, { start, end: Math.min(end, start + one.length) }).length > 0);
  return name === undefined ? undefined : { start: at, end: start + name.length };
}

/** The times and places in a stretch of the article, as any fact of the story has them. */
function circumstancesIn(stretch: Place, { facts, article }: Story): Printed[] {
  return facts.flatMap(({ values, evidence }) =>
    values.flatMap((value) =>
      value.kind === 'time' || value.kind === 'place'
        ? evidence
            .filter(({ start, end }) => stretch.start <= start && end <= stretch.end)
            .flatMap((passage) => placesIn(article.text, value.text, passage).map((place) => ({ ...place, value })))
        : [],
    ),
  );
}

/** Those that follow each other from an offset on, with nothing but space between; the longest where several begin. */
function following(values: readonly Printed[], from: number, text: string): Circumstance[] {
  const at = skipSpace(text, from);
  const [next] = values.filter(({ start }) => start === at).toSorted((a, b) => b.end - a.end);
  return next ? [next.value, ...following(values, next.end, text)] : [];
}

/** Between speaker and verb: "Voss on Monday told". */
function between(values: readonly Printed[], speakers: readonly string[], verb: Place, text: string): Circumstance[] {
  const value = values.find(({ end }) => skipSpace(text, end) === verb.start && end < verb.start);
  if (!value) return [];
  const stretch = { start: Math.max(0, value.start - 200), end: value.start };
  const isBeside = speakers.some((name) =>
    placesIn(text, name, stretch).some(({ end }) => end < value.start && skipSpace(text, end) === value.start),
  );
  return isBeside ? [value.value] : [];
}
