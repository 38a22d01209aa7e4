import { Avatar } from './avatar.tsx';
import { editKey, useDesk, userOf } from './desk.ts';
import { EditBox } from './edit-box.tsx';
import { MessageBody } from './message-body.tsx';
import { MessageTools } from './message-tools.tsx';
import { isEphemeral, type Shown } from './messages-of.ts';
import { Reactions } from './reactions.tsx';
import { ThreadSummary } from './thread-summary.tsx';
import { isoOf, timeOf } from './times.ts';

type Props = { message: Shown; threadTs: string | undefined; isFollowing: boolean };

/** One message with its author, what it says, and what can be done with it. */
export function MessageRow({ message, threadTs, isFollowing }: Props) {
  const desk = useDesk();
  const { ts } = message;
  const author = userOf(desk, message.user);
  const isPrivate = isEphemeral(message);
  const isEdited = desk.editing === editKey(ts, threadTs);
  const stamp = (
    <time dateTime={isoOf(ts)} className="quiet">
      {timeOf(ts)}
    </time>
  );
  return (
    <article
      className={`message${isPrivate ? ' ephemeral' : ''}${isFollowing ? ' following' : ''}`}
      aria-label={`${author.realName}, ${timeOf(ts)}`}
    >
      <div className="message-side">{isFollowing ? stamp : <Avatar user={author} />}</div>
      <div className="message-main">
        {isPrivate && (
          <p className="only-you">
            Only visible to you
            <button
              type="button"
              className="plain link"
              onClick={() => desk.perform({ do: 'dismiss', user: desk.me.id, ts })}
            >
              Dismiss
            </button>
          </p>
        )}
        {!isFollowing && (
          <div className="message-head">
            <strong>{author.realName}</strong>
            {author.isBot && <span className="app-badge">APP</span>}
            {stamp}
          </div>
        )}
        {isEdited ? <EditBox message={message} /> : <MessageBody message={message} />}
        <Reactions message={message} />
        {threadTs === undefined && <ThreadSummary message={message} />}
      </div>
      {!isEdited && <MessageTools message={message} threadTs={threadTs} />}
    </article>
  );
}
