import { describe, expect, it } from 'vitest';
import { boltLogger } from '../../src/slack/bolt-logger.ts';
import { createLog } from '../../src/slack/create-log.ts';
import { describeModes } from './describe-modes.ts';
import { repliesOf, settled } from './observe.ts';

const SECRETS = [
  'xoxb-123-456-abcDEF',
  'xoxe.xoxp-1-Mi0yLXA',
  'xapp-1-A01-123-0abc',
  'wss://wss-primary.slack.com/link/?ticket=f7aa0b5e-2e95&app_id=A1',
  'https://hooks.slack.com/actions/T01/123/abcdef',
  'https://hooks.slack.com/commands/T01/123/abcdef',
];

describe('the log', () => {
  it.each(SECRETS)('never holds a secret such as %s', (secret) => {
    const lines: string[] = [];
    const log = createLog('debug', (line) => lines.push(line));
    log.info({ deep: { token: secret } }, `with ${secret}`);
    log.error({ err: new Error(`failed with ${secret}`, { cause: new Error(secret) }) });
    boltLogger(log).debug('envelope', { headers: { Authorization: `Bearer ${secret}` } }, new Error(secret));
    expect(lines).toHaveLength(3);
    for (const line of lines) {
      expect(line).toContain('***');
      expect(line).not.toMatch(/abcDEF|Mi0yLXA|0abc|f7aa|abcdef/);
      expect(() => JSON.parse(line)).not.toThrow();
    }
  });

  it('takes what Bolt writes, at our level', () => {
    const lines: string[] = [];
    const logger = boltLogger(createLog('info', (line) => lines.push(line)));
    logger.debug('an envelope');
    logger.warn('odd', { a: 1 });
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({ level: 40, from: 'slack', msg: 'odd {"a":1}' }),
    ]);
  });

  describeModes((scene) => {
    it('does not hold what people ask, nor what they are answered', async () => {
      const { workspace, log } = scene();
      workspace.post({ channel: 'newsroom', user: 'alice', text: workspace.typed('@onrecord how many pangolins?') });
      await repliesOf(scene(), 'newsroom', 1);
      await workspace.command({ user: 'alice', channel: 'newsroom', command: '/fact', text: 'how many pangolins?' });
      workspace.fail('chat.postMessage', { error: 'restricted_action', times: 2 });
      workspace.post({ channel: 'newsroom', user: 'alice', text: workspace.typed('@onrecord boom pangolins') });
      await settled(scene());
      expect(log.length).toBeGreaterThan(3);
      expect(JSON.stringify(log)).not.toMatch(/pangolin|months/);
      expect(JSON.stringify(log)).not.toContain(workspace.tokens.bot);
    });
  });
});
