import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../src/answers/reading/clean-text.ts';

describe('cleanText', () => {
  it.each([
    ['<@U123ABC> how many crew?', 'how many crew?'],
    ['<@U123ABC|onrecord> how many crew?', 'how many crew?'],
    ['<!here> <!channel> who said it', 'who said it'],
    ['<!subteam^S1|@desk> who said it', 'who said it'],
    ['asked in <#C012AB|news-desk> today', 'asked in news-desk today'],
    ['see <https://example.org/a|the report> please', 'see the report please'],
    ['see <https://example.org/a> please', 'see please'],
    ['write to <mailto:desk@example.org|desk@example.org>', 'write to desk@example.org'],
    ['call <tel:+4712345678|the desk>', 'call the desk'],
  ])('opens the markup of Slack: %j', (raw, clean) => {
    expect(cleanText(raw)).toBe(clean);
  });

  it.each([
    ['R&amp;D &lt;3 &gt; 2', 'R&D <3 > 2'],
    ['&quot;yes&quot; &#39;no&#39;', `"yes" 'no'`],
    ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
  ])('opens entities, once only: %j', (raw, clean) => {
    expect(cleanText(raw)).toBe(clean);
  });

  it.each([
    ['thanks :tada:', 'thanks'],
    ['who :man-running::skin-tone-3: ran', 'who ran'],
    ['at 10:30:45 sharp', 'at 10:30:45 sharp'],
    ['a ratio of 3:2:1', 'a ratio of 3:2:1'],
    ['*how* _many_ ~crew~ `members`', 'how many crew members'],
    ['```how many```', 'how many'],
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['> who said it\n• when', 'who said it\nwhen'],
  ])('drops emoji codes and marks of style, and nothing that looks like them: %j', (raw, clean) => {
    expect(cleanText(raw)).toBe(clean);
  });

  it.each([
    ['a\u200Bb\u00ADc\uFEFFd', 'abcd'],
    ['\u202Ewho', 'who'],
    ['x\u{E0041}y', 'xy'],
    ['a\u0000b\r\nc', 'ab\nc'],
    ['cafe\u0301', 'café'],
  ])('leaves out what nobody can see, and composes letters: %j', (raw, clean) => {
    expect(cleanText(raw)).toBe(clean);
  });

  it.each([
    ['who said “months, not years”?', 'who said “months, not years”?'],
    ['HOW MANY CREW??', 'HOW MANY CREW??'],
    ['a < b > c', 'a < b > c'],
    ['  how \t many\n\n  crew ', 'how many\n\ncrew'],
    ['', ''],
    [' \n\t ', ''],
  ])('keeps quotation marks, case and comparison signs; white space becomes single: %j', (raw, clean) => {
    expect(cleanText(raw)).toBe(clean);
  });

  // Faults that are known; a line that passes again belongs in a table above.
  it.each([
    ['yes :+1:', 'yes'],
    ['snake_case', 'snake_case'],
    ['5*6', '5*6'],
    ['in <#C012AB> today', 'in today'],
  ])('should read %j', (raw, clean) => {
    expect(cleanText(raw)).toBe(clean);
  });

  it('cuts what is longer than Slack sends', () => {
    expect(cleanText('a'.repeat(50_000))).toHaveLength(40_000);
  });
});
