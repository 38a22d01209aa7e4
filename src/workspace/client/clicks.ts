import { createContext, useContext } from 'react';
import type { ActResult } from '../page/act-schema.ts';

/** A button that was pressed or a choice that was made. */
export type Clicked = { action_id: string; block_id: string; value?: string | string[] };

/** Tells the app about a click in the message or view around. */
export type Click = (clicked: Clicked) => Promise<ActResult>;

/** Where clicks go. */
export const ClickContext = createContext<Click>(async () => ({ ok: false, error: 'Nothing happens here.' }));

/** The way to tell the app about a click. */
export function useClick(): Click {
  return useContext(ClickContext);
}
