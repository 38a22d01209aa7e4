import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { CompletionList } from './completion-list.tsx';
import { completionsOf } from './completions-of.ts';
import { channelTitle, editKey, useDesk } from './desk.ts';
import { channelMessages, isEphemeral, threadMessages } from './messages-of.ts';
import { UsageHint } from './usage-hint.tsx';

/** The line to write in. Enter sends, Shift+Enter begins a new line, Up in an empty one edits one's last message. */
export function Composer({ threadTs }: { threadTs?: string }) {
  const desk = useDesk();
  const { me, channel, perform, tell, edit } = desk;
  const [text, setText] = useState('');
  const [caret, setCaret] = useState(0);
  const [picked, setPicked] = useState(0);
  const [isDismissed, setDismissed] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const written = useRef<number>(undefined);
  const listId = useId();
  const completions = isDismissed ? [] : completionsOf(desk, text, caret, threadTs !== undefined);
  const at = Math.min(picked, completions.length - 1);

  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    if (written.current !== undefined) element.setSelectionRange(written.current, written.current);
    written.current = undefined;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight}px`;
    if (text === '') element.style.height = '';
  }, [text]);

  const write = (next: string, position = next.length) => {
    setText(next);
    setCaret(position);
    setPicked(0);
    setDismissed(false);
    written.current = position;
  };
  const send = async () => {
    const words = text.trim();
    if (words === '') return;
    const command = /^(\/\S+)\s*(.*)$/s.exec(words);
    if (command && threadTs !== undefined) return tell('As in Slack, commands do not work in threads.');
    write('');
    const [, name = '', rest = ''] = command ?? [];
    const place = { user: me.id, channel: channel.id };
    const post = {
      do: 'post',
      ...place,
      text: words,
      ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
    } as const;
    const result = await perform(command ? { do: 'command', ...place, command: name, text: rest } : post);
    if (!result.ok) write(words);
  };
  const editLast = () => {
    const shown = threadTs === undefined ? channelMessages(desk) : threadMessages(desk, threadTs);
    const last = shown.findLast((one) => one.user === me.id && one.subtype === undefined && !isEphemeral(one));
    if (last) edit(editKey(last.ts, threadTs));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const { key } = event;
    // What is written out in full already needs no completing: Enter sends it.
    const isWhole = key === 'Enter' && completions.some(({ name }) => text.slice(0, caret).endsWith(name));
    const completion = isWhole ? undefined : completions[at];
    if (completion && (key === 'Tab' || key === 'Enter')) completion.pick({ write, perform });
    else if (completion && key === 'ArrowDown') setPicked((at + 1) % completions.length);
    else if (completion && key === 'ArrowUp') setPicked((at + completions.length - 1) % completions.length);
    else if (completion && key === 'Escape') setDismissed(true);
    else if (key === 'Enter' && !event.shiftKey) void send();
    else if (key === 'ArrowUp' && text === '') editLast();
    else return;
    event.preventDefault();
  };
  const label = threadTs === undefined ? `Message ${channelTitle(desk, channel)}` : 'Reply';
  return (
    <div className="composer">
      <CompletionList id={listId} completions={completions} at={at} onPick={(one) => one.pick({ write, perform })} />
      <UsageHint text={text} />
      <div className="composer-box">
        <textarea
          ref={field}
          rows={1}
          aria-label={label}
          placeholder={label}
          aria-autocomplete="list"
          aria-controls={completions.length > 0 ? listId : undefined}
          aria-activedescendant={completions.length > 0 ? `${listId}-${at}` : undefined}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            setCaret(target.selectionStart);
            setPicked(0);
            setDismissed(false);
          }}
          onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart)}
          onKeyDown={onKeyDown}
        />
        <button type="button" className="send" aria-label="Send" disabled={text.trim() === ''} onClick={send}>
          <span aria-hidden="true">➤</span>
        </button>
      </div>
    </div>
  );
}
