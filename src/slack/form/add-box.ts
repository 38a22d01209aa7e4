import { callSlack } from '../call-slack.ts';
import type { Desk } from '../desk.ts';
import { readFailure } from '../slack-failure.ts';
import { ADD_BOX, copyForm } from './copy-form.ts';
import { readForm } from './read-form.ts';

/** Adds a box to the form in which a draft is pasted, and keeps what is typed in the others. Any other press in a view is logged. */
export async function addBox(desk: Desk, body: unknown): Promise<void> {
  const form = readForm(body);
  if (form?.pressed !== ADD_BOX) return desk.log.warn('a click outside a message and the form');
  const { id: view_id, hash, texts, metadata } = form;
  const view = copyForm([...texts, ''], metadata);
  try {
    // With the hash a second press on the same form, or a second try of this call, adds no further box.
    await callSlack(() => desk.client.views.update({ view_id, hash, view }), { patience: desk.patience });
  } catch (error) {
    desk.log.warn({ err: error, ...readFailure(error) }, 'no box was added');
  }
}
