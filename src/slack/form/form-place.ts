import { z } from 'zod';
import { LIMITS } from '../limits.ts';

/** Where the reply to a form goes: to the channel its command was typed in. */
export interface FormPlace {
  channel: string;
  responseUrl: string | undefined;
}

const placeSchema = z.object({ channel: z.string().min(1), responseUrl: z.string().optional() });

/** The place as text that a form carries with it; without the address for answers should that be too long. */
export function packPlace(place: FormPlace): string {
  const whole = JSON.stringify(place);
  return whole.length <= LIMITS.privateMetadata ? whole : JSON.stringify({ channel: place.channel });
}

/** Reads the place from a form again; undefined when it is none of ours. */
export function readPlace(metadata: string): FormPlace | undefined {
  try {
    const { channel, responseUrl } = placeSchema.parse(JSON.parse(metadata));
    return { channel, responseUrl };
  } catch {
    return undefined;
  }
}
