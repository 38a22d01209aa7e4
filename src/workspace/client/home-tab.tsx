import { useMemo } from 'react';
import { Blocks } from './blocks.tsx';
import { ClickContext, type Clicked } from './clicks.ts';
import { useDesk } from './desk.ts';

/** The app's home for the person who looks. */
export function HomeTab() {
  const { state, me, perform } = useDesk();
  const home = state.homes[me.id];
  const click = useMemo(
    () => (clicked: Clicked) => perform({ do: 'clickView', user: me.id, view: 'home', ...clicked }),
    [perform, me.id],
  );
  return (
    <section className="home" aria-label={`Home of ${state.about.app.name}`}>
      {home ? (
        <ClickContext value={click}>
          <Blocks blocks={home.blocks} />
        </ClickContext>
      ) : (
        <p className="quiet">{state.about.app.name} has published nothing here yet.</p>
      )}
    </section>
  );
}
