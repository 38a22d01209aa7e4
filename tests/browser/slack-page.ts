import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Locator, Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What tests do and look for on the page, in a person's words. */
export interface SlackPage {
  page: Page;
  /** The channel, without the thread beside it. */
  channel: Locator;
  thread: Locator;
  /** Writes into the line of the channel or thread and sends it. */
  write(text: string, where?: 'channel' | 'thread'): Promise<void>;
  /** The last message of the channel or thread that has these words. */
  message(words: string | RegExp, where?: 'channel' | 'thread'): Locator;
  /** Opens the thread below the last message of the channel. */
  openThread(): Promise<void>;
  /** Presses "Fresh start" and reloads, so that nothing of before is in the page either. */
  startAfresh(): Promise<void>;
  /** What axe finds on the page as it is, serious or critical: rule and element. */
  faults(): Promise<string[]>;
  /** What went wrong in the browser so far. */
  errors: string[];
}

type AxeResult = { violations: { id: string; impact: string; nodes: { html: string }[] }[] };

/** Puts the words of a test over a page. */
export function slackPage(page: Page): SlackPage {
  page.setDefaultTimeout(30_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  const channel = page.getByRole('main');
  const thread = page.getByRole('complementary', { name: 'Thread' });
  const at = (where: 'channel' | 'thread') => (where === 'channel' ? channel : thread);
  return {
    page,
    channel,
    thread,
    errors,
    async write(text, where = 'channel') {
      const line = at(where).getByRole('textbox', { name: /^(Message|Reply)/ });
      await line.fill(text);
      await line.press('Enter');
    },
    message: (words, where = 'channel') => at(where).getByRole('article').filter({ hasText: words }).last(),
    async openThread() {
      await channel
        .getByRole('button', { name: /repl(y|ies)/ })
        .last()
        .click();
    },
    async startAfresh() {
      await page.getByRole('button', { name: 'Fresh start' }).click();
      const done = page.waitForResponse((response) => response.url().endsWith('/act'));
      await page.getByRole('dialog').getByRole('button', { name: 'Fresh start' }).click();
      await done;
      await page.reload();
    },
    async faults() {
      await page.evaluate(AXE);
      const { violations } = await page.evaluate<AxeResult>('axe.run()');
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      return serious.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
    },
  };
}
