import { type Fields, fieldsOf, isFields, listOf, textOf } from '../fields.ts';
import { ActionElement } from './elements/action-element.tsx';
import { ImageWords } from './image-words.tsx';
import { Words } from './words.tsx';

/** Words, with fields below them and an element or image beside them. */
export function SectionBlock({ block }: { block: Fields }) {
  const fields = listOf(block.fields).filter(isFields);
  const { accessory } = block;
  return (
    <div className="section">
      <div className="section-words">
        {isFields(block.text) && <Words text={block.text} />}
        {fields.length > 0 && (
          <div className="section-fields">
            {fields.map((field, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: fields have no identity of their own
              <Words key={at} text={field} />
            ))}
          </div>
        )}
      </div>
      {fieldsOf(accessory).type === 'image' ? (
        <ImageWords image={fieldsOf(accessory)} />
      ) : (
        isFields(accessory) && <ActionElement element={accessory} blockId={textOf(block.block_id) ?? ''} />
      )}
    </div>
  );
}
