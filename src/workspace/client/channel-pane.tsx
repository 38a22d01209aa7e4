import { useEffect, useRef } from 'react';
import { AddApp } from './add-app.tsx';
import { ChannelHead } from './channel-head.tsx';
import { Composer } from './composer.tsx';
import { useDesk } from './desk.ts';
import { Hint } from './hint.tsx';
import { HomeTab } from './home-tab.tsx';
import { MessageList } from './message-list.tsx';
import { channelMessages } from './messages-of.ts';
import { StatusLine } from './status-line.tsx';

/** A conversation: its head, its messages, and the line to write in. */
export function ChannelPane({ onMenu }: { onMenu: () => void }) {
  const desk = useDesk();
  const { state, me, channel, place, perform } = desk;
  const { connected } = state.about;
  const isDirect = channel.kind === 'im';
  const asked = useRef(false);
  useEffect(() => {
    if (!connected || asked.current) return;
    asked.current = true;
    // Slack tells the app when its tab is opened; an app may then publish its home or pin prompts, which the first hint shows.
    void perform({ do: 'openHome', user: me.id, tab: isDirect ? place.tab : 'messages' });
  }, [connected, isDirect, place.tab, me.id, perform]);
  if (isDirect && place.tab === 'home') {
    return (
      <main className="pane">
        <ChannelHead onMenu={onMenu} />
        <HomeTab />
      </main>
    );
  }
  const messages = channelMessages(desk);
  return (
    <main className="pane">
      <ChannelHead onMenu={onMenu} />
      <MessageList label="Messages" messages={messages}>
        <Hint isFirst={messages.length === 0} />
      </MessageList>
      <StatusLine threadTs={undefined} />
      <AddApp messages={messages} />
      <Composer />
    </main>
  );
}
