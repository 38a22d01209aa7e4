import { z } from 'zod';

/** What a button about a fact carries: the message to ask, and the story it is asked about. */
export interface TellState {
  story: string;
  ask: string;
}

const stateSchema = z.object({ story: z.string().min(1), ask: z.string().min(1) });

/** The state of a button as text. */
export function tellState({ story, ask }: TellState): string {
  return JSON.stringify({ story, ask });
}

/** Reads the state of a button again; undefined when it is none of ours. */
export function readTellState(state: string): TellState | undefined {
  try {
    return stateSchema.parse(JSON.parse(state));
  } catch {
    return undefined;
  }
}
