import type { Answer } from '../answers/answer-schema.ts';

/** What `ask` tells a script: 0 answered or helped, 1 not in the story or unclear. */
export function exitCode({ outcome }: Pick<Answer, 'outcome'>): 0 | 1 {
  return outcome === 'answered' || outcome === 'help' ? 0 : 1;
}
