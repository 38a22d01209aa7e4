import { useCallback, useMemo, useSyncExternalStore } from 'react';

/** Where a person is; kept in the address, so that reloading and going back work. */
export type Place = {
  /** Handle of who one is; undefined: the first. */
  as: string | undefined;
  /** A channel's name, or `dm` for the direct message with the app; undefined: the first channel. */
  in: string | undefined;
  tab: 'messages' | 'home';
  /** The thread that is open beside the channel. */
  thread: string | undefined;
};

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

/** The place in the address, and a way to go elsewhere: what is left out stays. */
export function usePlace(): [Place, (to: Partial<Place>) => void] {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  const place = useMemo(() => readPlace(hash), [hash]);
  const go = useCallback((to: Partial<Place>) => {
    const next = { ...readPlace(location.hash), ...to };
    const entries = Object.entries(next).filter(
      ([key, value]) => value !== undefined && !(key === 'tab' && value === 'messages'),
    );
    location.hash = new URLSearchParams(entries.map(([key, value]) => [key, String(value)])).toString();
  }, []);
  return [place, go];
}

function readPlace(hash: string): Place {
  const fields = new URLSearchParams(hash.slice(1));
  const text = (key: string) => fields.get(key) ?? undefined;
  return { as: text('as'), in: text('in'), tab: text('tab') === 'home' ? 'home' : 'messages', thread: text('thread') };
}
