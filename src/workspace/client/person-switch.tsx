import { Avatar } from './avatar.tsx';
import { useDesk } from './desk.ts';

/** Who one is; any of the colleagues can be chosen. */
export function PersonSwitch() {
  const { state, me, go } = useDesk();
  const people = state.users.filter(({ id }) => state.about.people.includes(id));
  return (
    <label className="person-switch">
      <Avatar user={me} isSmall />
      <span className="visually-hidden">You are</span>
      <select value={me.name} onChange={(event) => go({ as: event.target.value, thread: undefined })}>
        {people.map(({ id, name, realName }) => (
          <option key={id} value={name}>
            {realName}
          </option>
        ))}
      </select>
    </label>
  );
}
