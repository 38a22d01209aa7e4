import { describe, expect, it } from 'vitest';
import { type Change, faultsOfTiny, SOURCES, STORY } from './tiny-library.ts';

const table: [title: string, changes: Change[], faults: string[]][] = [
  [
    'A section differs in case.',
    [[STORY, '- What Follows', '- What follows']],
    ['stories/dam/story.yml:9:5 the article has no line "What follows"; copy the line: What Follows'],
  ],
  [
    'A section is no line of the article.',
    [[STORY, '- What Follows', '- Background']],
    ['stories/dam/story.yml:9:5 the article has no line "Background"; copy a line of article.txt that is a heading'],
  ],
  [
    'The sections are out of order.',
    [[STORY, '- What Happened\n  - What Follows', '- What Follows\n  - What Happened']],
    [
      'stories/dam/story.yml:9:5 the heading "What Happened" is out of order; list the headings as the article has them',
    ],
  ],
  [
    'The date is neither printed nor inferred.',
    [[STORY, '\n  inferred: { date: a Monday, from: [said on Monday] }', ' {}']],
    ['stories/dam/story.yml:5:7 the date is neither printed nor inferred; write "printed" or "inferred"'],
  ],
  [
    'The date is inferred from words that are not printed.',
    [[STORY, 'from: [said on Monday]', 'from: [said on Tuesday]']],
    ['stories/dam/story.yml:6:38 the article does not print "said on Tuesday"; copy the words from article.txt'],
  ],
  [
    'The printed date is not printed.',
    [[STORY, '\n  inferred:', '\n  printed: March 3\n  inferred:']],
    ['stories/dam/story.yml:6:12 the article does not print "March 3"; copy the words from article.txt'],
  ],
  [
    'A name has a word that is not printed.',
    [[SOURCES, 'name: Lena Voss', 'name: Lena Margaret Voss']],
    [
      'stories/dam/sources.yml:6:11 the article does not print "Margaret" of this name; write the name as printed; other spellings go into "aliases"',
    ],
  ],
  [
    'A title differs in case.',
    [[SOURCES, 'title: engineer', 'title: Engineer']],
    ['stories/dam/sources.yml:8:12 the article does not print the title "Engineer"; copy: engineer'],
  ],
  [
    'A title is not printed.',
    [[SOURCES, 'title: engineer', 'title: chief hydrologist']],
    [
      'stories/dam/sources.yml:8:12 the article does not print the title "chief hydrologist"; copy the title as printed, or leave it out',
    ],
  ],
];

describe('What a story says of its article is so', () => {
  it.each(table)('%s', (_title, changes, faults) => {
    expect(faultsOfTiny(...changes)).toEqual(faults);
  });
});
