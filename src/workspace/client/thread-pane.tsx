import { Composer } from './composer.tsx';
import { channelTitle, useDesk } from './desk.ts';
import { MessageList } from './message-list.tsx';
import { threadMessages } from './messages-of.ts';
import { StatusLine } from './status-line.tsx';

/** A thread, beside its channel. Escape closes it. */
export function ThreadPane({ ts }: { ts: string }) {
  const desk = useDesk();
  const { channel, go } = desk;
  const close = () => go({ thread: undefined });
  return (
    <aside
      className="pane thread-pane"
      aria-label="Thread"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) close();
      }}
    >
      <header className="pane-head">
        <h2>
          Thread <span className="quiet">{channelTitle(desk, channel)}</span>
        </h2>
        <button type="button" className="plain close" aria-label="Close the thread" onClick={close}>
          ×
        </button>
      </header>
      <MessageList label="Thread" messages={threadMessages(desk, ts)} threadTs={ts} />
      <StatusLine threadTs={ts} />
      <Composer threadTs={ts} />
    </aside>
  );
}
