import { describe, expect, it } from 'vitest';
import { readConfig, storiesDir } from '../src/config.ts';
import { ConfigError } from '../src/errors.ts';

const BOT = 'xoxb-1';
const APP = 'xapp-1';
const SECRET = 'secret';

describe('the environment', () => {
  it.each([
    ['a bot and an app token', { SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP }, 'socket'],
    ['all three', { SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP, SLACK_SIGNING_SECRET: SECRET }, 'socket'],
    ['a bot token and a signing secret', { SLACK_BOT_TOKEN: BOT, SLACK_SIGNING_SECRET: SECRET }, 'http'],
    ['nothing', {}, 'local'],
    ['only empty values', { SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: '  ' }, 'local'],
  ])('with %s set chooses the mode', (_, environment, mode) => {
    expect(readConfig(environment).slack.mode).toBe(mode);
  });

  it.each([
    [{ SLACK_BOT_TOKEN: BOT }, /SLACK_APP_TOKEN.*SLACK_SIGNING_SECRET/],
    [{ SLACK_APP_TOKEN: APP }, /SLACK_BOT_TOKEN is missing/],
    [{ SLACK_SIGNING_SECRET: SECRET }, /SLACK_BOT_TOKEN is missing/],
    [
      { SLACK_BOT_TOKEN: APP, SLACK_APP_TOKEN: BOT },
      /SLACK_BOT_TOKEN: this is an app token.*\n.*SLACK_APP_TOKEN: this is a bot token/,
    ],
    [{ PORT: 'http' }, /PORT/],
    [{ PORT: '70000' }, /PORT/],
    [{ SLACK_API_URL: 'localhost:9000' }, /SLACK_API_URL: write a whole address/],
    [{ RETENTION_DAYS: '0' }, /RETENTION_DAYS/],
    [{ KEEP_TEXT: 'maybe' }, /KEEP_TEXT: write yes or no/],
    [{ LOG_LEVEL: 'loud' }, /LOG_LEVEL: write one of trace, debug, info/],
  ])('that is not usable (%j) is refused by name', (environment, message) => {
    expect(() => readConfig(environment)).toThrow(ConfigError);
    expect(() => readConfig(environment)).toThrow(message);
  });

  it('fills in the defaults', () => {
    expect(readConfig({ SLACK_BOT_TOKEN: BOT, SLACK_SIGNING_SECRET: SECRET })).toEqual({
      slack: { mode: 'http', botToken: BOT, signingSecret: SECRET, port: 3000, host: undefined },
      slackApiUrl: 'https://slack.com/api/',
      storiesDir: expect.stringMatching(/data\/stories$/),
      databaseUrl: undefined,
      retentionDays: 90,
      keepText: true,
      logLevel: 'info',
    });
  });

  it('takes every value that is set, and ends the API address in a slash', () => {
    const environment = {
      SLACK_BOT_TOKEN: ` ${BOT} `,
      SLACK_SIGNING_SECRET: SECRET,
      PORT: '8080',
      HOST: '127.0.0.1',
      SLACK_API_URL: 'http://127.0.0.1:9000/api',
      STORIES_DIR: '/stories',
      DATABASE_URL: 'file:/tmp/on-record.db',
      RETENTION_DAYS: '7',
      KEEP_TEXT: 'No',
      LOG_LEVEL: 'DEBUG',
    };
    expect(readConfig(environment)).toMatchObject({
      slack: { mode: 'http', botToken: BOT, port: 8080, host: '127.0.0.1' },
      slackApiUrl: 'http://127.0.0.1:9000/api/',
      storiesDir: '/stories',
      databaseUrl: 'file:/tmp/on-record.db',
      retentionDays: 7,
      keepText: false,
      logLevel: 'debug',
    });
  });

  it('keeps the log quiet where nothing is set up, unless it is asked for more', () => {
    expect(readConfig({}).logLevel).toBe('warn');
    expect(readConfig({ LOG_LEVEL: 'info' }).logLevel).toBe('info');
    expect(readConfig({ PORT: '8080' }).slack).toEqual({ mode: 'local', port: 8080 });
  });

  it('lets a terminal command run with half of a Slack pair set', () => {
    expect(storiesDir({ SLACK_BOT_TOKEN: BOT, STORIES_DIR: '/stories' })).toBe('/stories');
  });
});
