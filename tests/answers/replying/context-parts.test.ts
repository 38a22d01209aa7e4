import { describe, expect, it } from 'vitest';
import { contextParts } from '../../../src/answers/replying/context-parts.ts';
import { renderText } from '../../../src/answers/replying/render-text.ts';
import { madeStory } from '../../made-story.ts';

const TEXT = 'One pier moved. Two piers moved. Three piers moved.\nNobody was hurt.';

function contexts(...evidence: string[]) {
  const story = madeStory(TEXT, [], [{ evidence }]);
  return story.facts.flatMap((fact) => contextParts(fact, story));
}

describe('a passage in its paragraph', () => {
  it.each([
    [
      ['Two piers moved.'],
      [{ before: 'One pier moved. ', passage: 'Two piers moved.', after: ' Three piers moved.' }],
      '> One pier moved. ▸Two piers moved.◂ Three piers moved.',
    ],
    [['Nobody was hurt.'], [{ before: '', passage: 'Nobody was hurt.', after: '' }], '> Nobody was hurt.'],
    [
      ['Three piers moved.', 'One pier moved.'],
      [
        { before: '', passage: 'One pier moved.', after: ' Two piers moved. ' },
        { before: '', passage: 'Three piers moved.', after: '' },
      ],
      '> ▸One pier moved.◂ Two piers moved. \n> Three piers moved.',
    ],
    [
      ['Two piers', 'One pier moved. Two'],
      [{ before: '', passage: 'One pier moved. Two piers', after: ' moved. Three piers moved.' }],
      '> ▸One pier moved. Two piers◂ moved. Three piers moved.',
    ],
    [
      ['Nobody', 'One pier moved.'],
      [
        { before: '', passage: 'One pier moved.', after: ' Two piers moved. Three piers moved.' },
        { before: '', passage: 'Nobody', after: ' was hurt.' },
      ],
      '> ▸One pier moved.◂ Two piers moved. Three piers moved.\n> ▸Nobody◂ was hurt.',
    ],
  ])('is shown for %j', (evidence, parts, text) => {
    const shown = contexts(...evidence);
    expect(shown).toEqual(parts.map((part) => ({ kind: 'context', ...part })));
    expect(renderText(shown)).toBe(text);
  });

  it('is a line to paste where words are to be copied', () => {
    expect(renderText([{ kind: 'copy', text: 'Amin Reed said' }])).toBe('Amin Reed said');
  });
});
