/** Fills a fixed wording's `{placeholders}`; throws when the wording or a value for one of its placeholders is missing. */
export function wording(
  replies: Readonly<Record<string, string>>,
  key: string,
  values: Readonly<Record<string, string>> = {},
): string {
  const text = replies[key];
  if (text === undefined) throw new Error(`intents/_replies.yml has no wording "${key}"; add it there`);
  return text.replace(/\{([a-z_]+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`the wording "${key}" asks for {${name}}, which nothing gives`);
    return value;
  });
}
