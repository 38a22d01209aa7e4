import type { Desk } from './desk.ts';

/** Ways to carry out a pick: write into the line, or do something at once. */
type Hands = { write: (text: string, caret?: number) => void; perform: Desk['perform'] };

/** One thing that what is being typed may become. */
export type Completion = { key: string; name: string; hint: string; description: string; pick: (hands: Hands) => void };

const MOST = 8;

/** What the word at the caret may become: a command or shortcut at the start of the line, a person after `@`, a channel after `#`. */
export function completionsOf(desk: Desk, text: string, caret: number, isThread: boolean): Completion[] {
  const before = text.slice(0, caret);
  const after = text.slice(caret);
  if (/^\/\S*$/.test(before) && after === '') return isThread ? [] : commands(desk, before.toLowerCase());
  const [, sign, part] = /(?:^|\s)([@#])([\w-]*)$/.exec(before) ?? [];
  if (sign === undefined || part === undefined) return [];
  const start = before.slice(0, before.length - part.length);
  const names = sign === '@' ? people(desk) : channels(desk);
  const sought = part.toLowerCase();
  return names
    .filter(({ name, title }) => [name, ...title.toLowerCase().split(' ')].some((word) => word.startsWith(sought)))
    .slice(0, MOST)
    .map(({ name, title }) => ({
      key: name,
      name: sign + name,
      hint: '',
      description: title,
      pick: ({ write }) => write(`${start}${name} ${after.trimStart()}`, start.length + name.length + 1),
    }));
}

function people({ state, channel }: Desk) {
  // Who is in the conversation comes first, and of them the app, which is what one calls most.
  const rank = ({ id, isBot }: { id: string; isBot: boolean }) =>
    (channel.members.includes(id) ? 0 : 2) + (isBot ? 0 : 1);
  return [...state.users]
    .sort((one, other) => rank(one) - rank(other))
    .map(({ name, realName }) => ({ name, title: realName }));
}

function channels({ state }: Desk) {
  return state.channels.filter(({ kind }) => kind === 'channel').map(({ name }) => ({ name, title: name }));
}

function commands({ state, me }: Desk, typed: string): Completion[] {
  const rows = state.about.commands.map(
    ({ command, usageHint, description }): Completion => ({
      key: command,
      name: command,
      hint: usageHint,
      description,
      pick: ({ write }) => write(`${command} `),
    }),
  );
  const shortcuts = state.about.shortcuts
    .filter(({ kind }) => kind === 'global')
    .map(
      ({ name, callbackId }): Completion => ({
        key: callbackId,
        name,
        hint: '',
        description: 'Shortcut',
        pick({ write, perform }) {
          write('');
          void perform({ do: 'shortcut', user: me.id, callback_id: callbackId });
        },
      }),
    );
  const sought = typed.slice(1);
  return [
    ...rows.filter(({ name }) => name.startsWith(typed)),
    ...shortcuts.filter(({ name }) => name.toLowerCase().startsWith(sought)),
  ].slice(0, MOST * 2);
}
