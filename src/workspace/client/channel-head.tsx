import { channelTitle, useDesk } from './desk.ts';
import { LockIcon } from './lock-icon.tsx';

/** The head of a conversation: its name, who is in it, and the app's tabs where it is the app's own. */
export function ChannelHead({ onMenu }: { onMenu: () => void }) {
  const desk = useDesk();
  const { state, channel, place, go } = desk;
  const { about } = state;
  const isDirect = channel.kind === 'im';
  const hasHome = isDirect && about.homeTab;
  return (
    <header className="pane-head">
      <button type="button" className="plain menu-button" aria-label="Conversations" onClick={onMenu}>
        ☰
      </button>
      <h1>
        {channel.kind === 'group' && <LockIcon />}
        {channel.kind === 'channel' && <span aria-hidden="true"># </span>}
        {channelTitle(desk, channel)}
        {isDirect && <span className="app-badge">APP</span>}
      </h1>
      {hasHome && (
        <div className="tabs">
          {(['home', 'messages'] as const).map((tab) => (
            <button
              type="button"
              key={tab}
              className="plain"
              aria-pressed={place.tab === tab}
              onClick={() => go({ tab, thread: undefined })}
            >
              {tab === 'home' ? 'Home' : 'Messages'}
            </button>
          ))}
        </div>
      )}
      <span className={`line ${about.connected ? 'line-on' : 'line-off'}`} role="status">
        {about.connected ? `${about.app.name} is connected` : 'No app is connected'}
      </span>
    </header>
  );
}
