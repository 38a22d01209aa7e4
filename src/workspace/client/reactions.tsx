import { isFields, listOf, textOf } from '../fields.ts';
import { useDesk, userOf } from './desk.ts';
import type { Shown } from './messages-of.ts';
import { plainWords } from './rich-text-from.ts';

/** Reactions to a message; pressing one joins it or takes one's own back. */
export function Reactions({ message }: { message: Shown }) {
  const desk = useDesk();
  const reactions = listOf(message.reactions).filter(isFields);
  if (reactions.length === 0) return null;
  return (
    <div className="reactions">
      {reactions.map((reaction) => {
        const name = textOf(reaction.name) ?? '';
        const users = listOf(reaction.users).map(String);
        const isMine = users.includes(desk.me.id);
        const names = users.map((id) => userOf(desk, id).realName).join(', ');
        const place = { user: desk.me.id, channel: desk.channel.id, ts: message.ts };
        return (
          <button
            type="button"
            key={name}
            className="reaction"
            aria-pressed={isMine}
            aria-label={`${name}: ${names}`}
            onClick={() => desk.perform({ do: 'react', ...place, name, off: isMine })}
          >
            <span aria-hidden="true">{plainWords({ text: `:${name}:` })}</span>
            {users.length}
          </button>
        );
      })}
    </div>
  );
}
