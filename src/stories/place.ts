import { isAbsolute, relative, sep } from 'node:path';

/** Where something stands in a file; both count from 1, `col` in UTF-16 units. */
export interface Place {
  line: number;
  col: number;
}

/** The place of a UTF-16 offset into a text; a carriage return belongs to the line it ends. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, col: offset - lineStart + 1 };
}

/** A path as people read it: from the working directory when it lies inside, else whole; forward slashes. */
export function shownPath(path: string): string {
  const inside = relative(process.cwd(), path);
  return (inside.startsWith('..') || isAbsolute(inside) ? path : inside).split(sep).join('/');
}
