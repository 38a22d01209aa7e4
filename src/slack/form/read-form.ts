import { z } from 'zod';
import { BOX_TEXT, boxId, COPY_FORM } from './copy-form.ts';

/** A form as it came back: which one, what is in its boxes, and what it carried. */
export interface FilledForm {
  id: string;
  /** Changes with each update of the form. */
  hash: string;
  user: string;
  metadata: string;
  /** What is in each box, '' for nothing. */
  texts: string[];
  /** The action of the button that was pressed in it, if one was. */
  pressed: string | undefined;
}

const stateSchema = z.record(z.string(), z.record(z.string(), z.object({ value: z.string().nullish() })));

const bodySchema = z.object({
  user: z.object({ id: z.string() }),
  actions: z.array(z.object({ action_id: z.string() })).optional(),
  view: z.object({
    id: z.string(),
    hash: z.string(),
    callback_id: z.literal(COPY_FORM),
    private_metadata: z.string(),
    blocks: z.array(z.object({ type: z.string() })),
    state: z.object({ values: stateSchema }),
  }),
});

/** Reads a submission of the form for drafts, or a press of a button in it; undefined for any other view. */
export function readForm(body: unknown): FilledForm | undefined {
  const parsed = bodySchema.safeParse(body);
  if (!parsed.success) return undefined;
  const { user, view, actions } = parsed.data;
  const boxes = view.blocks.filter(({ type }) => type === 'input');
  const texts = boxes.map((_, at) => view.state.values[boxId(at)]?.[BOX_TEXT]?.value ?? '');
  const pressed = actions?.[0]?.action_id;
  return { id: view.id, hash: view.hash, user: user.id, metadata: view.private_metadata, texts, pressed };
}

/** All that was typed into a form, box by box; '' when it is blank. */
export function typedText({ texts }: FilledForm): string {
  return texts
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join('\n');
}
