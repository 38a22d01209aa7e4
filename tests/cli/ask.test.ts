import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { answerSchema } from '../../src/answers/answer-schema.ts';

/** Runs `npm run ask` as a newsroom's script would, on the invented story. */
function ask(args: string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/ask.ts', ...args], {
    encoding: 'utf8',
    input,
    env: { ...process.env, STORIES_DIR: 'tests/fixtures/stories' },
  });
  return { status, stdout, stderr };
}

describe('npm run ask', { timeout: 30_000 }, () => {
  it('prints the answer as text and ends with 0', () => {
    expect(ask(['Who called', 'the walkout reckless?'])).toEqual({
      status: 0,
      stdout:
        'Northreach Ferries, operator\n> In a statement, it called the walkout “reckless and avoidable.”\npartial quotation · verb: called · claimed, not established by the story · The Dispute, paragraph 3\n',
      stderr: '',
    });
  });

  it('ends with 1 when the story does not say', () => {
    const { status, stdout, stderr } = ask(['How many passengers use the ferries each day?']);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toMatch(/^Not in the story: how many passengers use the ferries\./);
  });

  it('prints the whole answer with --json', () => {
    const { status, stdout } = ask(['--json', '--story', 'tarn-harbour-ferries', 'who is Declan Prys']);
    const { outcome, story, facts } = answerSchema.parse(JSON.parse(stdout));
    expect({ status, outcome, story, lead: facts[0]?.id }).toEqual({
      status: 0,
      outcome: 'answered',
      story: 'tarn-harbour-ferries',
      lead: 'prys-title',
    });
  });

  it('says how it is used with --help', () => {
    const { status, stdout } = ask(['--help']);
    expect(status).toBe(0);
    for (const option of ['--json', '--batch', '--story SLUG', '--help']) expect(stdout).toContain(option);
  });

  it.each([
    [
      'an unknown story',
      ['--story', 'no-such', 'who said it'],
      'There is no story "no-such"; there is: tarn-harbour-ferries.',
    ],
    ['no question, and nobody at the terminal', [], 'There is no question.'],
    ['an unknown option', ['--loud', 'who said it'], "Unknown option '--loud'"],
    ['a question beside --batch', ['--batch', 'who said it'], '--batch reads its questions from standard input'],
  ])('ends with 2 for %s', (_, args, problem) => {
    const { status, stdout, stderr } = ask(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(problem);
  });
});

describe('npm run ask -- --batch', { timeout: 30_000 }, () => {
  const batchedSchema = answerSchema.extend({ id: z.union([z.string(), z.number()]) });

  it('answers each line in its own thread, and goes on after a bad one', () => {
    const lines = [
      '{"id": 1, "question": "Who called the walkout reckless?"}',
      'not json',
      '{"id": "two", "query": "who said it"}',
      '',
      '{"id": "three", "question": "what did she say?", "context": ["who is Tolvik"]}',
      '{"question": "hello"}',
    ];
    const { status, stdout, stderr } = ask(['--batch'], lines.join('\n'));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const [one, bad, two, three, hello, ...more] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(batchedSchema.parse(one)).toMatchObject({ id: 1, outcome: 'answered', facts: [{ id: 'walkout-reckless' }] });
    expect(bad).toEqual({ error: 'not JSON; write one {"id", "question", "context"} a line' });
    expect(two).toEqual({ id: 'two', error: expect.stringContaining('question') });
    expect(batchedSchema.parse(three)).toMatchObject({
      id: 'three',
      intent: 'quotes-by',
      facts: [{ id: 'roster-quote' }, {}],
    });
    expect(answerSchema.parse(hello)).toMatchObject({ outcome: 'help', intent: 'greeting' });
    expect(more).toEqual([]);
  });
});
