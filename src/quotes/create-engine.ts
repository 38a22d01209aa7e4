import type { Ask } from '../answers/ask.ts';
import { buildKnowledge, knowledgeSteps } from '../answers/build-knowledge.ts';
import { atOnce, type Steps } from '../answers/steps.ts';
import type { Library } from '../stories/story.ts';
import { type QuoteDeskOptions, quoteDeskOf } from './create-quote-desk.ts';

/** What answers in an app whose stories change while it runs. */
export interface Engine {
  /** Answers from the library that was swapped in last. */
  ask: Ask;
  /**
   * Answers from another library as soon as that is made ready, and from the last one until then; resolves when it does. When it
   * cannot be made ready, this rejects and the last one stays. Not to be called again before it has resolved.
   */
  swap: (library: Library) => Promise<void>;
}

/** What an engine is made with. */
export interface EngineOptions extends QuoteDeskOptions {
  /** How a swap is worked off; at once when left out. */
  work?: <T>(steps: Steps<T>) => Promise<T>;
}

/** Builds from a library what every message is answered from; a swap builds only for the stories that are other objects. */
export function createEngine(library: Library, options: EngineOptions = {}): Engine {
  const work = options.work ?? (async (steps) => atOnce(steps));
  let knowledge = buildKnowledge(library);
  let ask = quoteDeskOf(knowledge, options);
  return {
    ask: (message, conversation) => ask(message, conversation),
    swap: async (next) => {
      knowledge = await work(knowledgeSteps(next, knowledge));
      ask = quoteDeskOf(knowledge, options);
    },
  };
}
