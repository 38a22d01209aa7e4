import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { COMMANDS } from '../../src/slack/commands.ts';
import { SHORTCUTS } from '../../src/slack/shortcuts.ts';
import { manifest } from './harness.ts';

const schema = z.object({
  display_information: z.object({
    name: z.string().max(35),
    description: z.string().max(140),
    long_description: z.string().min(174).max(4_000),
    background_color: z.string().regex(/^#[0-9a-f]{6}$/),
  }),
  features: z.strictObject({
    agent_view: z.strictObject({ agent_description: z.string().max(300) }),
    app_home: z.object({ messages_tab_enabled: z.literal(true), messages_tab_read_only_enabled: z.literal(false) }),
    bot_user: z.object({ display_name: z.string().regex(/^[a-z0-9._-]{1,80}$/), always_online: z.boolean() }),
    slash_commands: z.array(
      z.strictObject({
        command: z.string().max(32),
        description: z.string().max(2_000),
        // Slack shows none for a command that takes nothing; an empty one it might refuse.
        usage_hint: z.string().min(1).max(1_000).optional(),
        should_escape: z.literal(false),
      }),
    ),
    shortcuts: z.array(
      z.strictObject({
        name: z.string().max(24),
        type: z.literal('message'),
        callback_id: z.string().max(255),
        description: z.string().max(150),
      }),
    ),
  }),
  oauth_config: z.object({ scopes: z.strictObject({ bot: z.array(z.string()) }) }),
  settings: z.object({
    event_subscriptions: z.object({ bot_events: z.array(z.string()) }),
    interactivity: z.object({ is_enabled: z.literal(true) }),
  }),
});

/** The scopes that make each thing the code does possible. What is called or listened to and missing here fails the test. */
const METHOD_SCOPES: Record<string, string[]> = {
  'chat.postMessage': ['chat:write'],
  'chat.postEphemeral': ['chat:write'],
  'chat.update': ['chat:write'],
  'chat.getPermalink': [],
  'conversations.open': ['im:write'],
  'chat.delete': ['chat:write'],
  // A form is opened by the trigger of a command.
  'views.open': [],
  'views.update': [],
  'conversations.history': ['channels:history', 'groups:history', 'im:history', 'mpim:history'],
  'conversations.replies': ['channels:history', 'groups:history', 'im:history', 'mpim:history'],
  'assistant.threads.setSuggestedPrompts': ['assistant:write'],
  // With an app-level token, not with the scopes of the bot.
  'apps.connections.open': [],
};
const EVENT_SCOPES: Record<string, string[]> = {
  app_home_opened: [],
  app_mention: ['app_mentions:read'],
  'message.channels': ['channels:history'],
  'message.groups': ['groups:history'],
  'message.im': ['im:history'],
  'message.mpim': ['mpim:history'],
};

const source = readdirSync(new URL('../../src/slack', import.meta.url), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(new URL(`../../src/slack/${name}`, import.meta.url), 'utf8'))
  .join('\n');

describe('the manifest', () => {
  const { features, oauth_config, settings } = schema.parse(manifest);

  it('has the commands of the table, in the same words', () => {
    const rows = features.slash_commands.map(({ command, description, usage_hint: hint }) => ({
      command,
      description,
      hint: hint ?? '',
    }));
    expect(rows).toEqual(COMMANDS.map(({ name, description, hint }) => ({ command: `/${name}`, description, hint })));
  });

  it('has the message shortcuts of the table, in the same words', () => {
    const rows = features.shortcuts.map(({ callback_id: callbackId, name, description }) => ({
      callbackId,
      name,
      description,
    }));
    expect(rows).toEqual(SHORTCUTS.map(({ callbackId, name, description }) => ({ callbackId, name, description })));
  });

  it('asks for the scopes that the methods, events and commands of the code need, and for no other', () => {
    const methods = [
      ...new Set(
        [...source.matchAll(/client\.((?:chat|conversations|assistant|apps|users|views|reactions)\.[\w.]+)\(/g)].map(
          ([, name]) => name ?? '',
        ),
      ),
    ];
    expect(methods.sort()).toEqual(Object.keys(METHOD_SCOPES).sort());
    const needed = [
      ...methods.flatMap((name) => METHOD_SCOPES[name] ?? []),
      ...settings.event_subscriptions.bot_events.flatMap((name) => EVENT_SCOPES[name] ?? ['unknown']),
      'commands',
    ];
    expect([...oauth_config.scopes.bot].sort()).toEqual([...new Set(needed)].sort());
  });

  it('subscribes to the events that the code listens to', () => {
    const listened = [...source.matchAll(/app\.event\('(\w+)'/g)].map(([, name]) => name);
    const subscribed = settings.event_subscriptions.bot_events.map((name) => name.split('.')[0]);
    expect([...new Set(subscribed)].sort()).toEqual(listened.sort());
  });
});
