import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Answer } from '../answers/answer-schema.ts';
import { packValue } from './button-value.ts';

/** What a share button knows of the reply it stands under. */
export interface ShareState {
  /** Under which the reply was kept. */
  key: string;
  /** What to ask of which story to get the reply again, should it no longer be kept; absent when it is too long for a button. */
  question?: string | undefined;
  story?: string | undefined;
}

const stateSchema = z.object({ key: z.string(), question: z.string().optional(), story: z.string().optional() });

/** Names a reply by its words: the same words have the same key, in every process. */
export function shareKey({ question, text }: Pick<Answer, 'question' | 'text'>): string {
  return createHash('sha256')
    .update(JSON.stringify([question, text]))
    .digest('base64url')
    .slice(0, 22);
}

/** The state of a share button as text, short enough for one. */
export function shareState(answer: Pick<Answer, 'question' | 'text' | 'story'>): string {
  const key = shareKey(answer);
  const whole = JSON.stringify({ key, question: answer.question, story: answer.story });
  return packValue(whole) === undefined ? JSON.stringify({ key }) : whole;
}

/** Reads the state of a share button; undefined when it is none of ours. */
export function readShareState(state: string): ShareState | undefined {
  try {
    return stateSchema.parse(JSON.parse(state));
  } catch {
    return undefined;
  }
}
