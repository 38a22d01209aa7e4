import { quotedRuns } from '../answers/reading/quoted-words.ts';

/** A message whose quotation can be read: marks in pairs, and lines quoted Slack's way in marks. Says what it says otherwise. */
export function pairMarks(message: string): string {
  const usual = message
    .replace(/&(?:ldquo|rdquo|#8220|#8221|#x201c|#x201d);/gi, '"')
    .replace(/[＂″❝❞‟「」『』]|''|``/g, '"')
    .replace(/»([^«»]+)«/g, '«$1»');
  return closeMarks(markDictated(markBlockQuotes(usual)));
}

/** Marks that were dictated. */
function markDictated(text: string): string {
  return text.replace(/\b(?:open )?quote[,:]?\s+(.+?),?\s+(?:unquote|end quote|close quote)\b/gis, '“$1”');
}

/** Marks that do not match, or were never closed, are made a pair: from the first that opens to the last that closes, or to the end. */
function closeMarks(text: string): string {
  if (quotedRuns(text).length > 0) return text;
  const open = /(?<![\p{L}\p{N}])["“”„«‹‘'](?=[\p{L}\p{N}[])/u.exec(text);
  if (!open) return text;
  const words = text.slice(open.index + 1);
  const last = [...words.matchAll(/["“”»›’'](?![\p{L}\p{N}])/gu)].at(-1)?.index ?? words.length;
  return `${text.slice(0, open.index)}“${words.slice(0, last).replace(/["“”]/g, "'")}”${words.slice(last + 1)}`;
}

/** Lines with `>` in front are a quotation where no marks say what is. */
function markBlockQuotes(message: string): string {
  if (!/^(?:>|&gt;)/m.test(message) || quotedRuns(message).length > 0) return message;
  const quoted = message.replace(/(?:^(?:>|&gt;)[^\n]*(?:\n|$))+/gm, (block) => {
    const words = block.replace(/^(?:>|&gt;)\s?/gm, '').trim();
    return words === '' ? '\n' : `“${words}”\n`;
  });
  return quoted.trim();
}
