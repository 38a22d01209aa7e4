import { memo } from 'react';
import { type Fields, fieldsOf, isFields, listOf, textOf } from '../fields.ts';
import { ActionElement } from './elements/action-element.tsx';
import { isInteractive } from './elements/element-kinds.ts';
import { FoldingContainer } from './folding-container.tsx';
import { InputBlock } from './input-block.tsx';
import { KitBlocks } from './kit-blocks.tsx';
import { withoutImages } from './without-images.ts';

/** Blocks of a message or view: what only shows something is the library's, what can be pressed or filled in is ours. */
export const Blocks = memo(function Blocks({ blocks }: { blocks: Fields[] }) {
  return groupsOf(blocks).map((group) => {
    const [first] = group;
    const key = textOf(first?.block_id) ?? JSON.stringify(group).slice(0, 200);
    return first && isOurs(first) ? (
      <OurBlock key={key} block={first} />
    ) : (
      <KitBlocks key={key} blocks={group.map(withoutImages)} />
    );
  });
});

/** Blocks for the library that follow each other are drawn together. */
function groupsOf(blocks: Fields[]): Fields[][] {
  const groups: Fields[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (last?.[0] && !isOurs(last[0]) && !isOurs(block)) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

function isOurs(block: Fields): boolean {
  if (block.type === 'section') return isInteractive(fieldsOf(block.accessory));
  return ['actions', 'context_actions', 'input', 'card', 'carousel', 'container', 'data_table'].includes(
    String(block.type),
  );
}

function OurBlock({ block }: { block: Fields }) {
  const blockId = textOf(block.block_id) ?? '';
  const elements = listOf(block.elements).filter(isFields);
  switch (block.type) {
    case 'section': {
      const { accessory, ...rest } = block;
      return (
        <div className="section-with-control">
          <KitBlocks blocks={[rest]} />
          <ActionElement element={fieldsOf(accessory)} blockId={blockId} />
        </div>
      );
    }
    case 'actions':
    case 'context_actions':
      return <ActionRow elements={elements} blockId={blockId} />;
    case 'input':
      return <InputBlock block={block} />;
    case 'card': {
      const { actions, ...rest } = block;
      return (
        <div className="card">
          <KitBlocks blocks={[withoutImages(rest)]} />
          <ActionRow elements={listOf(actions).filter(isFields)} blockId={blockId} />
        </div>
      );
    }
    case 'carousel':
      return (
        <div className="carousel">
          <Blocks blocks={elements} />
        </div>
      );
    case 'container':
      return <FoldingContainer block={block} />;
    default:
      return (
        <figure className="data-table">
          <figcaption>{textOf(block.caption)}</figcaption>
          <KitBlocks blocks={[tableOf(block)]} />
        </figure>
      );
  }
}

function ActionRow({ elements, blockId }: { elements: Fields[]; blockId: string }) {
  if (elements.length === 0) return null;
  return (
    <div className="action-row">
      {elements.map((element) => (
        <ActionElement key={textOf(element.action_id)} element={element} blockId={blockId} />
      ))}
    </div>
  );
}

/** The library knows the plain table only, whose cells are texts. */
function tableOf({ rows }: Fields): Fields {
  const cell = (value: unknown) => {
    const { type, text, value: number } = fieldsOf(value);
    return type === 'rich_text' ? value : { type: 'raw_text', text: textOf(text) ?? textOf(number) ?? '' };
  };
  return { type: 'table', rows: listOf(rows).map((row) => listOf(row).map(cell)) };
}
