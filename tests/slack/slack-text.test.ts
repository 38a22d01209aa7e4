import { describe, expect, it } from 'vitest';
import { packValue, unpackValue } from '../../src/slack/button-value.ts';
import { escapeText, mentions, readText } from '../../src/slack/slack-text.ts';
import { textObject } from '../../src/slack/text-object.ts';

describe('text that comes from Slack', () => {
  it.each([
    ['<@U0BOT> how many?', 'how many?'],
    ['<@U0BOT|onrecord> how many?', 'how many?'],
    ['how many, <@U0BOT>, and why?', 'how many, , and why?'],
    ['what did <@U1|leff> say', 'what did @leff say'],
    ['what did <@U1> say', 'what did say'],
    ['as in <#C1|newsroom>', 'as in #newsroom'],
    ['<!channel> who said it?', 'who said it?'],
    ['<!subteam^S1|@desk> who said it?', 'who said it?'],
    ['on <!date^1392734382^{date}|18 February>', 'on 18 February'],
    ['see <https://example.org/a?b=1&amp;c=2|example.org/a>', 'see example.org/a'],
    ['see <https://example.org/>', 'see https://example.org/'],
    ['write to <mailto:a@example.org|a@example.org>', 'write to a@example.org'],
    ['is 3 &lt; 4 &amp;&amp; 5 &gt; 4?', 'is 3 < 4 && 5 > 4?'],
    ['it says &amp;lt; literally', 'it says &lt; literally'],
    ['typed raw: a <b> c < d', 'typed raw: a <b> c < d'],
    ['  two  spaces ', 'two spaces'],
  ])('"%s" reads "%s"', (wire, plain) => {
    expect(readText(wire, 'U0BOT')).toBe(plain);
  });

  it('mentions a user only by the whole id', () => {
    expect(mentions('<@U0BOT> hi', 'U0BOT')).toBe(true);
    expect(mentions('<@U0BOT|bot> hi', 'U0BOT')).toBe(true);
    expect(mentions('<@U0BOTH> hi', 'U0BOT')).toBe(false);
    expect(mentions('@U0BOT hi', 'U0BOT')).toBe(false);
  });
});

describe('text that goes to Slack', () => {
  it.each(['<!channel>', '<@U0BOT>', '<#C1>', '<https://example.org|click>', '<!subteam^S1>', '&lt;!here&gt;'])(
    'keeps %s dead',
    (text) => {
      const escaped = escapeText(text);
      expect(escaped).not.toMatch(/[<>]/);
      expect(readText(escaped)).toBe(text);
      expect(textObject(text)).toEqual({ type: 'mrkdwn', text: escaped, verbatim: true });
    },
  );

  it.each(['*bold*', 'file_name_1', '~gone~', '`code`', 'at :noon:'])('shows %s as it is', (text) => {
    expect(textObject(text)).toEqual({ type: 'plain_text', text, emoji: false });
  });

  it('is harmless first where it cannot be shown as it is', () => {
    expect(textObject('*<!channel>*')).toEqual({ type: 'mrkdwn', text: '*&lt;!channel&gt;*', verbatim: true });
  });
});

describe('the value of a button', () => {
  it.each(['how many?', '100% of <them> & "us"', '%3C', 'нет — да'])(
    'carries "%s" there and back without a character Slack escapes',
    (text) => {
      const value = packValue(text) ?? '';
      expect(value).not.toMatch(/[&<>]/);
      expect(unpackValue(value)).toBe(text);
    },
  );

  it('takes no more than Slack takes, and gives nothing for a value of somebody else', () => {
    expect(packValue('x'.repeat(2_000))).toHaveLength(2_000);
    expect(packValue('x'.repeat(2_001))).toBeUndefined();
    expect(unpackValue('50% off')).toBeUndefined();
  });
});
