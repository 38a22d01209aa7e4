import { memo, useContext, useSyncExternalStore } from 'react';
import { type Block, Message } from 'slack-blocks-to-jsx';
import type { Fields } from '../fields.ts';
import { KitContext } from './kit-hooks.tsx';

const dark = matchMedia('(prefers-color-scheme: dark)');

function onTheme(listener: () => void): () => void {
  dark.addEventListener('change', listener);
  return () => dark.removeEventListener('change', listener);
}

/** Blocks that only show something, drawn by the library. */
export const KitBlocks = memo(function KitBlocks({ blocks }: { blocks: Fields[] }) {
  const hooks = useContext(KitContext);
  const theme = useSyncExternalStore(onTheme, () => dark.matches) ? 'dark' : 'light';
  // The server has checked that these are blocks; to the type checker they are JSON.
  return <Message blocks={blocks as Block[]} name="" logo="" withoutWrapper theme={theme} hooks={hooks} />;
});
