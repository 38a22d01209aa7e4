import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/stories/load-library.ts';
import { ARTICLE, faultsOfTiny, loadTiny, STORY, tinyFiles } from './tiny-library.ts';

const folders = ['data/stories', 'tests/fixtures/stories'];
const stories = folders.flatMap((storiesDir) =>
  loadLibrary({ storiesDir }).stories.map((story) => ({ storiesDir, story, slug: story.slug })),
);

describe('A library is loaded', () => {
  it('from the stories of this repository, without a fault', () => {
    expect(stories.map(({ slug }) => slug)).toEqual(['north-korean-missiles', 'tarn-harbour-ferries']);
  });

  it.each(stories)('with every passage of $slug cut from the article to the letter', ({ storiesDir, slug, story }) => {
    const published = readFileSync(`${storiesDir}/${slug}/article.txt`, 'utf8');
    expect(story.article.text).toBe(published);
    for (const { quote, section, paragraph, start, end } of story.facts.flatMap(({ evidence }) => evidence)) {
      expect(published.slice(start, end)).toBe(quote);
      const around = story.article.paragraphs[paragraph - 1];
      expect(around).toMatchObject({ number: paragraph, section });
      expect(around?.start).toBeLessThanOrEqual(start);
      expect(around?.end).toBeGreaterThanOrEqual(end);
    }
  });

  it.each(stories)('with as many passages for each fact of $slug as its file lists', ({ story }) => {
    const file = readFileSync(
      `${stories.find((one) => one.story === story)?.storiesDir}/${story.slug}/facts.yml`,
      'utf8',
    );
    expect(story.facts.length).toBe(file.match(/^ {2}- id: .*\n {4}statement:/gm)?.length);
    expect(story.facts.filter(({ evidence }) => evidence.length === 0)).toEqual([]);
  });

  it('with the sections and paragraphs of the article, headings not counted', () => {
    const { article } = loadTiny().stories[0] ?? {};
    expect(
      article?.paragraphs.map(({ start, end, ...rest }) => ({ ...rest, text: article.text.slice(start, end) })),
    ).toEqual([
      { number: 1, section: 'What Happened', text: 'The dam at Orrin holds, Lena Voss, an engineer, said on Monday.' },
      { number: 2, section: 'What Happened', text: '"We measured 40 millimetres of movement," Voss told The Ledger.' },
      { number: 3, section: 'What Follows', text: 'The Ledger has asked the Orrin Water Board for comment.' },
    ]);
  });

  it('with offsets into the text as it is on disk when its lines end in CRLF', () => {
    const article = (tinyFiles[ARTICLE] ?? '').replaceAll('\n', '\r\n');
    const story = loadTiny([ARTICLE, article]).stories[0];
    expect(story?.article.text).toBe(article);
    const passages = story?.facts.flatMap(({ evidence }) => evidence) ?? [];
    expect(passages.map(({ start, end }) => article.slice(start, end))).toEqual(passages.map(({ quote }) => quote));
    expect(passages.map(({ paragraph }) => paragraph)).toEqual([1, 2, 3]);
  });

  it('with a byte order mark kept and counted, but in no paragraph', () => {
    const story = loadTiny([ARTICLE, `\uFEFF${tinyFiles[ARTICLE]}`]).stories[0];
    expect(story?.article.paragraphs[0]).toMatchObject({ number: 1, section: 'What Happened', start: 15 });
  });

  it('with the first place of evidence that the article has more than once', () => {
    const again = `${tinyFiles[ARTICLE]}The Ledger has asked the Orrin Water Board for comment.\n`;
    const asked = loadTiny([ARTICLE, again]).stories[0]?.facts[2];
    expect(asked?.evidence).toMatchObject([{ paragraph: 3 }]);
  });

  it('with the outlet as a source, the sources by id, the wordings by key', () => {
    const { stories: loaded, intents, lexicon, replies } = loadTiny();
    expect(loaded[0]?.outlet).toEqual({ id: 'ledger', name: 'The Ledger', kind: 'outlet', aliases: [] });
    expect([...(loaded[0]?.sources.keys() ?? [])]).toEqual(['ledger', 'voss', 'board']);
    expect(intents.map(({ id }) => id)).toEqual(['hello', 'who']);
    expect(lexicon.shorthand).toEqual({ govt: 'government', pls: 'please' });
    expect(replies).toEqual({ greeting: 'Hello.' });
  });

  it('with a date that is printed on a line of its own and in no evidence', () => {
    const dated = `MONDAY, March 3, 2025\n${tinyFiles[ARTICLE]}`;
    expect(
      faultsOfTiny([ARTICLE, dated], [STORY, '\n  inferred:', '\n  printed: MONDAY, March 3, 2025\n  inferred:']),
    ).toEqual([]);
  });

  it('not at all when a folder is missing, and says which', () => {
    expect(() => loadLibrary({ storiesDir: 'no-stories', intentsDir: 'no-intents', testsDir: 'no-tests' })).toThrow(
      [
        'no-intents:1:1 there is no such folder; make it, or name another',
        'no-stories:1:1 there is no such folder; make it, or name another',
        'no-tests:1:1 there is no such folder; make it, or name another',
      ].join('\n'),
    );
  });

  it('not at all when the folder has no story', () => {
    expect(() => loadLibrary({ storiesDir: 'tests/fixtures/stories/tarn-harbour-ferries' })).toThrow(
      'tests/fixtures/stories/tarn-harbour-ferries:1:1 there is no story in this folder; add one folder a story',
    );
  });
});
