import { Avatar } from './avatar.tsx';
import { useDesk, userOf } from './desk.ts';
import type { Shown } from './messages-of.ts';
import { timeOf } from './times.ts';

/** The replies below a message: who replied, how many, and the way into the thread. */
export function ThreadSummary({ message }: { message: Shown }) {
  const desk = useDesk();
  const replies = (desk.state[`messages:${desk.channel.id}`] ?? []).filter(
    ({ thread_ts, ts }) => thread_ts === message.ts && ts !== message.ts,
  );
  const last = replies.at(-1);
  if (!last) return null;
  const authors = [...new Set(replies.map(({ user }) => user))].slice(0, 3);
  return (
    <button type="button" className="thread-summary" onClick={() => desk.go({ thread: message.ts })}>
      {authors.map((id) => (
        <Avatar key={id} user={userOf(desk, id)} isSmall />
      ))}
      <strong>{replies.length === 1 ? '1 reply' : `${replies.length} replies`}</strong>
      <span className="quiet">Last reply {timeOf(last.ts)}</span>
    </button>
  );
}
