import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { Fault } from '../errors.ts';
import { describeYamlError, isEcho } from './describe-yaml-error.ts';
import { type Place, shownPath } from './place.ts';
import { readText } from './read-text.ts';

/** The way to a part of a YAML file: keys of maps, indexes of lists. */
export type Keys = readonly PropertyKey[];

/** A YAML file as read: its plain value, and where each part of it stands. */
export interface YamlFile {
  /** As people read it. */
  path: string;
  value: unknown;
  /** The place of a value; of the nearest part around it when there is none. */
  at(keys: Keys): Place;
  /** The place of the key itself, where `at` gives its value's. */
  keyAt(keys: Keys): Place;
  /** Neighbours of a list in brackets as the one text they would be in quotation marks; nothing when one of them is in such. */
  unquoted(list: Keys, first: number, last: number): string | undefined;
}

/** Reads one YAML file. What cannot be read, or is no YAML, becomes faults and no file. */
export function readYaml(path: string, faults: Fault[]): YamlFile | undefined {
  const text = readText(path, faults);
  if (text === undefined) return undefined;
  const before = faults.length;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), col: Math.max(col, 1) };
  };
  const unreadable = (offset: number, problem: string, remedy: string) =>
    faults.push({ path: shownPath(path), ...placeOf(offset), problem: `not readable as YAML: ${problem}`, remedy });
  for (const error of document.errors) {
    if (isEcho(error, document.errors)) continue;
    const { problem, remedy } = describeYamlError(error, document.errors);
    unreadable(error.pos[0], problem, remedy);
  }
  visit(document, {
    Alias: (_, alias) => {
      unreadable(
        startOf(alias),
        `*${alias.source} is a reference`,
        'write it out; put text with a "*" first in quotation marks',
      );
    },
  });
  if (faults.length > before) return undefined;
  const root = document.contents;
  return {
    path: shownPath(path),
    value: document.toJS(),
    at: (keys) => placeOf(startOf(walk(root, keys).node)),
    keyAt: (keys) => {
      const { node, key } = walk(root, keys);
      return placeOf(startOf(key ?? node));
    },
    unquoted: (list, first, last) => {
      const { node } = walk(root, list);
      if (!isSeq<Node>(node) || !node.flow) return undefined;
      const entries = node.items.slice(first, last + 1);
      if (!entries.every((entry) => isScalar(entry) && entry.type === 'PLAIN')) return undefined;
      return text.slice(startOf(entries[0] ?? null), entries.at(-1)?.range?.[1]).replace(/\s+/g, ' ');
    },
  };
}

/** The node at a way, or the last one on it that is there; `key` is set when the whole way leads to a map's key. */
function walk(root: Node | null, keys: Keys): { node: Node | null; key?: Node } {
  let node: Node | null = root;
  let key: Node | undefined;
  for (const step of keys) {
    let next: unknown;
    key = undefined;
    if (isMap<Node, Node | null>(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (!pair) return { node };
      key = pair.key;
      // A key without a value has no node to point at: the key stands for it.
      next = pair.value ?? pair.key;
    } else if (isSeq<Node>(node)) next = node.items[Number(step)];
    if (!next) return { node };
    node = next as Node;
  }
  return key ? { node, key } : { node };
}

function startOf(node: Node | null): number {
  return node?.range?.[0] ?? 0;
}
