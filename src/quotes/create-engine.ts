import type { Ask } from '../answers/ask.ts';
import { buildKnowledge } from '../answers/build-knowledge.ts';
import type { Library } from '../stories/story.ts';
import { type QuoteDeskOptions, quoteDeskOf } from './create-quote-desk.ts';

/** What answers in an app whose stories change while it runs. */
export interface Engine {
  /** Answers from the library that was swapped in last. */
  ask: Ask;
  /** Answers from another library from now on; when it cannot be made ready, this throws and the last one stays. */
  swap: (library: Library) => void;
}

/** Builds from a library what every message is answered from; a swap builds only for the stories that are other objects. */
export function createEngine(library: Library, options: QuoteDeskOptions = {}): Engine {
  let knowledge = buildKnowledge(library);
  let ask = quoteDeskOf(knowledge, options);
  return {
    ask: (message, conversation) => ask(message, conversation),
    swap: (next) => {
      knowledge = buildKnowledge(next, knowledge);
      ask = quoteDeskOf(knowledge, options);
    },
  };
}
