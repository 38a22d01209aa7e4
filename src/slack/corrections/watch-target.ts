import { emptyConversation } from '../../answers/conversation.ts';
import type { WatchKind } from '../../memory/stores/watches.ts';
import type { Source } from '../../stories/source-schema.ts';
import type { Story } from '../../stories/story.ts';
import type { Desk } from '../desk.ts';

/** What somebody wants to watch. */
export interface WatchTarget {
  kind: WatchKind;
  /** Id of the fact or source. */
  target: string;
}

/**
 * What words name: "comment from" somebody, a person or body of the story by name, title apart, or the fact that answers them.
 * Undefined when the story has none of these.
 */
export function readTarget(desk: Pick<Desk, 'ask'>, story: Story, words: string): WatchTarget | undefined {
  const [, commenter] = /^(?:a |any )?(?:comment|response|reply)s? (?:from|by|of) (.+)$/i.exec(words.trim()) ?? [];
  const source = findSource(story, commenter ?? words);
  if (source) return { kind: commenter === undefined ? 'source' : 'comment', target: source.id };
  if (commenter !== undefined) return undefined;
  const { answer } = desk.ask(words, { ...emptyConversation, story: story.slug });
  const [fact] = answer.story === story.slug && answer.outcome === 'answered' ? answer.facts : [];
  return fact && { kind: 'fact', target: fact.id };
}

/** What is watched, in words; undefined when the story no longer has it. */
export function nameTarget(story: Story | undefined, { kind, target }: WatchTarget): string | undefined {
  if (kind === 'fact') return story?.facts.find(({ id }) => id === target)?.statement;
  const name = story?.sources.get(target)?.name;
  if (name === undefined) return undefined;
  return kind === 'comment' ? `a comment from ${name}` : `what ${name} is cited for`;
}

/** The source whose name or alias this is; for a person, the last name alone, where only one has it. */
function findSource({ sources }: Story, words: string): Source | undefined {
  const wanted = plainName(words);
  const all = [...sources.values()];
  const exact = all.find(({ name, aliases }) => [name, ...aliases].some((one) => plainName(one) === wanted));
  if (exact) return exact;
  const byLastName = all.filter(({ name, kind }) => kind === 'person' && plainName(name).split(' ').at(-1) === wanted);
  return byLastName.length === 1 ? byLastName[0] : undefined;
}

function plainName(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[.?!]+$/, '');
}
