import { memo } from 'react';
import { type Fields, fieldsOf, isFields, listOf, textOf } from '../fields.ts';
import { ActionRow } from './action-row.tsx';
import { CardBlock } from './card-block.tsx';
import { ContextBlock } from './context-block.tsx';
import { FoldingContainer } from './folding-container.tsx';
import { ImageWords } from './image-words.tsx';
import { InputBlock } from './input-block.tsx';
import { KitBlocks } from './kit-blocks.tsx';
import { plainWords } from './rich-text-from.ts';
import { SafeLink } from './safe-link.tsx';
import { SectionBlock } from './section-block.tsx';
import { TableBlock } from './table-block.tsx';
import { Words } from './words.tsx';

/** Blocks of a message or view. */
export const Blocks = memo(function Blocks({ blocks }: { blocks: Fields[] }) {
  return blocks.map((block, at) => <OneBlock key={textOf(block.block_id) ?? at} block={block} />);
});

/** What can be used, and what holds text objects, is drawn here; the rest is the library's. */
function OneBlock({ block }: { block: Fields }) {
  const blockId = textOf(block.block_id) ?? '';
  switch (block.type) {
    case 'section':
      return <SectionBlock block={block} />;
    case 'header':
      return <h3 className="block-header">{plainWords(fieldsOf(block.text))}</h3>;
    case 'context':
      return <ContextBlock block={block} />;
    case 'image':
      return <ImageWords image={block} />;
    case 'video':
      return <SafeLink href={textOf(block.title_url) ?? ''}>Video: {plainWords(fieldsOf(block.title))}</SafeLink>;
    case 'actions':
    case 'context_actions':
      return <ActionRow elements={block.elements} blockId={blockId} />;
    case 'input':
      return <InputBlock block={block} />;
    case 'card':
      return <CardBlock block={block} />;
    case 'carousel':
      return (
        <div className="carousel">
          <Blocks blocks={listOf(block.elements).filter(isFields)} />
        </div>
      );
    case 'container':
      return <FoldingContainer block={block} />;
    case 'alert':
      return (
        <div className={`alert alert-${textOf(block.level) ?? 'default'}`}>
          <Words text={fieldsOf(block.text)} />
        </div>
      );
    case 'table':
    case 'data_table':
      return <TableBlock block={block} />;
    default:
      return <KitBlocks blocks={[block]} />;
  }
}
