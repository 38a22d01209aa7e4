import { type Fields, fieldsOf, listOf, textOf } from '../fields.ts';
import { KitBlocks } from './kit-blocks.tsx';
import { richTextFrom } from './rich-text-from.ts';

/** A table, plain or with a caption; wider ones scroll. The library draws it, with each cell as rich text. */
export function TableBlock({ block }: { block: Fields }) {
  const caption = textOf(block.caption);
  const cell = (value: unknown) => {
    const { type, text, value: number } = fieldsOf(value);
    if (type === 'rich_text') return value;
    return richTextFrom({ type: 'plain_text', text: textOf(text) ?? textOf(number) ?? '', emoji: false });
  };
  const rows = listOf(block.rows).map((row) => listOf(row).map(cell));
  return (
    <figure className="table">
      {caption !== undefined && <figcaption>{caption}</figcaption>}
      <KitBlocks blocks={[{ type: 'table', rows, column_settings: block.column_settings }]} />
    </figure>
  );
}
