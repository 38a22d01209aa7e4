import { useDesk } from './desk.ts';
import type { Shown } from './messages-of.ts';

/** Offers to add the app to a channel where one called it although it is not there. */
export function AddApp({ messages }: { messages: Shown[] }) {
  const { state, me, channel, perform } = useDesk();
  const { app } = state.about;
  const last = messages.at(-1);
  const called = last?.user === me.id && last.text.includes(`<@${app.botUserId}>`);
  if (!called || channel.members.includes(app.botUserId)) return null;
  return (
    <p className="add-app" role="status">
      {app.name} is not in this channel and does not see it.{' '}
      <button type="button" className="button" onClick={() => perform({ do: 'addApp', channel: channel.id })}>
        Add {app.name}
      </button>
    </p>
  );
}
