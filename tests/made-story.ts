import type { z } from 'zod';
import { factSchema } from '../src/stories/fact-schema.ts';
import { findPassages } from '../src/stories/find-passages.ts';
import { type Source, sourceSchema } from '../src/stories/source-schema.ts';
import { splitArticle } from '../src/stories/split-article.ts';
import type { Fact, Story } from '../src/stories/story.ts';

type FactInput = z.input<typeof factSchema>;

/** What a test says of a source. */
export type MadeSource = z.input<typeof sourceSchema>;

/** What a test says of a fact; the rest is plain. Without evidence the whole first paragraph is it. */
export type MadeFact = Partial<FactInput>;

/** A story of a few lines, as it would be loaded. Unlike a real one nothing checks it. */
export function madeStory(text: string, sources: MadeSource[], facts: MadeFact[]): Story {
  const all: Source[] = [{ id: 'paper', name: 'The Paper', kind: 'outlet' as const }, ...sources].map((source) =>
    sourceSchema.parse(source),
  );
  const article = splitArticle(text, []);
  const [outlet] = all;
  if (!outlet) throw new Error('a story has an outlet');
  const first = text.split('\n')[0] ?? '';
  return {
    slug: 'made',
    title: 'Made for a test',
    outlet,
    language: 'en',
    about: 'Made for a test.',
    date: {},
    sections: [],
    brief: ['fact-0'],
    next: [],
    try: ['who', 'what', 'when'],
    terms: [],
    provenance: { obtained: 'Written for a test.' },
    rights: 'None.',
    article,
    sources: new Map(all.map((source) => [source.id, source])),
    facts: facts.map((fact, at) => madeFact({ id: `fact-${at}`, evidence: [first], ...fact }, article)),
    gaps: [],
    corrections: [],
  };
}

function madeFact(fact: MadeFact, article: Story['article']): Fact {
  const { evidence, ...rest } = factSchema.parse({
    statement: 'Somebody said something.',
    form: 'paraphrase',
    status: 'claimed',
    attribution: [{ source: 'paper' }],
    roles: { subject: ['somebody'], action: ['say'] },
    utterances: ['who said it', 'what was said'],
    ...fact,
  });
  return { ...rest, evidence: evidence.flatMap((quote) => findPassages(article, quote).slice(0, 1)) };
}
