import { describe, expect, it } from 'vitest';
import { citeFact } from '../../../src/answers/replying/cite-fact.ts';
import { factParts } from '../../../src/answers/replying/fact-parts.ts';
import type { Fact } from '../../../src/stories/story.ts';
import { loadedStory } from '../../loaded-story.ts';

const { library, story, fact } = loadedStory('data/stories');
const LAYOUT = ['source', 'evidence', 'status'] as const;
const OWN_WORDS = `${story.outlet.name}'s own words; the story attributes this to nobody else`;

/** The kinds of part of a reply on who said it, and its first line. */
function told(one: Fact) {
  const parts = factParts(one, citeFact(one, story), LAYOUT, library.replies);
  const [first] = parts;
  return { kinds: parts.map(({ kind }) => kind), first: first && 'text' in first ? first.text : '' };
}

describe('A reply on who said something that the outlet tells itself', () => {
  it('leads with who did, where somebody is told of as saying it', () => {
    const briefing = fact('council-briefing');
    expect(told(briefing)).toEqual({ kinds: ['lead', 'quote', 'detail'], first: briefing.statement });
  });

  it('shows a statement that is the whole passage once, as the passage', () => {
    const briefing = fact('council-briefing');
    const statement = briefing.evidence[0]?.quote ?? '';
    expect(told({ ...briefing, statement })).toEqual({ kinds: ['quote', 'detail'], first: statement });
  });

  it.each(['moscow-not-confirmed', 'biggest-ally'])('leads with the outlet, where nobody is: %s', (id) => {
    expect(told(fact(id))).toEqual({ kinds: ['lead', 'quote', 'detail'], first: `${OWN_WORDS}.` });
  });
});
