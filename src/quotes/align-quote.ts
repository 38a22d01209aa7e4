/** How a run of a quotation stands to the article: word numbers of either side; one of them is absent for words on one side only. */
export interface Step {
  /** Number of the quotation's word; absent for a word that only the article has. */
  quote?: number;
  /** Number of the article's word; absent for a word that only the quotation has. */
  article?: number;
}

/** A stretch of the quotation that follows the article without a jump; steps in order. */
export interface Stretch {
  steps: Step[];
}

/** What an alignment works on. Weights and likeness are 0 or more. */
export interface AlignTask {
  quote: readonly string[];
  article: readonly string[];
  /** How telling a word of the quotation is: what a match of it is worth. */
  weight(quote: number): number;
  /** A small bonus (below 0.1) for a word of the article that would be the better place, all else equal. */
  favour(article: number): number;
  /** True when two different words are likely to stand for one another: a number for a number, a misspelling. */
  alike(quote: number, article: number): boolean;
  /** What it costs more to pass over this word of the article: where a quotation begins or ends, another starts to speak. */
  passing(article: number): number;
  /** True when words were left out before this word of the quotation, by its own account (an ellipsis). */
  leavesOut(quote: number): boolean;
}

/** A word for a word is likelier than one added and one dropped, and than one added at the end. */
const CHANGED = -0.9;
const CHANGED_ALIKE = -0.3;
const ADDED = -1;
const DROPPED = -0.6;
/** What it costs to go on elsewhere in the article, where an ellipsis says so and where nothing does. */
const ELLIPSIS = 0.5;

/**
 * The best alignment of all words of a quotation with the words of an article: local in the article, over the whole of it, with
 * jumps to any other place of it at a cost. Needleman and Wunsch's recurrence, with the article's ends free (Smith and Waterman)
 * and one more move, the jump. `jumpCost` of Infinity allows none but those that an ellipsis announces.
 * Time and memory grow with the product of both lengths; the caller bounds it.
 */
export function alignQuote(task: AlignTask, jumpCost: number): Stretch[] {
  const { quote } = task;
  // Column 0 stands before the article, so that even its first word can follow a word that it does not have.
  const article = [undefined, ...task.article];
  const columns = article.length;
  const favours = Float32Array.from(article, (_, column) => (column === 0 ? 0 : task.favour(column - 1)));
  const passings = Float32Array.from(article, (_, column) => (column === 0 ? 0 : task.passing(column - 1)));
  /** Per cell where its best path comes from: -1 start, -2 added, -3 dropped, else the column of the row above. */
  const from = new Int32Array(quote.length * columns);
  let above = new Float32Array(columns);
  let row = new Float32Array(columns);
  for (let i = 0; i < quote.length; i += 1) {
    const word = quote[i];
    const weight = task.weight(i);
    const best = i === 0 ? 0 : argmax(above);
    const jump = i === 0 ? 0 : (above[best] ?? 0) - jumpCost;
    const ellipsis = i > 0 && task.leavesOut(i);
    let ahead = -1;
    for (let j = 0; j < columns; j += 1) {
      const fit = fitOf(task, word, i, article[j], j - 1, weight + (favours[j] ?? 0));
      let score = i === 0 ? fit : Number.NEGATIVE_INFINITY;
      let origin = -1;
      if (i > 0 && j > 0) {
        score = (above[j - 1] ?? 0) + fit;
        origin = j - 1;
      }
      if (i > 0 && fit > 0 && jump + fit > score) {
        score = jump + fit;
        origin = best;
      }
      if (ellipsis && ahead >= 0 && fit > 0 && (above[ahead] ?? 0) - ELLIPSIS + fit > score) {
        score = (above[ahead] ?? 0) - ELLIPSIS + fit;
        origin = ahead;
      }
      const added = i === 0 ? ADDED : (above[j] ?? 0) + ADDED;
      if (added > score) {
        score = added;
        origin = -2;
      }
      const dropped = j === 0 ? Number.NEGATIVE_INFINITY : (row[j - 1] ?? 0) + DROPPED - (passings[j] ?? 0);
      if (dropped > score) {
        score = dropped;
        origin = -3;
      }
      row[j] = score;
      from[i * columns + j] = origin;
      if (ahead < 0 || (above[j] ?? 0) > (above[ahead] ?? 0)) ahead = j;
    }
    [above, row] = [row, above];
  }
  return quote.length === 0 ? [] : trace(from, quote.length, columns, argmax(above));
}

function fitOf(
  task: AlignTask,
  word: string | undefined,
  i: number,
  other: string | undefined,
  j: number,
  match: number,
): number {
  if (other === undefined) return Number.NEGATIVE_INFINITY;
  if (word === other) return match;
  return task.alike(i, j) ? CHANGED_ALIKE : CHANGED;
}

function argmax(values: Float32Array): number {
  let best = 0;
  for (let at = 1; at < values.length; at += 1) if ((values[at] ?? 0) > (values[best] ?? 0)) best = at;
  return best;
}

/** Walks the best path back from its last cell. */
function trace(from: Int32Array, rows: number, columns: number, last: number): Stretch[] {
  const stretches: Stretch[] = [];
  let steps: Step[] = [];
  const close = () => {
    stretches.push({ steps: steps.reverse() });
    steps = [];
  };
  let i = rows - 1;
  let j = last;
  while (i >= 0) {
    const origin = from[i * columns + j] ?? -1;
    if (origin === -2) {
      steps.push({ quote: i });
      i -= 1;
    } else if (origin === -3) {
      steps.push({ article: j - 1 });
      j -= 1;
    } else {
      steps.push({ quote: i, article: j - 1 });
      i -= 1;
      if (i >= 0 && origin !== j - 1) close();
      j = origin;
    }
  }
  close();
  return stretches.reverse();
}
