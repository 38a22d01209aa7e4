import type { Dictionary } from './english-words.ts';
import type { FactFile, Gap } from './fact-schema.ts';
import type { Intent, Lexicon } from './intent-schema.ts';
import type { Source } from './source-schema.ts';
import type { StoryFile } from './story-schema.ts';

/** A run of the article's characters. `start` and `end` are UTF-16 offsets into the article, `end` exclusive; `quote` is exactly that slice. */
export interface Passage {
  quote: string;
  /** The heading it stands under, or '' before the first. */
  section: string;
  /** Paragraph number from 1; headings are not counted. */
  paragraph: number;
  start: number;
  end: number;
}

/** One paragraph of the article: its number from 1, its section, and where it stands. */
export interface Paragraph {
  number: number;
  section: string;
  start: number;
  end: number;
}

/** The text as published and its paragraphs in order. */
export interface Article {
  text: string;
  paragraphs: Paragraph[];
}

/** A fact with its evidence found in the article. */
export interface Fact extends Omit<FactFile, 'evidence'> {
  evidence: Passage[];
}

/** A story as loaded and checked: everything a question can be answered from. Plain data, never changed after loading. */
export interface Story extends Omit<StoryFile, 'outlet'> {
  slug: string;
  outlet: Source;
  article: Article;
  sources: Map<string, Source>;
  facts: Fact[];
  gaps: Gap[];
}

/** Everything `answer` works from: the stories and the intents, the lexicon and the fixed wordings shared by all of them. */
export interface Library {
  stories: Story[];
  intents: Intent[];
  lexicon: Lexicon;
  /** Fixed wordings by key, with `{placeholders}`. */
  replies: Record<string, string>;
  dictionary: Dictionary;
}
