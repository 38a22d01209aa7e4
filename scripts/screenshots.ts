import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { changingStory } from '../tests/browser/changing-story.ts';
import { openBrowser } from '../tests/browser/open-browser.ts';
import { type SlackPage, slackPage } from '../tests/browser/slack-page.ts';
import { freePort } from '../tests/slack/harness.ts';
import { startProgram } from '../tests/slack/program.ts';

const FOLDER = fileURLToPath(new URL('../docs/', import.meta.url));
const story = changingStory();
const TROOPS = 'how many north korean troops are in kursk';

const DRAFT =
  'North Korea sent 12,000 troops to Kursk. Russian forces have launched 60 North Korean missiles, Ukrainian military intelligence said.';

type Situation = {
  name: string;
  width: number;
  height: number;
  colorScheme?: 'light' | 'dark';
  play: (slack: SlackPage) => Promise<void>;
};

/** What is pictured: each begins in an empty channel. */
const SITUATIONS: Situation[] = [
  {
    name: 'thread',
    width: 1100,
    height: 620,
    async play(slack) {
      await slack.write(`@onrecord ${TROOPS}?`);
      await slack.openThread();
      await slack.message('11,000', 'thread').waitFor();
      await slack.write('has Moscow confirmed it?', 'thread');
      await slack.thread.getByRole('article').nth(3).waitFor();
    },
  },
  {
    name: 'command',
    width: 900,
    height: 420,
    async play(slack) {
      await slack.write('/who-said months, not years');
      await slack.message('Only visible to you').waitFor();
    },
  },
  {
    name: 'not-in-story',
    width: 900,
    height: 600,
    async play(slack) {
      await slack.page.getByRole('button', { name: 'On Record' }).click();
      await slack.channel.getByRole('heading', { name: 'Ask On Record' }).waitFor();
      await slack.write('How many civilians were killed?');
      await slack.message('Not in the story').waitFor();
    },
  },
  {
    name: 'direct-message',
    width: 900,
    height: 620,
    async play(slack) {
      await slack.page.getByRole('button', { name: 'On Record' }).click();
      await slack.channel.getByRole('heading', { name: 'Ask On Record' }).waitFor();
      await slack.channel.getByRole('button', { name: /^Who said/ }).click();
      await slack.channel.getByRole('article').nth(1).waitFor();
    },
  },
  {
    name: 'quote-check',
    width: 900,
    height: 560,
    async play(slack) {
      await slack.write('/check-quote "this is only the tip of the iceberg" - Zelensky');
      await slack.message('Misattributed').waitFor();
    },
  },
  {
    name: 'draft-check',
    width: 900,
    height: 900,
    async play(slack) {
      await slack.write(`/check-copy ${DRAFT}`);
      await slack.message('To look at').waitFor();
    },
  },
  {
    name: 'phone-dark',
    width: 390,
    height: 780,
    colorScheme: 'dark',
    async play(slack) {
      await slack.write(`/fact ${TROOPS}`);
      await slack.message('11,000').waitFor();
    },
  },
  {
    name: 'corrected',
    width: 1200,
    height: 760,
    async play(slack) {
      slack.page.setDefaultTimeout(60_000);
      await slack.write(`@onrecord ${TROOPS}?`);
      await slack.openThread();
      await slack.message('11,000', 'thread').waitFor();
      story.correct();
      await slack.message('Corrected', 'thread').waitFor();
      await slack.thread.getByRole('article').nth(2).waitFor();
    },
  },
];

async function picture(
  browser: Browser,
  address: string,
  { name, width, height, colorScheme = 'light', play }: Situation,
) {
  const context = await browser.newContext({ viewport: { width: 1100, height }, colorScheme });
  const slack = slackPage(await context.newPage());
  await slack.page.goto(address);
  await slack.startAfresh();
  await slack.page.setViewportSize({ width, height });
  await slack.channel.getByRole('region', { name: 'What to try' }).getByRole('button').first().waitFor();
  await play(slack);
  await slack.page.mouse.move(0, 0);
  await slack.page.screenshot({ path: `${FOLDER}${name}.png` });
  await context.close();
  console.log(`docs/${name}.png`);
}

mkdirSync(FOLDER, { recursive: true });
const program = startProgram({ PORT: String(await freePort()), STORIES_DIR: story.storiesDir });
const browser = await openBrowser();
try {
  await program.says('click a question');
  const address = /http:\S+/.exec(program.output())?.[0] ?? '';
  for (const situation of SITUATIONS) await picture(browser, address, situation);
} finally {
  await browser.close();
  program.signal('SIGTERM');
  await program.ended;
}
