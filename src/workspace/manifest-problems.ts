import { type Fields, fieldsOf, flagOf, isFields, listOf, textOf } from './fields.ts';

/** The scope without which an event cannot be subscribed to; several: one of them. */
const EVENT_SCOPES: Record<string, string[]> = {
  app_mention: ['app_mentions:read'],
  'message.channels': ['channels:history'],
  'message.groups': ['groups:history'],
  'message.im': ['im:history'],
  'message.mpim': ['mpim:history'],
  reaction_added: ['reactions:read'],
  reaction_removed: ['reactions:read'],
  member_joined_channel: ['channels:read', 'groups:read'],
  member_left_channel: ['channels:read', 'groups:read'],
};

/**
 * Lists why Slack would not take a parsed app manifest: lengths, missing scopes, missing URLs. Empty when nothing was found;
 * it knows the parts a bot like this uses, not the whole manifest schema.
 */
export function manifestProblems(manifest: unknown): string[] {
  const root = fieldsOf(manifest);
  const features = fieldsOf(root.features);
  const settings = fieldsOf(root.settings);
  const socketMode = flagOf(settings.socket_mode_enabled);
  const scopes = listOf(fieldsOf(fieldsOf(root.oauth_config).scopes).bot);
  const commands = listOf(features.slash_commands).filter(isFields);
  const shortcuts = listOf(features.shortcuts).filter(isFields);
  const subscriptions = fieldsOf(settings.event_subscriptions);
  const events = listOf(subscriptions.bot_events).flatMap((name) => textOf(name) ?? []);
  const problems = [
    ...limits(fieldsOf(root.display_information), 'display_information', { name: 35, description: 140 }, ['name']),
    ...limits(fieldsOf(features.bot_user), 'features.bot_user', { display_name: 80 }, []),
    ...limits(fieldsOf(features.agent_view), 'features.agent_view', { agent_description: 300 }, []),
    ...commands.flatMap((command, index) => commandProblems(command, `slash_commands[${index}]`, socketMode)),
    ...shortcuts.flatMap((shortcut, index) => shortcutProblems(shortcut, `shortcuts[${index}]`)),
  ];
  const about = (textOf(fieldsOf(root.display_information).long_description) ?? '').length;
  if (about > 0 && (about < 174 || about > 4_000)) problems.push('long_description is not 174 to 4000 characters long');
  if (commands.length > 50) problems.push('more than 50 slash commands');
  if (shortcuts.length > 10) problems.push('more than 10 shortcuts');
  if (commands.length + shortcuts.length > 0 && !scopes.includes('commands'))
    problems.push('scope commands is missing');
  for (const event of events) {
    const needed = EVENT_SCOPES[event] ?? [];
    const missing = needed.length > 0 && !needed.some((scope) => scopes.includes(scope));
    if (missing) problems.push(`event ${event} needs scope ${needed.join(' or ')}`);
  }
  const unreachable = events.length > 0 && !socketMode && textOf(subscriptions.request_url) === undefined;
  if (unreachable) problems.push('event_subscriptions needs request_url, or Socket Mode');
  return problems;
}

function commandProblems(command: Fields, place: string, socketMode: boolean): string[] {
  const most = { command: 32, description: 2_000, usage_hint: 1_000 };
  const problems = limits(command, place, most, ['command', 'description']);
  if (!/^\/[a-z0-9_-]+$/.test(textOf(command.command) ?? '')) problems.push(`${place}.command is not a command name`);
  if (!socketMode && textOf(command.url) === undefined) problems.push(`${place} needs url, or Socket Mode`);
  return problems;
}

function shortcutProblems(shortcut: Fields, place: string): string[] {
  const most = { name: 24, description: 150, callback_id: 255 };
  const problems = limits(shortcut, place, most, ['name', 'description', 'callback_id']);
  const { type } = shortcut;
  return type === 'message' || type === 'global' ? problems : [...problems, `${place}.type is not message or global`];
}

function limits(fields: Fields, place: string, most: Record<string, number>, needed: string[]): string[] {
  const missing = needed
    .filter((name) => textOf(fields[name]) === undefined)
    .map((name) => `${place}.${name} is missing`);
  const long = Object.entries(most).filter(([name, max]) => (textOf(fields[name]) ?? '').length > max);
  return [...missing, ...long.map(([name, max]) => `${place}.${name} is longer than ${max} characters`)];
}
