import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OpenWorkspace, openWorkspace } from '../../src/workspace/open-workspace.ts';
import { openBrowser } from './open-browser.ts';
import { type SlackPage, slackPage } from './slack-page.ts';

let open: OpenWorkspace;
let browser: Browser;
let page: Page;
let slack: SlackPage;

beforeAll(async () => {
  [browser, open] = await Promise.all([
    openBrowser(),
    openWorkspace({ appName: 'Any App', channels: [{ name: 'newsroom' }, { name: 'outside', app: false }] }),
  ]);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await open.workspace.close();
});
beforeEach(async () => {
  open.workspace.startAfresh();
  const context = await browser.newContext({ viewport: { width: 1200, height: 800 } });
  page = await context.newPage();
  slack = slackPage(page);
  await page.goto(open.address);
  await slack.channel.getByText('No app is connected').waitFor();
});
afterEach(() => page.context().close());

const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[click](javascript:alert(1))',
  '<javascript:alert(1)|click>',
  '"><svg onload=alert(1)>',
  '# no heading, | no | table |, $no$ formula',
  '*not bold, file_name_1, 10:30:45, &amp;lt; stays',
  '<!channel> <@U0NOBODY> and &unknown;',
  '\u202etxet desrever',
];

describe('what people write', { timeout: 90_000 }, () => {
  it.each(HOSTILE)('is shown as it was written: %s', async (text) => {
    page.on('dialog', () => slack.errors.push('a dialog'));
    await slack.write(text);
    const shown = slack.channel.getByRole('article').last();
    await shown.waitFor();
    expect(await shown.locator('.message-body').textContent()).toBe(text);
    expect(await shown.locator('script, img, svg, iframe, a').count()).toBe(0);
    expect(slack.errors).toEqual([]);
  });

  it.each([
    ['mrkdwn', '*bold* _italic_ ~gone~ `code`', 'bold italic gone code'],
    ['mrkdwn', '&lt;b&gt;hi&lt;/b&gt; &amp;amp; "quoted"', '<b>hi</b> &amp; "quoted"'],
    ['mrkdwn', '<https://example.com/a?b=1&amp;c=2|words> <javascript:alert(1)|no>', 'words <javascript:alert(1)|no>'],
    ['mrkdwn', 'before\n&gt; quoted\nafter', 'beforequotedafter'],
    ['mrkdwn', '  two  spaces\n\nand # a line', '  two  spaces\n\nand # a line'],
    ['plain_text', '*as it is* <b> :tada:', '*as it is* <b> 🎉'],
  ])('%s of an app is read as Slack reads it: %j', async (type, text, expected) => {
    const { workspace } = open;
    workspace.botPost({
      channel: 'newsroom',
      text,
      blocks: [{ type: 'section', text: { type, text, verbatim: true } }],
    });
    const shown = slack.channel.getByRole('article').last();
    await shown.waitFor();
    expect(await shown.locator('.message-body').textContent()).toBe(expected);
    expect(await shown.locator('a[href^="javascript"]').count()).toBe(0);
    expect(slack.errors).toEqual([]);
  });

  it('is edited with the arrow up, deleted by its menu, and gone from the thread as well', async () => {
    await slack.write('the frist word');
    await slack.message('the frist word').waitFor();
    const line = slack.channel.getByRole('textbox', { name: 'Message newsroom' });
    await line.press('ArrowUp');
    const edit = slack.channel.getByRole('textbox', { name: 'Edit the message' });
    expect(await edit.inputValue()).toBe('the frist word');
    await edit.fill('the first word');
    await edit.press('Enter');
    await slack.message('the first word(edited)').waitFor();
    await slack.message('the first word').getByRole('button', { name: 'More actions' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Delete message' }).click();
    await slack.channel.getByRole('article').waitFor({ state: 'detached' });
  });

  it('is by whom one is: another colleague sees it as hers', async () => {
    await slack.write('from Nadia to @ruth');
    await slack.message('from Nadia to @Ruth Calder').waitFor();
    await page.getByLabel('You are').selectOption('Ruth Calder');
    await slack.write('from Ruth');
    await slack.message('from Ruth').getByText('Ruth Calder').waitFor();
    expect(await slack.message('from Nadia').getByText('Nadia Brandt').count()).toBe(1);
  });
});

describe('a channel without the app', { timeout: 90_000 }, () => {
  it('offers to add it when someone mentions it there', async () => {
    await page.getByRole('button', { name: 'outside' }).click();
    await slack.channel.getByRole('heading', { name: 'outside', exact: true }).waitFor();
    await slack.write('@anyapp are you there?');
    await slack.channel.getByRole('button', { name: 'Add Any App' }).click();
    await slack.message('@Any App has joined the channel').waitFor();
    expect(await slack.channel.getByRole('button', { name: 'Add Any App' }).count()).toBe(0);
  });
});

describe('the page by keyboard alone', { timeout: 90_000 }, () => {
  it('writes in two lines, completes a name, opens a thread and leaves it', async () => {
    const { keyboard } = page;
    await keyboard.type('hello @to');
    await keyboard.press('Enter');
    await keyboard.press('Shift+Enter');
    await keyboard.type('second line');
    await keyboard.press('Enter');
    const body = slack.message('second line').locator('.message-body');
    expect(await body.textContent()).toBe('hello @Tomas Okafor \nsecond line');
    // Back from the line to the last message's menu, and through it into the thread.
    await keyboard.press('Shift+Tab');
    await keyboard.press('Enter');
    expect(await page.locator(':focus').textContent()).toBe('Reply in thread');
    await keyboard.press('Enter');
    await slack.thread.waitFor();
    await keyboard.type('a reply');
    await keyboard.press('Enter');
    await slack.message('a reply', 'thread').waitFor();
    expect(await slack.faults()).toEqual([]);
    await keyboard.press('Escape');
    await slack.thread.waitFor({ state: 'detached' });
    expect(await slack.channel.getByRole('button', { name: '1 reply' }).isVisible()).toBe(true);
  });
});
