import { isOwnView } from '../ack-view.ts';
import type { Desk } from '../desk.ts';
import { draftQuestion } from '../desk-questions.ts';
import { startIn } from '../settings/start-in.ts';
import { privateConversation, showPrivately } from '../show-privately.ts';
import { readPlace } from './form-place.ts';
import { readForm, typedText } from './read-form.ts';

/** Checks the draft of a form that was submitted, for the one who filled it in. Already acknowledged; a blank one was refused with that. */
export async function submitForm(desk: Desk, body: unknown): Promise<void> {
  if (isOwnView(body)) return;
  const form = readForm(body);
  const place = form && readPlace(form.metadata);
  if (!form || !place) return desk.log.warn('a view that is not known');
  const draft = typedText(form);
  if (draft === '') return;
  const { user } = form;
  const askId = `form:${form.id}`;
  const conversation = privateConversation(place.channel, user);
  const request = { kind: 'question', question: draftQuestion(draft) } as const;
  const asked = {
    ...place,
    threadTs: undefined,
    request,
    conversation,
    from: await startIn(desk, place.channel),
    user,
    askId,
  };
  await desk.inOrder(conversation, () => showPrivately(desk, asked));
}
