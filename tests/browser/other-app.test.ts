import type { App } from '@slack/bolt';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OpenWorkspace, openWorkspace } from '../../src/workspace/open-workspace.ts';
import { otherManifest, registerOtherApp } from '../fixtures/other-app.ts';
import { startSocketApp } from '../workspace/start-bolt.ts';
import { openBrowser } from './open-browser.ts';
import { type SlackPage, slackPage } from './slack-page.ts';

let open: OpenWorkspace;
let app: App;
let browser: Browser;
let page: Page;
let slack: SlackPage;

beforeAll(async () => {
  [browser, open] = await Promise.all([openBrowser(), openWorkspace({ manifest: otherManifest })]);
  app = await startSocketApp(open.workspace, registerOtherApp);
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
  await slack.channel.getByText('Errands is connected').waitFor();
});
afterEach(async () => {
  expect(slack.errors).toEqual([]);
  await page.context().close();
});

const openDirect = () => page.getByRole('button', { name: /^Errands/ }).click();
const said = (words: string | RegExp) => slack.message(words).waitFor();

describe('another Bolt app in the browser', { timeout: 90_000 }, () => {
  it('hears a mention and answers in its thread', async () => {
    await slack.write('@errands buy milk');
    await slack.openThread();
    await slack.message('You said: @Errands buy milk', 'thread').waitFor();
  });

  it('shows every kind of block, and hears of its buttons and menus', async () => {
    await slack.write('/errands');
    const list = slack.message('small print');
    await list.getByRole('button', { name: 'Done' }).click();
    await list.getByRole('button', { name: /A shop/ }).click();
    await page.getByRole('menuitemradio', { name: 'The far one' }).click();
    await list.getByRole('button', { name: 'More options' }).click();
    await page.getByRole('menuitem', { name: 'Never' }).click();
    await list.getByRole('button', { name: 'Drop' }).click();
    await page.getByRole('dialog', { name: 'Drop it?' }).getByRole('button', { name: 'Drop it' }).click();
    expect(await list.getByRole('heading', { name: 'Today' }).isVisible()).toBe(true);
    expect(await list.getByText('Image: a loaf').isVisible()).toBe(true);
    expect(await slack.faults()).toEqual([]);
    await openDirect();
    for (const words of ['done: milk', 'shop: far', 'more: never', 'drop:']) await said(words);
  });

  it('opens a modal, says what is wrong in it, and takes it when it is right', async () => {
    await slack.write('/errand oil');
    const modal = page.getByRole('dialog', { name: 'New errand' });
    await modal.getByRole('button', { name: 'Add' }).click();
    await modal.getByText('Please complete this required field.').waitFor();
    await modal.getByLabel('Soon', { exact: true }).check();
    await modal.getByRole('button', { name: 'Add' }).click();
    await modal.getByText('Say a little more.').waitFor();
    expect(await slack.faults()).toEqual([]);
    await modal.getByLabel('What').fill('olive oil');
    await modal.getByLabel('Who').selectOption('Ruth Calder');
    await modal.getByRole('button', { name: 'Add' }).click();
    await modal.waitFor({ state: 'detached' });
    await openDirect();
    await said('Added: olive oil, soon, for @Ruth Calder');
  });

  it('offers shortcuts on a message and after a slash', async () => {
    await slack.write('the milk is out');
    await slack.message('the milk is out').hover();
    await slack.message('the milk is out').getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Make it an errand' }).click();
    const modal = page.getByRole('dialog', { name: 'New errand' });
    expect(await modal.getByLabel('What').inputValue()).toBe('the milk is out');
    await page.keyboard.press('Escape');
    await modal.waitFor({ state: 'detached' });
    const line = slack.channel.getByRole('textbox');
    await line.fill('/new');
    await page.getByRole('option', { name: 'New errand' }).click();
    await modal.waitFor();
  });

  it('publishes its home, and says when it is thinking', async () => {
    await openDirect();
    await slack.channel.getByRole('button', { name: 'Home' }).click();
    const home = slack.channel.getByRole('region', { name: 'Home of Errands' });
    await home.getByRole('button', { name: 'Tidy up' }).click();
    await slack.channel.getByRole('button', { name: 'Messages' }).click();
    await said('done: home');
    await slack.write('think');
    await slack.channel.getByText('Errands is thinking').waitFor();
    expect(await slack.faults()).toEqual([]);
  });

  it('says why when no app takes a command, and when there is no such command', async () => {
    await slack.write('/nothing');
    await page.getByRole('alert').getByText('/nothing is not a valid command').waitFor();
  });
});
