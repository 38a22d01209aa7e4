import { createContext } from 'react';
import type { MessageProps } from 'slack-blocks-to-jsx';
import type { PageChannel, PageUser } from '../page/page-state.ts';
import { SafeLink } from './safe-link.tsx';

type Hooks = NonNullable<MessageProps['hooks']>;

/** How the library's blocks show names and links. It changes only with the names, so that blocks are not drawn anew without need. */
export const KitContext = createContext<Hooks>({});

/** Names as the person `me` sees them, and links that lead to the web only. */
export function kitHooks(users: PageUser[], channels: PageChannel[], me: string): Hooks {
  const broadcast = (name: string) => () => <span className="mention mention-me">@{name}</span>;
  return {
    user: ({ id }) => (
      <span className={`mention${id === me ? ' mention-me' : ''}`}>
        @{users.find((user) => user.id === id)?.realName ?? id}
      </span>
    ),
    channel: ({ id }) => <span className="mention">#{channels.find((channel) => channel.id === id)?.name ?? id}</span>,
    atHere: broadcast('here'),
    atChannel: broadcast('channel'),
    atEveryone: broadcast('everyone'),
    link: SafeLink,
  };
}
