import { type Fields, fieldsOf, flagOf, isFields, listOf, textOf } from '../fields.ts';
import { Blocks } from './blocks.tsx';

/** A block that holds others under a title, and folds when it says so. */
export function FoldingContainer({ block }: { block: Fields }) {
  const title = textOf(fieldsOf(block.title).text);
  const inside = <Blocks blocks={listOf(block.child_blocks).filter(isFields)} />;
  const head = title ?? <Blocks blocks={[fieldsOf(block.rich_text_title)]} />;
  if (!flagOf(block.is_collapsible)) {
    return (
      <div className="container">
        <strong>{head}</strong>
        {inside}
      </div>
    );
  }
  return (
    <details className="container" open={!flagOf(block.default_collapsed)}>
      <summary>{head}</summary>
      {inside}
    </details>
  );
}
