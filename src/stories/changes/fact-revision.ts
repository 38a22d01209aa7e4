import type { Fact, Story } from '../story.ts';
import { factState } from './fact-state.ts';

/** The revision of a fact: changes with what a reader is told of it, names and titles of its sources included, and with nothing else. */
export function factRevision(fact: Fact, story: Pick<Story, 'sources'>): string {
  return factState(fact, story).revision;
}
