import { factRevision } from '../stories/changes/fact-revision.ts';
import type { Desk, RevisionOf } from './desk.ts';

/** Tells revisions by the stories as they are now. */
export function revisionIn(library: Desk['library']): RevisionOf {
  return (slug, id) => {
    const story = library().stories.find((one) => one.slug === slug);
    const fact = story?.facts.find((one) => one.id === id);
    return story && fact ? factRevision(fact, story) : '';
  };
}
