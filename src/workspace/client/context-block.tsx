import { type Fields, isFields, listOf } from '../fields.ts';
import { ImageWords } from './image-words.tsx';
import { Words } from './words.tsx';

/** Small print. */
export function ContextBlock({ block }: { block: Fields }) {
  return (
    <div className="context">
      {listOf(block.elements)
        .filter(isFields)
        .map((element, at) =>
          element.type === 'image' ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: elements of small print have no identity of their own
            <ImageWords key={at} image={element} />
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <Words key={at} text={element} />
          ),
        )}
    </div>
  );
}
