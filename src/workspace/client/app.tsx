import { useCallback, useMemo, useState } from 'react';
import type { Act } from '../page/act-schema.ts';
import type { PageState } from '../page/page-state.ts';
import { act } from './act.ts';
import { ChannelPane } from './channel-pane.tsx';
import { type Desk, DeskContext } from './desk.ts';
import { KitContext, kitHooks } from './kit-hooks.tsx';
import { ModalDialog } from './modal-dialog.tsx';
import { Notice } from './notice.tsx';
import { usePlace } from './place.ts';
import { Sidebar } from './sidebar.tsx';
import { useKnown } from './state-store.ts';
import { ThreadPane } from './thread-pane.tsx';

/** The page. */
export function App() {
  const { state, isLive } = useKnown();
  if (!state)
    return <p className="opening">{isLive ? 'Opening the workspace ...' : 'The workspace does not answer.'}</p>;
  return <OpenWorkspace state={state} isLive={isLive} />;
}

function OpenWorkspace({ state, isLive }: { state: PageState; isLive: boolean }) {
  const [place, go] = usePlace();
  const [words, tell] = useState('');
  const [isMenuOpen, setMenuOpen] = useState(false);
  const perform = useCallback(async (what: Act) => {
    const result = await act(what);
    tell(result.ok ? '' : result.error);
    return result;
  }, []);
  const [editing, edit] = useState<string>();
  const desk = useMemo(
    () => deskOf({ state, place, go, perform, tell, editing, edit }),
    [state, place, go, perform, editing],
  );
  const meId = desk?.me.id ?? '';
  const { users, channels } = state;
  const hooks = useMemo(() => kitHooks(users, channels, meId), [users, channels, meId]);
  if (!desk) return <p className="opening">There is nobody in this workspace.</p>;
  const modal = state.modals[desk.me.id]?.at(-1);
  return (
    <DeskContext value={desk}>
      <KitContext value={hooks}>
        <div className={`workspace${place.thread ? ' with-thread' : ''}${isMenuOpen ? ' with-menu' : ''}`}>
          <Sidebar onDone={() => setMenuOpen(false)} />
          <ChannelPane key={`${desk.me.id}${desk.channel.id}${place.tab}`} onMenu={() => setMenuOpen(!isMenuOpen)} />
          {place.thread && <ThreadPane key={`${desk.me.id}${place.thread}`} ts={place.thread} />}
        </div>
        {modal && <ModalDialog key={`${desk.me.id}${modal.id}`} view={modal} />}
        <Notice
          words={isLive ? words : 'The workspace does not answer. Is it still running?'}
          onClose={() => tell('')}
        />
      </KitContext>
    </DeskContext>
  );
}

function deskOf(parts: Omit<Desk, 'me' | 'channel'>): Desk | undefined {
  const { state, place } = parts;
  const people = state.users.filter(({ id }) => state.about.people.includes(id));
  const me = people.find(({ name }) => name === place.as) ?? people[0];
  if (!me) return undefined;
  const mine = state.channels.filter(({ members }) => members.includes(me.id));
  const named = mine.find((channel) => (place.in === 'dm' ? channel.person === me.id : channel.name === place.in));
  const channel = named ?? mine.find(({ kind }) => kind !== 'im') ?? mine[0];
  return channel && { ...parts, me, channel };
}
