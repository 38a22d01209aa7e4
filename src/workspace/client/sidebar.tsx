import { useState } from 'react';
import { Avatar } from './avatar.tsx';
import { channelTitle, useDesk } from './desk.ts';
import { FreshStart } from './fresh-start.tsx';
import { LockIcon } from './lock-icon.tsx';
import { hasNews } from './messages-of.ts';
import { PersonSwitch } from './person-switch.tsx';

/** The conversations one is in, who one is, and the way to begin again. */
export function Sidebar({ onDone }: { onDone: () => void }) {
  const desk = useDesk();
  const { state, me, channel: here, go } = desk;
  const mine = state.channels.filter(({ members, kind }) => members.includes(me.id) && kind !== 'im');
  const direct = state.channels.find(({ person }) => person === me.id);
  const latest = (id: string) => state[`messages:${id}`]?.at(-1)?.ts ?? '0';
  const [seen, setSeen] = useState(() =>
    Object.fromEntries(
      state.about.people.flatMap((person) => state.channels.map(({ id }) => [person + id, latest(id)])),
    ),
  );
  const open = (id: string, name: string) => {
    setSeen({ ...seen, [`${me.id}${id}`]: latest(id), [`${me.id}${here.id}`]: latest(here.id) });
    go({ in: name, thread: undefined, tab: 'messages' });
    onDone();
  };
  const row = (id: string, name: string, sign: React.ReactNode, title: string) => {
    const isHere = id === here.id;
    const isNew = !isHere && hasNews(desk, id, seen[`${me.id}${id}`] ?? '0');
    return (
      <li key={id}>
        <button
          type="button"
          className={`row${isNew ? ' unread' : ''}`}
          aria-current={isHere ? 'page' : undefined}
          onClick={() => open(id, name)}
        >
          {sign}
          <span className="row-name">{title}</span>
          {isNew && <span className="visually-hidden"> (unread)</span>}
        </button>
      </li>
    );
  };
  return (
    <nav className="sidebar" aria-label="Conversations">
      <header className="sidebar-head">
        <strong>{state.about.team}</strong>
        <span>Local workspace</span>
      </header>
      <h2>Channels</h2>
      <ul>
        {mine.map((channel) => {
          const sign = channel.kind === 'group' ? <LockIcon /> : channel.kind === 'mpim' ? '@' : '#';
          const mark = (
            <span className="sign" aria-hidden="true">
              {sign}
            </span>
          );
          return row(channel.id, channel.name, mark, channelTitle(desk, channel));
        })}
      </ul>
      <h2>Apps</h2>
      <ul>
        {direct &&
          row(
            direct.id,
            'dm',
            <Avatar isSmall user={{ id: '', name: '', realName: state.about.app.name, isBot: true }} />,
            state.about.app.name,
          )}
      </ul>
      <footer>
        <PersonSwitch />
        <FreshStart />
      </footer>
    </nav>
  );
}
