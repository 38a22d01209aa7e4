import type { Fact, Story } from '../../stories/story.ts';
import type { CitedFact } from '../answer-schema.ts';

/** The fact as an answer cites it: sources by name and title, outlets by name, evidence to the letter. */
export function citeFact(fact: Fact, story: Story): CitedFact {
  const nameOf = (id: string) => story.sources.get(id)?.name ?? id;
  return {
    id: fact.id,
    statement: fact.statement,
    form: fact.form,
    status: fact.status,
    attribution: fact.attribution.map(({ source, via }) => {
      const title = story.sources.get(source)?.title;
      return { source, name: nameOf(source), ...(title ? { title } : {}), via: via.map(nameOf) };
    }),
    evidence: fact.evidence.map(({ quote, section, paragraph, start, end }) => ({
      quote,
      section,
      paragraph,
      start,
      end,
    })),
  };
}
