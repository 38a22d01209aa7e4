import { useEffect, useRef, useState } from 'react';
import { useDesk } from './desk.ts';
import type { Shown } from './messages-of.ts';
import { plainText } from './plain-text.ts';

/** A message being edited by its author. Enter saves, Escape leaves it as it was. */
export function EditBox({ message }: { message: Shown }) {
  const { state, channel, me, perform, edit } = useDesk();
  const [text, setText] = useState(() => plainText(state, message.text));
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const element = field.current;
    element?.focus();
    element?.setSelectionRange(element.value.length, element.value.length);
  }, []);
  const save = async () => {
    if (text.trim() === '') return;
    edit(undefined);
    await perform({ do: 'edit', user: me.id, channel: channel.id, ts: message.ts, text: text.trim() });
  };
  return (
    <div className="edit-box">
      <textarea
        ref={field}
        aria-label="Edit the message"
        rows={Math.min(8, text.split('\n').length)}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) void save();
          else if (event.key === 'Escape') edit(undefined);
          else return;
          event.preventDefault();
        }}
      />
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={() => edit(undefined)}>
          Cancel
        </button>
        <button type="button" className="button primary" onClick={save}>
          Save
        </button>
      </div>
    </div>
  );
}
