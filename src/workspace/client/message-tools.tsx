import { editKey, useDesk } from './desk.ts';
import { Menu, type MenuItem } from './menu.tsx';
import { isEphemeral, type Shown } from './messages-of.ts';

/** What can be done with a message: reply, edit, delete, and the app's message shortcuts. */
export function MessageTools({ message, threadTs }: { message: Shown; threadTs: string | undefined }) {
  const { state, me, channel, go, perform, edit } = useDesk();
  if (isEphemeral(message)) return null;
  const { ts } = message;
  const root = typeof message.thread_ts === 'string' ? message.thread_ts : ts;
  const isMine = message.user === me.id && message.subtype === undefined;
  const at = { user: me.id, channel: channel.id, ts };
  const reply: MenuItem = { label: 'Reply in thread', onPick: () => go({ thread: root }) };
  const own: MenuItem[] = [
    { label: 'Edit message', onPick: () => edit(editKey(ts, threadTs)) },
    { label: 'Delete message', isDanger: true, onPick: () => void perform({ do: 'remove', ...at }) },
  ];
  const shortcuts = state.about.shortcuts
    .filter(({ kind }) => kind === 'message')
    .map(({ name, callbackId }) => ({
      label: name,
      onPick: () => void perform({ do: 'shortcut', ...at, callback_id: callbackId }),
    }));
  const items = [...(threadTs === undefined ? [reply] : []), ...shortcuts, ...(isMine ? own : [])];
  if (items.length === 0) return null;
  return (
    <div className="message-tools">
      <Menu label="More actions" className="plain tool" items={items}>
        <span aria-hidden="true">•••</span>
      </Menu>
    </div>
  );
}
