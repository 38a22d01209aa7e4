import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

/** Runs `npm run check` as a newsroom's script would. */
function check(args: string[], environment: Record<string, string> = {}) {
  return spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/check.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });
}

const facts = 'tests/fixtures/broken/leaky-pier/facts.yml';
const sources = 'tests/fixtures/broken/leaky-pier/sources.yml';
const story = 'tests/fixtures/broken/leaky-pier/story.yml';

describe('npm run check', { timeout: 30_000 }, () => {
  it('prints one line and ends with 0 when there is nothing to mend', () => {
    const { status, stdout, stderr } = check([], { STORIES_DIR: 'tests/fixtures/stories' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^\d+ intents, 1 story, 22 facts: no faults\n$/);
  });

  it('prints every fault of a broken story, then their count, and ends with 2', () => {
    const { status, stdout, stderr } = check(['--stories', 'tests/fixtures/broken']);
    expect({ status, stderr }).toEqual({ status: 2, stderr: '' });
    expect(stdout.split('\n')).toEqual([
      `${facts}:6:11 the verb "confirmed" is not in paragraph 1; copy the verb of saying that is printed there`,
      `${facts}:8:16 a comma makes 2 entries of "The pier at Selby leaks, Ada Brandt told the Selby Gazette on Tuesday.", which the article has as one text; put the whole text in quotation marks`,
      `${facts}:12:16 the statement of a fact of form direct has no quotation marks; put the words of "quotes" in quotation marks`,
      `${facts}:12:16 the statement has the number 5, which is not in the evidence; state the numbers of the evidence, or add the evidence that has this one`,
      `${facts}:18:14 the quote "It would cost 4 million to mend," is not in the evidence to the letter; copy from: "It will cost 4 million to mend," said Brandt, the harbour master.`,
      `${facts}:20:52 the amount 5000000 is not in "4 million"; write 4 or 4000000`,
      `${facts}:22:37 the question "Does the pier leak?" is under the fact "leak" as well; keep it where it belongs, and word the other differently`,
      `${facts}:24:16 the statement of a narration has quotation marks; remove them, or write form direct or partial`,
      `${facts}:27:29 there is no source "council"; write an id of sources.yml, or add it there`,
      `${facts}:27:29 narration is attributed to "council", not to the outlet; write "gazette", or another form than narration`,
      `${facts}:28:16 the evidence "The Selby Town council declined to comment." is not in the article to the letter; copy paragraph 4: The Selby Town Council declined to comment.`,
      `${facts}:32:9 the id "cost" is taken by a fact above; write another id`,
      `${facts}:34:12 there is no fact "costs"; write an id of facts.yml, or add it there`,
      `${sources}:8:12 the article does not print the title "Harbour Master"; copy: harbour master`,
      `${sources}:9:9 there is no source "harbour"; write an id of sources.yml, or add it there`,
      `${story}:6:18 the article does not print "March 3"; copy the words from article.txt`,
      `${story}:7:12 the article has no line "The reply"; copy the line: The Reply`,
      `${story}:8:15 there is no fact "price"; write an id of facts.yml, or add it there`,
      `${story}:9:6 "try" has 2 entries; write at least 3`,
      '19 faults',
      '',
    ]);
  });

  it('says how it is used, and ends with 2, when it does not know an option', () => {
    const { status, stderr } = check(['--quick']);
    expect(status).toBe(2);
    expect(stderr).toContain("Unknown option '--quick'");
    expect(stderr).toContain('npm run check -- --stories DIR');
  });
});
