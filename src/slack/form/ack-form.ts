import { boxId } from './copy-form.ts';
import { readForm, typedText } from './read-form.ts';

/** What closes a form, or keeps it open with what is wrong in it, by block. */
export type FormResponse = { response_action: 'clear' } | { response_action: 'errors'; errors: Record<string, string> };

/** What to acknowledge a submitted view with: a form that is blank stays open and says so, one that is filled in closes. */
export function ackForm(body: unknown): FormResponse | undefined {
  const form = readForm(body);
  if (!form) return undefined;
  if (typedText(form) !== '') return { response_action: 'clear' };
  return { response_action: 'errors', errors: { [boxId(0)]: 'Paste the draft here, or some of it.' } };
}
