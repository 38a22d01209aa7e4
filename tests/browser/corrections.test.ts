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
  it('edits the answer and a shared copy, tells who asked, messages who had it alone, and reports to the desk', async () => {
    const { page } = slack;
    page.setDefaultTimeout(60_000);
    await slack.write('/story settings');
    const settings = page.getByRole('dialog', { name: 'Settings' });
    await settings.getByLabel(/^Desk channel/).selectOption({ label: 'fact-check' });
    await settings.getByRole('button', { name: 'Save' }).click();
    await settings.waitFor({ state: 'detached' });
    await slack.write('@onrecord how many north korean troops are in kursk?');
    await slack.openThread();
    await slack.message('has sent 11,000 troops', 'thread').waitFor();
    await slack.write('/fact how many North Korean troops are in Kursk?');
    await slack.message('Only visible to you').waitFor();
    await slack.write('/fact how many troops has Pyongyang sent to fight');
    await slack.message('Only visible to you').getByRole('button', { name: 'Share in channel' }).click();
    await slack.message('Shared by').waitFor();
    story.correct();
    const answer = slack.thread.getByRole('article').nth(1);
    await answer.filter({ hasText: 'An earlier version gave another number' }).waitFor();
    await slack.thread.getByRole('article').nth(2).waitFor();
    const thread = await slack.thread.getByRole('article').allTextContents();
    expect(thread[1]).toMatch(/Corrected \d\d:\d\d UTC.*was .*11,000 troops.*now .*10,000 troops/s);
    expect(thread[2]).toContain('@Nadia Brandt');
    await slack.message('Corrected', 'channel').waitFor();
    expect(await slack.message('Corrected', 'channel').textContent()).toMatch(
      /was .*11,000 troops.*now .*10,000 troops/s,
    );
    await page.getByRole('button', { name: 'fact-check' }).click();
    await slack.message('reached 4 of 4').waitFor();
    await page.getByRole('button', { name: 'On Record' }).click();
    await slack.message('10,000 troops').waitFor();
    expect(slack.errors).toEqual([]);
  });
});
