import type { Act } from '../page/act-schema.ts';
import { useDesk } from './desk.ts';

const QUESTIONS = 3;

/** What to try: the app's own prompts, one click each, and what else works here. */
export function Hint({ isFirst }: { isFirst: boolean }) {
  const { state, me, channel, go, perform } = useDesk();
  const { about, threads, users, channels } = state;
  const bot = users.find(({ id }) => id === about.app.botUserId);
  const direct = channels.find(({ person }) => person === me.id);
  const isDirect = channel.kind === 'im';
  const prompts = threads.find((one) => one.channel === direct?.id && one.threadTs === '')?.prompts ?? [];
  if (!isFirst && !isDirect) return null;
  const isMember = channel.members.includes(about.app.botUserId);
  const ask = async (message: string) => {
    const text = isDirect ? message : `@${bot?.name ?? ''} ${message}`;
    const post: Act = { do: 'post', user: me.id, channel: channel.id, text };
    const result = await perform(post);
    if (result.ok && result.ts && !isDirect) go({ thread: result.ts });
  };
  const first = about.commands[0];
  return (
    <section className="hint" aria-label="What to try">
      {isFirst && <h2>{isDirect ? `Ask ${about.app.name}` : `This is the beginning of ${channel.name}.`}</h2>}
      {isMember && prompts.length > 0 && (
        <ul>
          {prompts.slice(0, QUESTIONS).map(({ title, message }) => (
            <li key={String(message)}>
              <button type="button" className="prompt" onClick={() => ask(String(message))}>
                {String(title)}
              </button>
            </li>
          ))}
        </ul>
      )}
      {isFirst && (
        <p>
          {isDirect ? 'Write to it below' : `Mention @${bot?.name} in a message`}
          {first ? `, or type / for its commands, such as ${first.command}.` : '.'}
        </p>
      )}
    </section>
  );
}
