import type { Surface } from './block-rules.ts';
import { type Fields, fieldsOf, isFields, listOf } from './fields.ts';
import { anything, flag, maybe, plain, type Shape, str } from './rule.ts';
import { validateBlocks } from './validate-blocks.ts';
import { at, validateShape } from './validate-value.ts';

const COMMON: Shape = {
  blocks: anything,
  private_metadata: maybe(str(3000, 0)),
  callback_id: maybe(str(255, 0)),
  external_id: maybe(str(255, 0)),
};

const VIEW_SHAPES: Record<string, Shape> = {
  home: COMMON,
  modal: {
    ...COMMON,
    title: plain(24),
    submit: maybe(plain(24)),
    close: maybe(plain(24)),
    clear_on_close: maybe(flag),
    notify_on_close: maybe(flag),
    submit_disabled: maybe(flag),
  },
};

/** Reads a view and lists what Slack would refuse about it; `type` is the kind of view the method takes. */
export function validateView(given: unknown, type: string): { fields: Fields; errors: string[] } {
  const fields = fieldsOf(given);
  if (!isFields(given)) return { fields, errors: [at('must provide an object', '/view')] };
  if (fields.type === undefined) return { fields, errors: [at('missing required field: type', '/view')] };
  if (fields.type !== type) return { fields, errors: [at(`unsupported type: ${String(fields.type)}`, '/view/type')] };
  const surface: Surface = type === 'home' ? 'home' : 'modal';
  const errors = validateShape(fields, VIEW_SHAPES[type] ?? COMMON, '/view', true);
  if (fields.blocks !== undefined) errors.push(...validateBlocks(fields.blocks, surface, '/view/blocks'));
  return { fields, errors: [...errors, ...missingSubmit(fields, surface)] };
}

function missingSubmit(fields: Fields, surface: Surface): string[] {
  if (surface !== 'modal' || isFields(fields.submit)) return [];
  const inputs = listOf(fields.blocks).flatMap((block, index) => (fieldsOf(block).type === 'input' ? [index] : []));
  return inputs.map((index) =>
    at('must define `submit` to use an `input` block in modals', `/view/blocks/${index}/input`),
  );
}
