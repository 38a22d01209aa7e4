import type { Library } from '../stories/story.ts';
import { answer } from './answer.ts';
import { buildKnowledge } from './build-knowledge.ts';
import type { Ask } from './create-ask.ts';
import { readQuestion } from './reading/read-question.ts';

/** The engine of an app whose stories change while it runs. */
export interface Engine {
  /** Answers from the library that was swapped in last. */
  ask: Ask;
  /** Answers from another library from now on; when it cannot be made ready, this throws and the last one stays. */
  swap: (library: Library) => void;
}

/** Builds from a library what every message is answered from; a swap builds only for the stories that are other objects. */
export function createEngine(library: Library): Engine {
  let knowledge = buildKnowledge(library);
  return {
    ask: (message, conversation) => answer(readQuestion(message), knowledge, conversation),
    swap: (next) => {
      knowledge = buildKnowledge(next, knowledge);
    },
  };
}
