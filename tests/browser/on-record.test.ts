import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { freePort } from '../slack/harness.ts';
import { type Program, startProgram } from '../slack/program.ts';
import { openBrowser } from './open-browser.ts';
import { type SlackPage, slackPage } from './slack-page.ts';

const ANSWER = /sent 11,000 troops.*according to Ukraine President Volodymyr Zelensky/;

let program: Program;
let browser: Browser;
let address: string;
let page: Page;
let slack: SlackPage;

beforeAll(async () => {
  program = startProgram({ PORT: String(await freePort()) });
  [browser] = await Promise.all([openBrowser(), program.says('click a question')]);
  address = /http:\S+/.exec(program.output())?.[0] ?? '';
}, 60_000);
afterAll(async () => {
  await browser.close();
  program.signal('SIGTERM');
  expect(await program.ended).toBe(0);
});
beforeEach(async () => {
  const context = await browser.newContext({ viewport: { width: 1200, height: 800 } });
  page = await context.newPage();
  slack = slackPage(page);
  await page.goto(address);
  await slack.startAfresh();
});
afterEach(async () => {
  expect(slack.errors).toEqual([]);
  await page.context().close();
});

describe('npm start without Slack, in a browser', { timeout: 90_000 }, () => {
  it('shows three questions that work: a click asks one in the channel and opens its thread with the answer', async () => {
    const prompts = slack.channel.getByRole('region', { name: 'What to try' }).getByRole('listitem');
    await prompts.nth(2).waitFor();
    expect(await prompts.count()).toBe(3);
    await prompts.first().getByRole('button').click();
    await slack.message(ANSWER, 'thread').waitFor();
    expect(await slack.thread.getByRole('article').count()).toBe(2);
    expect(await slack.message('How many', 'thread').textContent()).toContain('Nadia Brandt');
    expect(await slack.channel.getByRole('button', { name: '1 reply' }).isVisible()).toBe(true);
    expect(await slack.faults()).toEqual([]);
  });

  it('answers a mention typed with slips, and a follow-up in the thread', async () => {
    await slack.write('@onrecord how mnay north korean trops are in kursk?');
    await slack.openThread();
    await slack.message(ANSWER, 'thread').waitFor();
    await slack.write('who said so?', 'thread');
    await slack.thread.getByRole('article').nth(3).waitFor();
    expect(await slack.thread.getByRole('article').nth(3).textContent()).toContain('Volodymyr Zelensky');
    expect(await slack.channel.getByRole('button', { name: '3 replies' }).isVisible()).toBe(true);
  });

  it('completes a command, shows its answer to one person, and to all when it is shared', async () => {
    const line = slack.channel.getByRole('textbox', { name: 'Message newsroom' });
    await line.pressSequentially('/fa');
    const option = page.getByRole('option', { name: /^\/fact <question>/ });
    expect(await option.getAttribute('aria-selected')).toBe('true');
    await line.press('Tab');
    expect(await line.inputValue()).toBe('/fact ');
    await page.getByText('<question>').waitFor();
    await line.pressSequentially('how many north korean troops are in kursk');
    await line.press('Enter');
    const answer = slack.message(ANSWER);
    await answer.getByText('Only visible to you').waitFor();

    const other = slackPage(await page.context().newPage());
    await other.page.goto(`${address}#as=tomas`);
    await other.channel.getByRole('heading', { name: 'newsroom', exact: true }).waitFor();
    expect(await other.channel.getByRole('article').count()).toBe(0);

    await answer.getByRole('button', { name: 'Share in channel' }).click();
    await other.message(/Shared by @Nadia Brandt · asked: how many north korean troops/).waitFor();
    await page.getByText('Only visible to you').waitFor({ state: 'detached' });
    expect(await slack.channel.getByRole('article').count()).toBe(1);
  });

  it('says that something is not in the story', async () => {
    await slack.write('@onrecord did the minister resign over the budget?');
    await slack.openThread();
    await slack.message(/^.*Not in the story/, 'thread').waitFor();
  });

  it('offers what an unclear question may mean as buttons, and answers the one that is pressed', async () => {
    await slack.write('@onrecord who said that?');
    await slack.openThread();
    const asked = slack.message('Which of these do you mean?', 'thread');
    await asked.getByRole('button', { name: 'Ask' }).first().click();
    await slack.message('@Nadia Brandt asked:', 'thread').waitFor();
    expect(await slack.thread.getByRole('article').count()).toBe(3);
  });

  it('has the same questions in the messages with the app, and answers there', async () => {
    await page.getByRole('button', { name: 'On Record' }).click();
    await slack.channel.getByRole('button', { name: /How many/ }).click();
    await slack.message(ANSWER).waitFor();
    expect(await slack.channel.getByRole('heading', { name: 'On Record' }).isVisible()).toBe(true);
  });

  it('shows everything again after a reload, and nothing after a fresh start', async () => {
    await slack.write('@onrecord how many north korean troops are in kursk?');
    await slack.openThread();
    await slack.message(ANSWER, 'thread').waitFor();
    await page.reload();
    await slack.message(ANSWER, 'thread').waitFor();
    await slack.startAfresh();
    await slack.channel.getByRole('heading', { name: 'This is the beginning of newsroom.' }).waitFor();
    expect(await page.getByRole('article').count()).toBe(0);
  });

  it.each(['light', 'dark'] as const)('can be read on a phone, %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 375, height: 740 });
    await slack.write('/fact how many north korean troops are in kursk');
    await slack.message(ANSWER).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(375);
    expect(await slack.faults()).toEqual([]);
    await page.getByRole('button', { name: 'Conversations' }).click();
    await page.getByRole('button', { name: 'fact-check' }).click();
    await slack.channel.getByRole('heading', { name: 'fact-check', exact: true }).waitFor();
  });
});
