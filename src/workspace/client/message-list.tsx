import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { MessageRow } from './message-row.tsx';
import type { Shown } from './messages-of.ts';
import { dayOf } from './times.ts';

/** Seconds within which messages of one author stand together. */
const TOGETHER = 300;
/** How near to the end one must be, in pixels, to be taken along when something new arrives. */
const NEAR_END = 120;

type Props = { label: string; messages: Shown[]; threadTs?: string; children?: ReactNode };

/** Messages, oldest first, which follows what is new as long as one reads at the end. What stands above them is `children`. */
export function MessageList({ label, messages, threadTs, children }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const wasAtEnd = useRef(true);
  useLayoutEffect(() => {
    const element = list.current;
    if (element && wasAtEnd.current) element.scrollTop = element.scrollHeight;
  });
  return (
    <div
      className="messages"
      role="log"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      ref={list}
      onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
        wasAtEnd.current = scrollHeight - scrollTop - clientHeight < NEAR_END;
      }}
    >
      {threadTs === undefined && <div className="messages-fill" />}
      {children}
      {messages.map((message, at) => {
        const before = messages[at - 1];
        const isNewDay = !before || dayOf(before.ts) !== dayOf(message.ts);
        return (
          <div key={message.ts}>
            {isNewDay && threadTs === undefined && (
              <div className="day">
                <span>{dayOf(message.ts)}</span>
              </div>
            )}
            <MessageRow
              message={message}
              threadTs={threadTs}
              isFollowing={!isNewDay && before !== undefined && standTogether(before, message)}
            />
          </div>
        );
      })}
    </div>
  );
}

function standTogether(before: Shown, message: Shown): boolean {
  const isPlain = before.subtype === undefined && message.subtype === undefined;
  const sameKind = before.is_ephemeral === message.is_ephemeral && before.reply_count === undefined;
  return isPlain && sameKind && before.user === message.user && Number(message.ts) - Number(before.ts) < TOGETHER;
}
