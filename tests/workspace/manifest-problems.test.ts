import { describe, expect, it } from 'vitest';
import { manifestProblems } from '../../src/workspace/manifest-problems.ts';

const command = { command: '/ask', description: 'Ask about the story' };
const good = {
  display_information: { name: 'Desk Bot' },
  features: { slash_commands: [command] },
  oauth_config: { scopes: { bot: ['commands', 'app_mentions:read'] } },
  settings: { socket_mode_enabled: true, event_subscriptions: { bot_events: ['app_mention', 'app_home_opened'] } },
};
const shortcut = { name: 'Check', type: 'message', callback_id: 'check', description: 'Check quotes' };

describe('manifestProblems', () => {
  it('finds nothing wrong with a manifest Slack takes', () => {
    expect(manifestProblems(good)).toEqual([]);
  });

  it.each([
    [
      'a long name',
      { ...good, display_information: { name: 'x'.repeat(36) } },
      'display_information.name is longer than 35 characters',
    ],
    [
      'a short long_description',
      { ...good, display_information: { name: 'Bot', long_description: 'Short' } },
      'long_description is not 174 to 4000 characters long',
    ],
    ['no name', { ...good, display_information: {} }, 'display_information.name is missing'],
    [
      'a command without a description',
      { ...good, features: { slash_commands: [{ command: '/ask' }] } },
      'slash_commands[0].description is missing',
    ],
    [
      'a command that is no word',
      { ...good, features: { slash_commands: [{ ...command, command: '/Ask me' }] } },
      'slash_commands[0].command is not a command name',
    ],
    [
      'too many commands',
      { ...good, features: { slash_commands: Array(51).fill(command) } },
      'more than 50 slash commands',
    ],
    [
      'a shortcut of no kind',
      { ...good, features: { shortcuts: [{ ...shortcut, type: 'other' }] } },
      'shortcuts[0].type is not message or global',
    ],
    [
      'a long shortcut name',
      { ...good, features: { shortcuts: [{ ...shortcut, name: 'x'.repeat(25) }] } },
      'shortcuts[0].name is longer than 24 characters',
    ],
    [
      'an event without its scope',
      { ...good, oauth_config: { scopes: { bot: ['commands'] } } },
      'event app_mention needs scope app_mentions:read',
    ],
    [
      'commands without their scope',
      { ...good, oauth_config: { scopes: { bot: ['app_mentions:read'] } } },
      'scope commands is missing',
    ],
    [
      'events without a way to deliver them',
      { ...good, settings: { event_subscriptions: { bot_events: ['app_mention'] } } },
      'event_subscriptions needs request_url, or Socket Mode',
    ],
  ])('finds %s', (_what, manifest, problem) => {
    expect(manifestProblems(manifest)).toContain(problem);
  });
});
