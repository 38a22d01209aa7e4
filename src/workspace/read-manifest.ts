import { fieldsOf, flagOf, isFields, listOf, textOf } from './fields.ts';

/** The parts of an app manifest that decide what the server allows and delivers. */
export type AppManifest = {
  name: string;
  commands: Set<string>;
  /** callback_id -> `global` or `message`. */
  shortcuts: Map<string, string>;
  botScopes: Set<string>;
  botEvents: Set<string>;
  messagesTab: boolean;
  homeTab: boolean;
  menu: Menu;
};

/** What a person can pick from while typing `/` or on a message, as the manifest words it. */
export type Menu = {
  commands: { command: string; description: string; usageHint: string }[];
  shortcuts: { callbackId: string; name: string; kind: 'global' | 'message' }[];
};

/** Reads a parsed Slack app manifest (YAML or JSON, as an object). Missing parts are read as "none". */
export function readManifest(manifest: unknown): AppManifest {
  const root = fieldsOf(manifest);
  const features = fieldsOf(root.features);
  const home = fieldsOf(features.app_home);
  const settings = fieldsOf(root.settings);
  const texts = (value: unknown) => listOf(value).flatMap((item) => textOf(item) ?? []);
  const shortcuts = listOf(features.shortcuts).filter(isFields);
  return {
    name: textOf(fieldsOf(root.display_information).name) ?? 'app',
    commands: new Set(listOf(features.slash_commands).flatMap((row) => textOf(fieldsOf(row).command) ?? [])),
    shortcuts: new Map(shortcuts.map((row) => [textOf(row.callback_id) ?? '', textOf(row.type) ?? 'global'])),
    botScopes: new Set(texts(fieldsOf(fieldsOf(root.oauth_config).scopes).bot)),
    botEvents: new Set(texts(fieldsOf(settings.event_subscriptions).bot_events)),
    messagesTab: home.messages_tab_enabled === undefined || flagOf(home.messages_tab_enabled),
    homeTab: flagOf(home.home_tab_enabled),
    menu: {
      commands: listOf(features.slash_commands)
        .map(fieldsOf)
        .map((row) => ({
          command: textOf(row.command) ?? '',
          description: textOf(row.description) ?? '',
          usageHint: textOf(row.usage_hint) ?? '',
        })),
      shortcuts: shortcuts.map((row) => ({
        callbackId: textOf(row.callback_id) ?? '',
        name: textOf(row.name) ?? '',
        kind: row.type === 'message' ? 'message' : 'global',
      })),
    },
  };
}
