import { type Fields, fieldsOf, isFields, textOf } from '../fields.ts';
import { ActionRow } from './action-row.tsx';
import { ImageWords } from './image-words.tsx';
import { Words } from './words.tsx';

/** A card: a title, a body, and what can be done with it. */
export function CardBlock({ block }: { block: Fields }) {
  const { hero_image, title, subtitle, body, actions } = block;
  return (
    <div className="card">
      {isFields(hero_image) && <ImageWords image={fieldsOf(hero_image)} />}
      {isFields(title) && (
        <strong>
          <Words text={title} />
        </strong>
      )}
      {isFields(subtitle) && <Words text={subtitle} />}
      {isFields(body) && <Words text={body} />}
      <ActionRow elements={actions} blockId={textOf(block.block_id) ?? ''} />
    </div>
  );
}
