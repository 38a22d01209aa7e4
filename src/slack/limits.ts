/** Slack's hard limits for what this app sends; lengths in UTF-16 units. A message beyond one of them is refused as a whole. */
export const LIMITS = {
  /** Top-level text: longer is cut off at 40,000, and 4,000 is what Slack advises. */
  text: 4_000,
  blocks: 50,
  /** The blocks as JSON, in bytes; not documented, seen as `msg_blocks_too_long` a little above. */
  blocksJson: 13_000,
  blockId: 255,
  actionId: 255,
  sectionText: 3_000,
  contextElements: 10,
  contextText: 2_000,
  headerText: 150,
  richText: 3_000,
  actionsElements: 25,
  buttonText: 75,
  buttonValue: 2_000,
  accessibilityLabel: 75,
  suggestedPrompts: 4,
  /** How often a response_url can be used, within half an hour. */
  responseUses: 5,
  inputText: 3_000,
  privateMetadata: 3_000,
} as const;
