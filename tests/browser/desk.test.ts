import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RunningApp, startApp } from '../../src/slack/start-app.ts';
import { type OpenWorkspace, openWorkspace } from '../../src/workspace/open-workspace.ts';
import { fakeAsk } from '../slack/fake-ask.ts';
import { manifest, silent } from '../slack/harness.ts';
import { openBrowser } from './open-browser.ts';
import { type SlackPage, slackPage } from './slack-page.ts';

let open: OpenWorkspace;
let app: RunningApp;
let browser: Browser;
let page: Page;
let slack: SlackPage;

beforeAll(async () => {
  [browser, open] = await Promise.all([openBrowser(), openWorkspace({ manifest })]);
  const { tokens, apiUrl: slackApiUrl } = open.workspace;
  const slackConfig = { mode: 'socket', botToken: tokens.bot, appToken: tokens.app } as const;
  app = await startApp({ ask: fakeAsk, slack: slackConfig, slackApiUrl, log: silent });
}, 60_000);
afterAll(async () => {
  await browser.close();
  await app.stop();
  await open.workspace.close();
});
beforeEach(async () => {
  open.workspace.startAfresh();
  const context = await browser.newContext({ viewport: { width: 1200, height: 800 } });
  page = await context.newPage();
  slack = slackPage(page);
  await page.goto(open.address);
  await slack.channel.getByText('On Record is connected').waitFor();
});
afterEach(async () => {
  expect(slack.errors).toEqual([]);
  await page.context().close();
});

describe('the quote desk in the browser', { timeout: 90_000 }, () => {
  it('opens a form on /check-copy, grows it, refuses it blank, and answers privately', async () => {
    await slack.write('/check-copy');
    const form = page.getByRole('dialog', { name: 'Check a draft' });
    const box = form.getByRole('textbox', { name: 'Draft', exact: true });
    await box.fill('  ');
    await form.getByRole('button', { name: 'Check' }).click();
    await form.getByText('Paste the draft here, or some of it.').waitFor();
    await box.fill('The first is wrong.');
    await form.getByRole('button', { name: 'Add a box' }).click();
    const second = form.getByRole('textbox', { name: 'Draft, part 2 (optional)' });
    await second.fill('The second is wrong.');
    expect(await box.inputValue()).toBe('The first is wrong.');
    expect(await slack.faults()).toEqual([]);
    await form.getByRole('button', { name: 'Check' }).click();
    await form.waitFor({ state: 'detached' });
    const reply = slack.message('2. The second is wrong.');
    await reply.getByText('Only visible to you').waitFor();
    expect(await reply.textContent()).toContain('1. The first is wrong.');
  });

  it('has its two shortcuts in the menu of a message, in the channel and in a thread', async () => {
    await slack.write('He said "months, not years". It is wrong.');
    const message = slack.message('months, not years');
    await message.hover();
    await message.getByRole('button', { name: 'More actions' }).click();
    expect(await page.getByRole('menuitem', { name: 'Check against the story' }).count()).toBe(1);
    await page.getByRole('menuitem', { name: 'Check quotes' }).click();
    await slack.message('Altered: He said "months, not years".').getByText('Only visible to you').waitFor();

    await message.first().hover();
    await slack.channel.getByRole('article').first().getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Reply in thread' }).click();
    await slack.write('That is wrong.', 'thread');
    await slack.message('That is wrong.', 'thread').hover();
    await slack.message('That is wrong.', 'thread').getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Check against the story' }).click();
    await slack.message('1. That is wrong.', 'thread').getByText('Only visible to you').waitFor();
    expect(await slack.faults()).toEqual([]);
  });

  it('tells how we know, below an answer in its thread, to the one who asks alone', async () => {
    await slack.write('@onrecord who warned');
    await slack.openThread();
    const answer = slack.message('Jane Doe warned.', 'thread');
    await answer.getByRole('button', { name: /^How do we know\?/ }).click();
    const told = slack.message('How warning of a-story is known:', 'thread');
    await told.getByText('Only visible to you').waitFor();
    await told.getByRole('button', { name: /^Copy for print/ }).click();
    await slack.message('For print, of a-story:', 'thread').getByText('Only visible to you').waitFor();
    expect(await slack.faults()).toEqual([]);
    await page.getByLabel('You are').selectOption('Ruth Calder');
    await slack.openThread();
    await slack.message('Jane Doe warned.', 'thread').waitFor();
    expect(await slack.thread.getByText('Only visible to you').count()).toBe(0);
  });
});
