import { useSyncExternalStore } from 'react';
import type { PageChange, PageState } from '../page/page-state.ts';

/** What the page knows: nothing yet, or the workspace's state; and whether the line to the workspace stands. */
export type Known = { state: PageState | undefined; isLive: boolean };

let known: Known = { state: undefined, isLive: false };
const listeners = new Set<() => void>();

function set(next: Known): void {
  known = next;
  for (const listener of listeners) listener();
}

function take(change: PageChange): void {
  const before: Record<string, unknown> = { ...known.state };
  const merged = Object.entries({ ...before, ...change }).filter(([, value]) => value !== null);
  const next = Object.fromEntries(merged.map(([part, value]) => [part, kept(before[part], value)]));
  set({ state: next as PageState, isLive: true });
}

/** A list with those entries that did not change taken over from before, so that what shows them is not drawn anew. */
function kept(before: unknown, now: unknown): unknown {
  if (!Array.isArray(now) || !Array.isArray(before) || now === before) return now;
  const known = new Map(before.map((entry) => [JSON.stringify(entry), entry]));
  return now.map((entry) => known.get(JSON.stringify(entry)) ?? entry);
}

let source: EventSource | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (!source) {
    source = new EventSource('/state');
    // At each (re)connection the workspace sends all parts, so what is known from before may go.
    source.onopen = () => {
      known = { state: undefined, isLive: true };
    };
    source.onmessage = ({ data }) => take(JSON.parse(data));
    source.onerror = () => set({ ...known, isLive: false });
  }
  return () => listeners.delete(listener);
}

/** The workspace's state, kept up to date. */
export function useKnown(): Known {
  return useSyncExternalStore(subscribe, () => known);
}
