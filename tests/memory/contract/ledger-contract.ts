import { describe, expect, it } from 'vitest';
import type { Posting } from '../../../src/memory/stores/ledger-entry.ts';
import { createClock, START, type Subject } from './subject.ts';

/** A posting, of which a test says what matters to it. */
export const posting = (said: Partial<Posting> = {}): Posting => ({
  ...{ askId: 'ask-1', kind: 'public', channel: 'C1', threadTs: '10.1', user: 'U1', question: 'How many boats sail?' },
  ...{
    story: 'ferries',
    intent: 'how-many',
    outcome: 'answered',
    text: 'Nine “boats”',
    blocksJson: '[{"type":"divider"}]',
  },
  ...{
    facts: [
      { fact: 'nine-boats', revision: 'r1' },
      { fact: 'daily', revision: 'r7' },
    ],
    ...said,
  },
});

/** What a ledger promises. */
export function ledgerContract(subject: Subject): void {
  describe('the ledger', () => {
    it('keeps a posting whole, from before it is posted', async () => {
      const clock = createClock();
      const { ledger } = await (await subject.place()).open(clock);
      const id = await ledger.intend(posting());
      const intended = { ...posting(), id, state: 'intended', ts: undefined, why: undefined, intendedAt: START };
      expect(await ledger.byAsk('ask-1')).toEqual([{ ...intended, postedAt: undefined }]);
      clock.advance(5);
      await ledger.posted(id, '10.2');
      const posted = { ...intended, state: 'posted', ts: '10.2', postedAt: START + 5 };
      expect(await ledger.byAsk('ask-1')).toEqual([posted]);
      expect(await ledger.byMessage('C1', '10.2')).toEqual(posted);
      expect(await ledger.byMessage('C1', '10.1')).toBeUndefined();
    });

    it('has one entry for an ask and a kind, however often it is intended', async () => {
      const { ledger } = await (await subject.place()).open();
      const id = await ledger.intend(posting());
      await ledger.posted(id, '10.2');
      expect(await ledger.intend(posting({ text: 'something else' }))).toBe(id);
      expect(await ledger.intend(posting({ kind: 'ephemeral', threadTs: undefined }))).not.toBe(id);
      expect(await ledger.byAsk('ask-1')).toMatchObject([
        { text: 'Nine “boats”', state: 'posted' },
        { threadTs: undefined },
      ]);
    });

    it('knows what was intended and perhaps never posted, oldest first', async () => {
      const clock = createClock();
      const { ledger } = await (await subject.place()).open(clock);
      const ids = [];
      for (const askId of ['one', 'two', 'three', 'four']) {
        ids.push(await ledger.intend(posting({ askId })));
        clock.advance(10);
      }
      await ledger.posted(ids[0] ?? '', undefined);
      await ledger.failed(ids[1] ?? '', 'channel_not_found');
      expect((await ledger.unposted(clock.now())).map(({ askId }) => askId)).toEqual(['three', 'four']);
      expect((await ledger.unposted(START + 30)).map(({ askId }) => askId)).toEqual(['three']);
      expect(await ledger.byAsk('two')).toMatchObject([{ state: 'failed', why: 'channel_not_found' }]);
    });

    it('takes up a failed posting when it is intended again', async () => {
      const { ledger } = await (await subject.place()).open();
      const id = await ledger.intend(posting());
      await ledger.failed(id, 'ratelimited');
      await ledger.intend(posting());
      expect(await ledger.byAsk('ask-1')).toMatchObject([{ state: 'intended' }]);
      await ledger.posted(id, '10.2');
      expect(await ledger.byAsk('ask-1')).toMatchObject([{ state: 'posted', why: undefined }]);
    });

    it('finds what has been posted by the facts that it cites, page by page', async () => {
      const clock = createClock();
      const { ledger } = await (await subject.place()).open(clock);
      for (let n = 0; n < 25; n++) {
        const facts = [{ fact: n % 5 === 0 ? 'other' : 'nine-boats', revision: `r${n}` }];
        const id = await ledger.intend(posting({ askId: `ask-${n}`, facts, story: n === 24 ? 'trains' : 'ferries' }));
        if (n !== 23) await ledger.posted(id, `20.${n}`);
        if (n % 3 === 0) clock.advance(1);
      }
      const found: string[] = [];
      let pages = 0;
      for (let after: string | undefined; pages === 0 || after !== undefined; pages++) {
        const page = await ledger.byFact('ferries', 'nine-boats', { after, limit: 6 });
        found.push(...page.entries.flatMap(({ facts }) => facts.map(({ revision }) => revision)));
        after = page.next;
      }
      const expected = [1, 2, 3, 4, 6, 7, 8, 9, 11, 12, 13, 14, 16, 17, 18, 19, 21, 22].map((n) => `r${n}`);
      expect(pages).toBe(3);
      expect(new Set(found)).toEqual(new Set(expected));
      expect(found).toHaveLength(expected.length);
    });

    it('follows a message that is edited', async () => {
      const { ledger } = await (await subject.place()).open();
      const id = await ledger.intend(posting());
      await ledger.posted(id, '10.2');
      const facts = [
        { fact: 'nine-boats', revision: 'r2' },
        { fact: 'nine-boats', revision: 'r2' },
      ];
      await ledger.update(id, { text: 'Eight boats', blocksJson: '[]', facts });
      expect(await ledger.byMessage('C1', '10.2')).toMatchObject({ text: 'Eight boats', blocksJson: '[]', facts });
      expect((await ledger.byFact('ferries', 'nine-boats')).entries).toHaveLength(1);
      expect((await ledger.byFact('ferries', 'daily')).entries).toEqual([]);
    });

    it('keeps of a deleted message that it was there, not what it said', async () => {
      const { ledger } = await (await subject.place()).open();
      const id = await ledger.intend(posting());
      await ledger.posted(id, '10.2');
      await ledger.removed(id);
      await ledger.posted(id, '10.2');
      await ledger.update(id, { text: 'Eight boats', blocksJson: '[]', facts: [] });
      const gone = { state: 'removed', text: undefined, blocksJson: undefined, ts: '10.2' };
      expect(await ledger.byMessage('C1', '10.2')).toMatchObject(gone);
      expect((await ledger.byFact('ferries', 'nine-boats')).entries).toEqual([]);
    });

    it('keeps no words when it is told not to', async () => {
      const { ledger } = await (await subject.place()).open({ keepText: false });
      const id = await ledger.intend(posting());
      await ledger.posted(id, '10.2');
      await ledger.update(id, { text: 'Eight boats', blocksJson: '[]', facts: posting().facts });
      const silent = {
        question: undefined,
        text: undefined,
        blocksJson: undefined,
        user: 'U1',
        facts: posting().facts,
      };
      expect((await ledger.byFact('ferries', 'daily')).entries).toMatchObject([silent]);
    });

    it.each([
      ['quotes and backslashes', `it's "so" \\ \`a\``],
      ['characters beyond the first plane', '🚢 𝔞 e\u0301 ​'],
      ['lines', 'one\ntwo\r\n\tthree'],
      ['what looks like SQL', "'; drop table ledger; --"],
    ])('gives back %s to the letter', async (_, text) => {
      const { ledger } = await (await subject.place()).open();
      await ledger.intend(posting({ text, question: text }));
      expect(await ledger.byAsk('ask-1')).toMatchObject([{ text, question: text }]);
    });

    it('leaves out the one character that no database holds', async () => {
      const { ledger } = await (await subject.place()).open();
      await ledger.intend(posting({ question: 'how \0many?' }));
      expect(await ledger.byAsk('ask-1')).toMatchObject([{ question: 'how many?' }]);
    });
  });
}
