import { createInterface } from 'node:readline/promises';
import { PassThrough, Readable } from 'node:stream';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { emptyConversation } from '../../src/answers/conversation.ts';
import { talk } from '../../src/cli/talk.ts';
import { createQuoteDesk } from '../../src/quotes/create-quote-desk.ts';
import { loadLibrary } from '../../src/stories/load-library.ts';

const library = loadLibrary({ storiesDir: 'tests/fixtures/stories' });
const ask = createQuoteDesk(library);
const start = { ...emptyConversation, story: 'tarn-harbour-ferries' };

/** A conversation of these lines: what was printed, message by message, and the exit code. */
async function converse(input: string): Promise<{ code: number; printed: string[] }> {
  const printed: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((text: string) => void printed.push(text));
  const terminal = createInterface({ input: Readable.from([input]), output: new PassThrough().resume() });
  return { code: await talk(terminal, ask, start, library), printed };
}

describe('a conversation in the terminal', () => {
  afterEach(() => vi.restoreAllMocks());

  it('begins with the story and what can be asked', async () => {
    const { code, printed } = await converse('');
    expect({ code, printed }).toEqual({
      code: 0,
      printed: [
        [
          'Ferry crews to strike at Tarn Harbour (The Courier)',
          'For example:',
          '  How many crew members will take part?',
          '  Who called the walkout reckless?',
          '  Did the Ministry of Transport reply?',
          '  When does the strike begin?',
          '',
        ].join('\n'),
      ],
    });
  });

  it('reads each line in the thread of those before, up to an empty one', async () => {
    const { code, printed } = await converse('who is Tolvik\nwhat did she say?\n\nwho is Declan Prys\n');
    expect(code).toBe(0);
    expect(printed.slice(1)).toEqual([
      expect.stringMatching(/^Maren Tolvik is general secretary of the union\./),
      expect.stringMatching(/^Maren Tolvik, general secretary of the union, as quoted in the story:/),
    ]);
  });

  it('ends with the exit code of its last answer', async () => {
    expect((await converse('How many passengers use the ferries each day?\n')).code).toBe(1);
    expect((await converse('purple monkey dishwasher\nwho is Tolvik\n')).code).toBe(0);
  });
});
