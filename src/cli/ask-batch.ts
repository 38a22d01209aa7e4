import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import type { Ask } from '../answers/ask.ts';
import type { Conversation } from '../answers/conversation.ts';

const idSchema = z.union([z.string(), z.number()]);

/** A line of a batch: the question, its id, and the earlier messages of its thread. */
const lineSchema = z.object({
  id: idSchema.nullish(),
  question: z.string(),
  context: z.array(z.string()).nullish(),
});

/**
 * Answers JSON lines from `input`, one JSON line each through `print`: the Answer plus the `id` of its question. A line that is not a
 * question yields `{"id"?, "error"}` on its own line and the run goes on. Returns exit code 0.
 */
export async function askBatch(
  input: Readable,
  print: (line: string) => void,
  ask: Ask,
  start: Conversation,
): Promise<0> {
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() !== '') print(JSON.stringify(answerLine(line, ask, start)));
  }
  return 0;
}

function answerLine(line: string, ask: Ask, start: Conversation): object {
  let data: unknown;
  try {
    data = JSON.parse(line.replace(/^\uFEFF/, ''));
  } catch {
    return { error: 'not JSON; write one {"id", "question", "context"} a line' };
  }
  const parsed = lineSchema.safeParse(data);
  if (!parsed.success) {
    const id = z.object({ id: idSchema }).safeParse(data);
    return {
      ...(id.success ? { id: id.data.id } : {}),
      error: `not a question; ${parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the line'}: ${message}`).join('; ')}`,
    };
  }
  const { id, question, context } = parsed.data;
  const conversation = (context ?? []).reduce((before, message) => ask(message, before).conversation, start);
  const { answer } = ask(question, conversation);
  return { ...(id === undefined || id === null ? {} : { id }), ...answer };
}
