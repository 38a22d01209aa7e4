import type { Watch } from '../../memory/stores/watches.ts';
import type { Story } from '../../stories/story.ts';
import { buttonRow } from '../buttons.ts';
import type { Desk } from '../desk.ts';
import { notice } from '../notices.ts';
import { type Message, renderMessages } from '../render-messages.ts';
import { escapeText } from '../slack-text.ts';
import { textObject } from '../text-object.ts';
import { unwatchButton } from './watch-button.ts';
import { nameTarget, readTarget, type WatchTarget } from './watch-target.ts';

/** Where a request comes from. */
export interface Asker {
  user: string;
  channel: string;
}

/** More than this in one message would not fit; the rest comes up when some are gone. */
const MOST = 12;

/** Watches what words name, and says so; without words, lists what is watched. */
export async function replyToWatch(
  desk: Desk,
  story: Story | undefined,
  words: string,
  user: string,
): Promise<Message[]> {
  if (words === '') return listWatches(desk, user);
  const target = story && readTarget(desk, story, words);
  if (!story || !target)
    return tell(
      'That is not in the story, so there is nothing to watch. Try the words of a fact, the name of somebody in the story, or "comment from" a name.',
    );
  return startWatch(desk, story, target, user);
}

/** Watches a fact or source, and says what is watched and how to stop. */
export async function startWatch(desk: Desk, story: Story, target: WatchTarget, user: string): Promise<Message[]> {
  const id = await desk.memory.watches.add({ user, story: story.slug, ...target });
  const named = nameTarget(story, target) ?? target.target;
  const text = `Watching: ${named}\nYou get a direct message when that changes in "${story.title}", and only then. To stop: Unwatch, or /unwatch.`;
  return [{ text: escapeText(text), blocks: [section(text), ...buttonRow([unwatchButton({ id }, named)])] }];
}

/** Stops watching what words name, or all; without words, lists what is watched. */
export async function replyToUnwatch(
  desk: Desk,
  story: Story | undefined,
  words: string,
  user: string,
): Promise<Message[]> {
  if (words === '') return listWatches(desk, user);
  const watched = await desk.memory.watches.of(user);
  const target = words.toLowerCase() === 'all' ? 'all' : story && readTarget(desk, story, words);
  const ended = watched.filter(
    (one) =>
      target === 'all' ||
      (target && one.story === story?.slug && one.kind === target.kind && one.target === target.target),
  );
  if (ended.length === 0) return [...tell('You do not watch that.'), ...(await listWatches(desk, user))];
  for (const { id } of ended) await desk.memory.watches.remove(id);
  return tell(ended.map((one) => `No longer watching: ${nameOf(desk, one)}`).join('\n'));
}

/** Ends one of a person's own watches. */
export async function endWatch(desk: Desk, id: string, user: string): Promise<Message[]> {
  const watch = (await desk.memory.watches.of(user)).find((one) => one.id === id);
  if (!watch) return tell('You do not watch that any more.');
  await desk.memory.watches.remove(id);
  return tell(`No longer watching: ${nameOf(desk, watch)}`);
}

async function listWatches(desk: Desk, user: string): Promise<Message[]> {
  const watched = await desk.memory.watches.of(user);
  if (watched.length === 0) return tell('You watch nothing. /watch a fact, a person, or "comment from" a name.');
  const shown = watched.slice(0, MOST).map((watch) => ({ watch, named: nameOf(desk, watch) }));
  const more = watched.length > MOST ? `\nand ${watched.length - MOST} more` : '';
  const text = `You watch:\n${shown.map(({ named }) => `• ${named}`).join('\n')}${more}`;
  const blocks = shown.flatMap(({ watch, named }) => [section(named), ...buttonRow([unwatchButton(watch, named)])]);
  return [{ text: escapeText(text), blocks: [section(`You watch:${more}`), ...blocks] }];
}

/** What a watch is of, in words. */
export function nameOf({ library }: Pick<Desk, 'library'>, watch: Watch): string {
  const story = library().stories.find(({ slug }) => slug === watch.story);
  return nameTarget(story, watch) ?? `${watch.target}, no longer in the story`;
}

function section(text: string) {
  return { type: 'section', text: textObject(text.slice(0, 2_500)) } as const;
}

function tell(text: string): Message[] {
  return renderMessages(notice(text));
}
