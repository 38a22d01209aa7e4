const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
const words = new Intl.Segmenter('en', { granularity: 'word' });
const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Cuts text into pieces no longer than `limit` as `size` measures them: after sentences, inside one only when it is too long
 * alone (then after words), inside a word only when that is. The pieces joined are the text to the letter. The size of a piece must
 * be that of its characters together.
 */
export function splitText(
  text: string,
  limit: number,
  size: (piece: string) => number = (piece) => piece.length,
): string[] {
  return pack(text, [sentences, words, characters], limit, size);
}

function pack(text: string, cutters: Intl.Segmenter[], limit: number, size: (piece: string) => number): string[] {
  const [cutter, ...finer] = cutters;
  if (size(text) <= limit || !cutter) return text ? [text] : [];
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const { segment } of cutter.segment(text)) {
    const needed = size(segment);
    if (used + needed <= limit) {
      piece += segment;
      used += needed;
      continue;
    }
    if (piece) pieces.push(piece);
    const parts = pack(segment, finer, limit, size);
    piece = parts.pop() ?? '';
    used = size(piece);
    pieces.push(...parts);
  }
  return piece ? [...pieces, piece] : pieces;
}
