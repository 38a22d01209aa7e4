import { BLOCK_RULES, MOST_BLOCKS, type Surface } from './block-rules.ts';
import { type Fields, fieldsOf, isFields, listOf, textOf } from './fields.ts';
import { block, list } from './rule.ts';
import { at, validateValue } from './validate-value.ts';

const MARKDOWN_TOTAL = 12_000;
const TABLE_CHARACTERS = 10_000;

/** What Slack says of a second table; it comes as `invalid_attachments`, without a pointer. */
export const ONE_TABLE = 'only_one_table_allowed';

/**
 * Lists what Slack would refuse about the blocks of a message, modal or App Home: unknown types and properties, limits,
 * and what concerns several blocks at once. Empty when all is well. `pointer` is where the blocks stand (`/blocks`).
 */
export function validateBlocks(blocks: unknown, surface: Surface, pointer: string): string[] {
  const types = Object.keys(BLOCK_RULES).filter((type) => BLOCK_RULES[type]?.surfaces.includes(surface));
  const most = MOST_BLOCKS[surface];
  const errors = validateValue(blocks, list(block(...types), most, surface === 'home' ? 0 : 1), pointer);
  const all = listOf(blocks).map(fieldsOf);
  return [...errors, ...repeatedIds(all, pointer), ...tables(all, pointer), ...markdown(all, pointer)];
}

function repeatedIds(blocks: Fields[], pointer: string): string[] {
  const seen = new Set<string>();
  return blocks.flatMap((one, index) => {
    const errors = repeatedActions(one, `${pointer}/${index}`, new Set());
    const id = textOf(one.block_id);
    if (id !== undefined && seen.has(id)) {
      errors.push(at(`\`block_id\` "${id}" already exists`, `${pointer}/${index}/block_id`));
    }
    seen.add(id ?? '');
    return errors;
  });
}

function repeatedActions(value: unknown, pointer: string, seen: Set<string>): string[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => repeatedActions(item, `${pointer}/${index}`, seen));
  if (!isFields(value)) return [];
  const id = textOf(value.action_id);
  const here =
    id !== undefined && seen.has(id) ? [at(`\`action_id\` "${id}" already exists`, `${pointer}/action_id`)] : [];
  if (id !== undefined) seen.add(id);
  const below = Object.entries(value).flatMap(([key, item]) => repeatedActions(item, `${pointer}/${key}`, seen));
  return [...here, ...below];
}

function tables(blocks: Fields[], pointer: string): string[] {
  const inside = blocks.flatMap((one) => [one, ...listOf(one.child_blocks).map(fieldsOf)]);
  const found = inside.filter(({ type }) => type === 'table' || type === 'data_table');
  const errors = found.length > 1 ? [ONE_TABLE] : [];
  for (const table of found) {
    const place = `${pointer}/${Math.max(blocks.indexOf(table), 0)}/rows`;
    const rows = listOf(table.rows).map(listOf);
    const length = rows.flat().reduce((sum: number, cell) => sum + charactersOf(cell), 0);
    if (length > TABLE_CHARACTERS) errors.push(at(`must be less than ${TABLE_CHARACTERS + 1} characters`, place));
    const uneven = new Set(rows.map((row) => row.length)).size > 1;
    if (table.type === 'data_table' && uneven) errors.push(at('rows must have the same number of cells', place));
  }
  return errors;
}

function markdown(blocks: Fields[], pointer: string): string[] {
  const texts = blocks.filter(({ type }) => type === 'markdown').map(({ text }) => textOf(text) ?? '');
  const total = texts.reduce((sum, text) => sum + text.length, 0);
  if (texts.length < 2 || total <= MARKDOWN_TOTAL) return [];
  return [at(`markdown blocks must be less than ${MARKDOWN_TOTAL + 1} characters in all`, pointer)];
}

function charactersOf(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + charactersOf(item), 0);
  if (!isFields(value)) return 0;
  const own = typeof value.text === 'string' ? value.text.length : 0;
  return own + charactersOf(value.elements);
}
