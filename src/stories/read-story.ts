import { join } from 'node:path';
import type { Fault } from '../errors.ts';
import { checkSchema, type Entry, soundEntries } from './check-schema.ts';
import { type FactFile, factSchema, factsSchema, type Gap, gapSchema } from './fact-schema.ts';
import { findPassages } from './find-passages.ts';
import { shownPath } from './place.ts';
import { readText } from './read-text.ts';
import { readYaml, type YamlFile } from './read-yaml.ts';
import { type StoryKeys, soundStoryKeys } from './sound-story-keys.ts';
import { type Source, sourceSchema, sourcesSchema } from './source-schema.ts';
import { splitArticle } from './split-article.ts';
import type { Article, Passage } from './story.ts';
import { type StoryFile, storySchema } from './story-schema.ts';

/** A fact and the places of each entry of its evidence in the article; an empty list where the article does not have it. */
export interface DraftFact extends Entry<FactFile> {
  places: Passage[][];
}

/** A story as read, before the rules across its files are checked. Lists hold only the entries that fit their schema. */
export interface DraftStory {
  slug: string;
  articlePath: string;
  article: Article;
  files: { story: YamlFile; sources: YamlFile; facts: YamlFile };
  /** Those keys of `story.yml` that fit its schema. */
  story: StoryKeys;
  sources: Entry<Source>[];
  facts: DraftFact[];
  gaps: Entry<Gap>[];
  /** All of `story.yml`; absent when a part of it does not fit. */
  storyFile: StoryFile | undefined;
  /** Whether every file fits its schema: what is missing from a broken one is not to be missed elsewhere. */
  whole: boolean;
}

/** Reads the four files of a story. Nothing comes back when one of them cannot be read at all. */
export function readStory(folder: string, slug: string, faults: Fault[]): DraftStory | undefined {
  const articlePath = join(folder, 'article.txt');
  const text = readText(articlePath, faults);
  const files = {
    story: readYaml(join(folder, 'story.yml'), faults),
    sources: readYaml(join(folder, 'sources.yml'), faults),
    facts: readYaml(join(folder, 'facts.yml'), faults),
  };
  const storyFile = files.story && checkSchema(storySchema, files.story, faults);
  const sources = files.sources && checkSchema(sourcesSchema, files.sources, faults);
  const facts = files.facts && checkSchema(factsSchema, files.facts, faults);
  if (text === undefined || !files.story || !files.sources || !files.facts) return undefined;
  const story = soundStoryKeys(files.story);
  const article = splitArticle(text, story.sections ?? []);
  return {
    slug,
    articlePath: shownPath(articlePath),
    article,
    files: { story: files.story, sources: files.sources, facts: files.facts },
    story,
    sources: soundEntries(sourceSchema, files.sources, 'sources'),
    facts: soundEntries(factSchema, files.facts, 'facts').map((entry) => ({
      ...entry,
      places: entry.data.evidence.map((quote) => findPassages(article, quote)),
    })),
    gaps: soundEntries(gapSchema, files.facts, 'gaps'),
    storyFile,
    whole: storyFile !== undefined && sources !== undefined && facts !== undefined,
  };
}
