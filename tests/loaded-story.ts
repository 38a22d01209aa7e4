import { loadLibrary } from '../src/stories/load-library.ts';
import type { Fact, Library, Story } from '../src/stories/story.ts';

/** A story as loaded, without the engine: nothing is learnt, so that it is there at once. */
export interface Loaded {
  library: Library;
  story: Story;
  /** A fact by its id; throws when there is none. */
  fact: (id: string) => Fact;
}

/** The first story of a folder of stories. */
export function loadedStory(storiesDir: string): Loaded {
  const library = loadLibrary({ storiesDir });
  const [story] = library.stories;
  if (!story) throw new Error(`${storiesDir} has no story`);
  return {
    library,
    story,
    fact: (id) => {
      const found = story.facts.find((fact) => fact.id === id);
      if (!found) throw new Error(`there is no fact ${id}`);
      return found;
    },
  };
}
