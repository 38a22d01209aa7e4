import { z } from 'zod';
import { proposeUtterance } from '../../stories/proposing/propose-utterance.ts';
import type { ViewResponse } from '../ack-view.ts';
import type { Desk } from '../desk.ts';
import { FACT_BLOCK, proposedView, UTTERANCE_BLOCK } from './answer-form.ts';
import { openGaps } from './open-gaps.ts';

const aboutSchema = z.object({ story: z.string(), id: z.string() });
const bodySchema = z.object({
  user: z.object({ id: z.string() }),
  view: z.object({
    private_metadata: z.string().transform((text) => aboutSchema.parse(JSON.parse(text))),
    state: z.object({
      values: z.object({
        [FACT_BLOCK]: z.object({ [FACT_BLOCK]: z.object({ selected_option: z.object({ value: z.string() }) }) }),
        [UTTERANCE_BLOCK]: z.object({ [UTTERANCE_BLOCK]: z.object({ value: z.string() }) }),
      }),
    }),
  }),
});

/** Writes what was filled in as a proposal and says where it is; what `check` finds about it stands in the form. */
export async function ackAnswerForm(desk: Desk, body: unknown): Promise<ViewResponse> {
  const refuse = (text: string): ViewResponse => ({ response_action: 'errors', errors: { [UTTERANCE_BLOCK]: text } });
  try {
    if (!desk.folders) return refuse('There is nowhere to write a proposal.');
    const { user, view } = bodySchema.parse(body);
    const { story, id } = view.private_metadata;
    const { values } = view.state;
    const fact = values[FACT_BLOCK][FACT_BLOCK].selected_option.value;
    const utterance = values[UTTERANCE_BLOCK][UTTERANCE_BLOCK].value;
    const proposed = proposeUtterance({ ...desk.folders, story, fact, utterance, at: new Date() });
    if ('faults' in proposed) return refuse(proposed.faults.join('\n').slice(0, 1_900));
    desk.log.info({ story, fact, user: user.id, patch: proposed.patch }, 'a change was proposed');
    await settle(desk, id, user.id);
    return { response_action: 'update', view: proposedView(proposed.patch, proposed.apply) };
  } catch (error) {
    desk.log.error({ err: error }, 'a proposal was not written');
    return refuse('The proposal could not be written; the log says why.');
  }
}

/** All that asked the same is proposed with it. */
async function settle({ memory, log }: Desk, id: string, by: string): Promise<void> {
  try {
    const group = (await openGaps(memory)).find(({ ids }) => ids.includes(id));
    for (const one of group?.ids ?? []) await memory.unanswered.resolve(one, { by, how: 'proposed' });
  } catch (error) {
    log.error({ err: error }, 'questions stay open that are proposed');
  }
}
