import { isMap, isScalar, isSeq, parseDocument, stringify, type YAMLMap, type YAMLSeq } from 'yaml';

/**
 * The text of a `facts.yml` with one more utterance of a fact, and not a character changed besides; undefined when there is no such
 * fact. The utterance becomes one line, quoted where YAML needs it.
 */
export function insertUtterance(text: string, fact: string, utterance: string): string | undefined {
  const facts = parseDocument(text).get('facts', true);
  if (!isSeq(facts)) return undefined;
  const entry = facts.items.find((item) => isMap(item) && item.get('id') === fact);
  if (!isMap(entry)) return undefined;
  const line = utterance.replace(/\s+/g, ' ').trim();
  const utterances = entry.get('utterances', true);
  if (!isSeq(utterances) || utterances.items.length === 0) return withNewList(text, entry, line);
  return utterances.flow ? intoFlow(text, utterances, line) : intoBlock(text, utterances, line);
}

const scalar = (line: string) => stringify(line, { lineWidth: 0 }).trim();

/** A line below the last of the list, as far in as the first. */
function intoBlock(text: string, { items }: YAMLSeq, line: string): string {
  const [first, last] = [startOf(items[0]), endOf(items.at(-1))];
  const lineStart = text.lastIndexOf('\n', first - 1) + 1;
  const dash = text.slice(lineStart, first);
  return splice(text, endOfLine(text, last), `\n${dash}${scalar(line)}`);
}

/** One more entry between the brackets. */
function intoFlow(text: string, { items }: YAMLSeq, line: string): string {
  return splice(text, endOf(items.at(-1)), `, ${JSON.stringify(line)}`);
}

/** A list of its own, below the first key of the fact. */
function withNewList(text: string, entry: YAMLMap, line: string): string | undefined {
  const [id] = entry.items;
  if (!id || entry.flow || entry.has('utterances')) return undefined;
  const start = startOf(id.key);
  const indent = ' '.repeat(start - text.lastIndexOf('\n', start - 1) - 1);
  return splice(text, endOfLine(text, endOf(id.value)), `\n${indent}utterances:\n${indent}  - ${scalar(line)}`);
}

/** Where a node begins and where its own characters end; 0 for what is no node. */
function rangeOf(node: unknown): readonly [number, number] {
  const range = isScalar(node) || isMap(node) || isSeq(node) ? node.range : undefined;
  return range ? [range[0], range[1]] : [0, 0];
}
const startOf = (node: unknown) => rangeOf(node)[0];
const endOf = (node: unknown) => rangeOf(node)[1];

/** The end of the line, behind a comment that may stand there. */
function endOfLine(text: string, at: number): number {
  // The range of a multi-line scalar can end with its line break.
  const from = text[at - 1] === '\n' ? at - 1 : at;
  const end = text.indexOf('\n', from);
  const found = end === -1 ? text.length : end;
  return text[found - 1] === '\r' ? found - 1 : found;
}

function splice(text: string, at: number, added: string): string {
  return text.slice(0, at) + added + text.slice(at);
}
