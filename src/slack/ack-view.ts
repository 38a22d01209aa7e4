import type { types } from '@slack/bolt';
import { z } from 'zod';
import type { Desk } from './desk.ts';
import { ackForm, type FormResponse } from './form/ack-form.ts';
import { ackAnswerForm } from './gaps/ack-answer-form.ts';
import { ANSWER_FORM } from './gaps/answer-form.ts';
import { ackSettingsForm } from './settings/ack-settings-form.ts';
import { SETTINGS_FORM } from './settings/settings-form.ts';

/** What a submitted view is acknowledged with. */
export type ViewResponse = FormResponse | { response_action: 'update'; view: types.ModalView };

const ownSchema = z.object({ view: z.object({ callback_id: z.enum([ANSWER_FORM, SETTINGS_FORM]) }) });

/** Whether a view is one that is done with when it is acknowledged. */
export function isOwnView(body: unknown): boolean {
  return ownSchema.safeParse(body).success;
}

/** What to acknowledge a submitted view with; what the app keeps itself is kept before. */
export async function ackView(desk: Desk, body: unknown): Promise<ViewResponse | undefined> {
  const own = ownSchema.safeParse(body);
  if (!own.success) return ackForm(body);
  return own.data.view.callback_id === ANSWER_FORM ? ackAnswerForm(desk, body) : ackSettingsForm(desk, body);
}
