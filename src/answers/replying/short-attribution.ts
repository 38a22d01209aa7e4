import type { Source } from '../../stories/source-schema.ts';
import type { Fact, Story } from '../../stories/story.ts';
import { findSaying } from './find-saying.ts';
import { nameSource } from './name-source.ts';
import { kindOfVerb } from './verbs-of-saying.ts';
import { wording } from './wording.ts';

type Replies = Readonly<Record<string, string>>;

/**
 * The shortest attribution of a fact that stays true, to be pasted behind it: full name and title, the verb as printed, whom it was
 * told, and the outlets it came through. Without a verb where the printed one attributes nothing by itself ("continued"); the
 * outlet's name alone for its own words.
 */
export function shortAttribution(fact: Fact, story: Story, replies: Replies): string {
  if (fact.form === 'narration') return story.outlet.name;
  const chains = fact.attribution.map(({ source, via }) => ({
    source: story.sources.get(source),
    through: throughOutlets(via, story, replies),
  }));
  const sources = chains.flatMap(({ source }) => source ?? []);
  const [first] = chains;
  // Several origins that came by different ways cannot share one verb without the ways running together.
  if (chains.some(({ through }) => through !== first?.through)) {
    return chains
      .flatMap(({ source, through }) => (source ? `${nameSource(source, story, replies)}${through}` : []))
      .join('; ');
  }
  return `${said(sources, fact, story, replies)}${first?.through ?? ''}`;
}

function throughOutlets(via: readonly string[], { sources }: Story, replies: Replies): string {
  const outlets = via.map((id) => sources.get(id)?.name ?? id).join(', ');
  return outlets === '' ? '' : `, ${wording(replies, 'as_reported_by', { outlets })}`;
}

function said(sources: readonly Source[], fact: Fact, story: Story, replies: Replies): string {
  const { verb = '' } = fact;
  const hasTitle = sources.some(({ kind, title }) => kind === 'person' && title !== undefined);
  const names = sources.map((source) => nameSource(source, story, replies));
  const who = listed(names, hasTitle);
  const use = kindOfVerb(verb);
  if (use === 'before') return `${verb} ${who}`;
  const behind = use === 'alone' ? verb : use === 'addressed' ? told(fact, story) : undefined;
  if (behind === undefined) return who;
  return hasTitle ? `${who}, ${behind}` : `${who} ${behind}`;
}

/** "told the council"; nothing when it is not printed whom, or only as "him" or "them". */
function told(fact: Fact, story: Story): string | undefined {
  const { hearer } = findSaying(fact, story);
  const isPronoun = /^(?:me|us|him|her|them|it|you)$/i.test(hearer ?? '');
  return hearer === undefined || isPronoun ? undefined : `${fact.verb} ${hearer}`;
}

function listed(names: readonly string[], hasTitle: boolean): string {
  const last = names.at(-1) ?? '';
  if (names.length < 2) return last;
  return `${names.slice(0, -1).join(', ')}${hasTitle ? ', and' : ' and'} ${last}`;
}
