import { useMemo } from 'react';
import { type Fields, fieldsOf, isFields, listOf, textOf } from '../fields.ts';
import { Blocks } from './blocks.tsx';
import { ClickContext, type Clicked } from './clicks.ts';
import { useDesk } from './desk.ts';
import type { Shown } from './messages-of.ts';
import { OrPlain } from './or-plain.tsx';
import { plainText } from './plain-text.ts';

/** What a message says: its blocks, or its text where it has none; then its attachments. */
export function MessageBody({ message }: { message: Shown }) {
  const { state, me, channel, perform } = useDesk();
  const { ts, text } = message;
  const [user, place] = [me.id, channel.id];
  const click = useMemo(
    () => (clicked: Clicked) => perform({ do: 'click', user, channel: place, ts, ...clicked }),
    [perform, user, place, ts],
  );
  const blocks = useMemo(() => blocksOf(message), [message]);
  return (
    <ClickContext value={click}>
      <div className="message-body">
        <OrPlain text={plainText(state, text)}>
          <Blocks blocks={blocks} />
        </OrPlain>
        {isFields(message.edited) && <span className="quiet edited">(edited)</span>}
        {listOf(message.attachments).map((attachment, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: attachments have no identity of their own
          <div className="attachment" key={at}>
            <OrPlain text={textOf(fieldsOf(attachment).fallback) ?? ''}>
              <Blocks blocks={attachmentBlocks(fieldsOf(attachment))} />
            </OrPlain>
          </div>
        ))}
      </div>
    </ClickContext>
  );
}

function blocksOf({ blocks, text }: Shown): Fields[] {
  const given = listOf(blocks).filter(isFields);
  if (given.length > 0 || text === '') return given;
  return [{ type: 'section', text: { type: 'mrkdwn', text } }];
}

function attachmentBlocks({ blocks, pretext, title, text, fallback }: Fields): Fields[] {
  const given = listOf(blocks).filter(isFields);
  if (given.length > 0) return given;
  const lines = [textOf(pretext), textOf(title), textOf(text)].filter((line) => line !== undefined);
  const words = lines.join('\n') || textOf(fallback);
  return words === undefined ? [] : [{ type: 'section', text: { type: 'mrkdwn', text: words } }];
}
