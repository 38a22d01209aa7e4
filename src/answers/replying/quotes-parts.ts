import type { Fact, Story } from '../../stories/story.ts';
import type { Part } from '../answer-schema.ts';
import type { StoryKnowledge } from '../knowledge.ts';
import { locate } from './attribute.ts';
import { citeFact } from './cite-fact.ts';
import { renderText } from './render-text.ts';
import type { Draft } from './to-answer.ts';
import { wording } from './wording.ts';

type Replies = Readonly<Record<string, string>>;

/** What is said on one page, in UTF-16 units: room for the lead, a heading and the way to the next page is left below the longest reply. */
const PAGE = 1_150;

/** One quotation or paraphrase, and the heading it stands under. */
interface Entry {
  under: 'quoted' | 'told';
  parts: Part[];
  fact: Fact;
}

/**
 * All that a source says, page by page: direct quotations first, then partial ones, then paraphrases under a line that says so; each
 * with its fact, chain, form and place. The last entry of a page that is not the last asks for the next. Pages count from 1.
 */
export function quotesParts(
  source: string,
  facts: readonly Fact[],
  { story }: StoryKnowledge,
  replies: Replies,
  page = 1,
): Draft {
  const { name, title } = story.sources.get(source) ?? { name: source, title: undefined };
  const quoted = [...facts.filter(({ form }) => form === 'direct'), ...facts.filter(({ form }) => form === 'partial')];
  const isQuoted = (fact: Fact) => quoted.some((other) => other.evidence[0]?.quote === fact.evidence[0]?.quote);
  const told = facts.filter((fact) => fact.form === 'paraphrase' && !isQuoted(fact));
  const pages = packed([...entriesOf(quoted, 'quoted', story, replies), ...entriesOf(told, 'told', story, replies)]);
  const at = Math.min(Math.max(1, page), Math.max(1, pages.length)) - 1;
  const shown = pages[at] ?? [];
  const headings = {
    quoted: wording(replies, 'quotes_of', { name: title ? `${name}, ${title}` : name }),
    // A topic may leave only paraphrases of someone who is quoted on another.
    told: wording(replies, isQuotedIn(story, source) ? 'paraphrases_of' : 'not_quoted', { name }),
  };
  const parts = shown.flatMap(({ under, parts: own }, number): Part[] => {
    if (shown[number - 1]?.under === under) return own;
    return [{ kind: number === 0 ? 'lead' : 'heading', text: headings[under] }, ...own];
  });
  const before = pages.slice(0, at).flat().length;
  const all = pages.flat().length;
  if (at + 1 < pages.length) {
    const range = { from: String(before + shown.length + 1), to: String(all) };
    parts.push({
      kind: 'item',
      text: wording(replies, 'more_quotes', range),
      ask: `quotes from ${name}, page ${at + 2}`,
    });
  }
  return { outcome: 'answered', parts, facts: shown.map(({ fact }) => fact), confidence: 0.9 };
}

const isQuotedIn = ({ facts }: Story, source: string): boolean =>
  facts.some(
    ({ form, attribution }) =>
      (form === 'direct' || form === 'partial') && attribution.some((link) => link.source === source),
  );

function entriesOf(facts: readonly Fact[], under: Entry['under'], story: Story, replies: Replies): Entry[] {
  const seen = new Set<string>();
  return facts.flatMap((fact) => {
    const cited = citeFact(fact, story);
    const words = cited.evidence.map(({ quote }) => quote).join('\n');
    if (seen.has(words)) return [];
    seen.add(words);
    const outlets = [...new Set(cited.attribution.flatMap(({ via }) => via))].join(', ');
    const small = [
      ...(outlets ? [wording(replies, 'as_reported_by', { outlets })] : []),
      wording(replies, `form_${fact.form}`),
      wording(replies, `status_${fact.status}`),
      locate(cited),
    ];
    const parts: Part[] = [
      { kind: 'quote', text: words, fact: fact.id },
      { kind: 'detail', text: small.join(' · ') },
    ];
    return [{ under, parts, fact }];
  });
}

/** Entries as pages, each as full as it may be; a longer one has a page of its own. */
function packed(entries: readonly Entry[]): Entry[][] {
  const pages: Entry[][] = [];
  let room = 0;
  for (const entry of entries) {
    const size = renderText(entry.parts).length + 1;
    const last = pages.at(-1);
    if (last && size <= room) last.push(entry);
    else {
      pages.push([entry]);
      room = PAGE;
    }
    room -= size;
  }
  return pages;
}
