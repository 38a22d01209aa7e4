import { memo, useMemo } from 'react';
import type { Fields } from '../fields.ts';
import { KitBlocks } from './kit-blocks.tsx';
import { richTextFrom } from './rich-text-from.ts';

/** A text object, plain or in Slack's markup. */
export const Words = memo(function Words({ text }: { text: Fields }) {
  const blocks = useMemo(() => [richTextFrom(text)], [text]);
  return <KitBlocks blocks={blocks} />;
});
