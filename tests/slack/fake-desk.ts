import type { Answer, CitedFact, DraftReport, Finding, Part } from '../../src/answers/answer-schema.ts';

type Fields = Partial<Answer> & { parts: Part[] };

/** A fact as an answer cites it, by the form of its words. */
export function citedFact(id: string, form: CitedFact['form']): CitedFact {
  const evidence = [{ quote: `The words of ${id}.`, section: 'Top', paragraph: 4, start: 0, end: 10 }];
  return { id, statement: `The words of ${id}, she said.`, form, status: 'claimed', attribution: [], evidence };
}

const words = (id: string): Part => ({ kind: 'quote', text: `The words of ${id}.` });
const place: Part = { kind: 'detail', text: 'Jane Doe, analyst · paragraph 4' };

/**
 * The canned answers of the quote desk: checks of quotations and drafts, what is asked about a fact by its id, responses, a list of
 * quotations; undefined for any other message. In a draft each line with "wrong" in it is a finding.
 */
export function fakeDesk(question: string, story: string): Fields | undefined {
  const [, quoted] = /^check quote: ([\s\S]*)$/.exec(question) ?? [];
  if (quoted !== undefined) return quoteCheck(quoted);
  const [, draft] = /^check copy: ([\s\S]*)$/.exec(question) ?? [];
  if (draft !== undefined) return draftCheck(draft);
  const [, known] = /^how do we know #([\w-]+)$/.exec(question) ?? [];
  if (known) return about(known, `How ${known} of ${story} is known:`);
  const [, copied, place] = /^copy #([\w-]+) for (print|social)$/.exec(question) ?? [];
  if (copied === 'barred') return { outcome: 'not_in_story', parts: [{ kind: 'lead', text: 'It may not be quoted.' }] };
  if (copied) return about(copied, `For ${place}, of ${story}:`);
  if (question === 'who responded')
    return { parts: [{ kind: 'lead', text: 'Asked for comment: nobody has replied.' }] };
  if (question === 'who warned') return about('warning', 'Jane Doe warned.');
  if (question === 'who counted')
    return { ...about('count', 'Jane Doe counted.'), facts: [citedFact('count', 'paraphrase')] };
  return question === 'quotes from everybody' ? quotations() : undefined;
}

function about(id: string, text: string): Fields {
  return { parts: [{ kind: 'lead', text }, words(id), place], facts: [citedFact(id, 'direct')] };
}

function quoteCheck(text: string): Fields {
  const diff: Part = {
    kind: 'diff',
    runs: [
      { in: 'quote', text: 'only' },
      { in: 'story', text: 'just' },
    ],
  };
  const lead: Part = { kind: 'lead', text: `Altered: ${text}` };
  const parts = [lead, words('warning'), place, { kind: 'heading', text: 'Yours, and the story:' } as const, diff];
  return { intent: 'check-quote', verdict: 'altered', parts, facts: [citedFact('warning', 'direct')] };
}

function draftCheck(draft: string): Fields {
  const findings = [...draft.matchAll(/.*wrong.*/g)].map(
    ({ 0: line, index }): Finding => ({
      kind: 'not_in_story',
      words: line,
      start: index,
      end: index + line.length,
      note: 'x',
    }),
  );
  const report: DraftReport = { supported: [], findings, not_judged: [] };
  const lead: Part = { kind: 'lead', text: `${findings.length} findings in ${draft.length} characters.` };
  const parts = findings.flatMap((finding, at): Part[] => [
    { kind: 'heading', text: `${at + 1}. ${finding.words}` },
    { kind: 'lead', text: `Finding ${at + 1}: the story has it differently.` },
    { kind: 'quote', text: `Record ${at + 1}: ${'the words as they were printed, '.repeat(8)}` },
    { kind: 'detail', text: `Small print ${at + 1}` },
  ]);
  const shown = [lead, ...parts].map((part) => ('text' in part ? part.text : '')).join('\n');
  return { intent: 'check-copy', parts: [lead, ...parts], text: shown.slice(0, 1_499), draft: report };
}

/** Two quotations and a paraphrase, each with its fact, and a way to the next page. */
function quotations(): Fields {
  const facts = [citedFact('first', 'direct'), citedFact('second', 'partial'), citedFact('third', 'paraphrase')];
  const entries = facts.flatMap(({ id }): Part[] => [{ kind: 'quote', text: `The words of ${id}.`, fact: id }, place]);
  const more: Part = { kind: 'item', text: 'More of them', ask: 'quotes from everybody, page 2' };
  return { intent: 'quotes-by', parts: [{ kind: 'lead', text: 'Jane Doe:' }, ...entries, more], facts };
}
