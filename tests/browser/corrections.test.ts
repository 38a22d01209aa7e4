import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../slack/harness.ts';
import { type Program, startProgram } from '../slack/program.ts';
import { type ChangingStory, changingStory } from './changing-story.ts';
import { openBrowser } from './open-browser.ts';
import { type SlackPage, slackPage } from './slack-page.ts';

let program: Program;
let browser: Browser;
let story: ChangingStory;
let slack: SlackPage;

beforeAll(async () => {
  story = changingStory();
  program = startProgram({ PORT: String(await freePort()), STORIES_DIR: story.storiesDir });
  [browser] = await Promise.all([openBrowser(), program.says('click a question')]);
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 } });
  slack = slackPage(await context.newPage());
  await slack.page.goto(/http:\S+/.exec(program.output())?.[0] ?? '');
  await slack.startAfresh();
}, 90_000);
afterAll(async () => {
  await browser.close();
  program.signal('SIGTERM');
  expect(await program.ended).toBe(0);
});

describe('a correction, in a browser', { timeout: 90_000 }, () => {
  it('edits the answer in the thread, tells who asked, and sends a message to who had it alone', async () => {
    const { page } = slack;
    page.setDefaultTimeout(60_000);
    await slack.write('@onrecord how many north korean troops are in kursk?');
    await slack.openThread();
    await slack.message('has sent 11,000 troops', 'thread').waitFor();
    await slack.write('/fact how many North Korean troops are in Kursk?');
    await slack.message('Only visible to you').waitFor();
    story.correct();
    const edited = slack.message('Corrected', 'thread').first();
    await edited.waitFor();
    await slack.message('An earlier version gave another number', 'thread').waitFor();
    await slack.thread.getByRole('article').nth(2).waitFor();
    const thread = await slack.thread.getByRole('article').allTextContents();
    expect(thread[1]).toMatch(/Corrected \d\d:\d\d UTC.*was .*11,000 troops.*now .*10,000 troops/s);
    expect(thread[2]).toContain('@Nadia Brandt');
    await page.getByRole('button', { name: 'On Record' }).click();
    await slack.message('10,000 troops').waitFor();
    expect(slack.errors).toEqual([]);
  });
});
