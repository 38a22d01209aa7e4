import type { Fact, Story } from '../story.ts';
import type { FactState, FactStates } from './fact-state-schema.ts';
import { revisionOf } from './revision-of.ts';

/** What a reader is told of a fact of a story now: plain JSON. */
export function factState(fact: Fact, { sources }: Pick<Story, 'sources'>): FactState {
  const nameOf = (id: string) => sources.get(id)?.name ?? id;
  const told = {
    statement: fact.statement,
    form: fact.form,
    status: fact.status,
    ...(fact.verb === undefined ? {} : { verb: fact.verb }),
    attribution: fact.attribution.map(({ source, via }) => {
      const title = sources.get(source)?.title;
      return { name: nameOf(source), ...(title === undefined ? {} : { title }), via: via.map(nameOf) };
    }),
    evidence: fact.evidence.map(({ quote, section, paragraph }) => ({ quote, section, paragraph })),
    quotes: [...fact.quotes],
  };
  return { revision: revisionOf(told), ...told };
}

/** What all facts of a story tell now. */
export function storyStates(story: Pick<Story, 'facts' | 'sources'>): FactStates {
  return new Map(story.facts.map((fact) => [fact.id, factState(fact, story)]));
}
