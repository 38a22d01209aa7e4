import { parseArgs } from 'node:util';
import { KINDS, type Kind, POINTS, type Point } from '../../tests/slack/durable/crash-points.ts';
import { crashRun, type Outcome, type Round } from '../../tests/slack/durable/crash-run.ts';

// Kills the app again and again over a question, at every point between Slack's request and the end of the work, and counts what
// came of the questions. Usage: npm run bench -- crash [--kills 200] [--quick]. Exit code 1 when a question is lost, or a reply doubled that
// need not have been.

const { values } = parseArgs({ options: { kills: { type: 'string' }, quick: { type: 'boolean', default: false } } });
const KILLS = Number(values.kills ?? (values.quick ? 20 : 200));

/** Every point with every kind of question, over and over; one in four is killed a second time while it is taken up again. */
function* rounds(): Generator<Round> {
  for (let at = 0; ; at += 1) {
    for (const [row, point] of POINTS.entries()) {
      for (const [column, kind] of KINDS.entries()) {
        const again: Point | undefined = (at + row + column) % 4 === 0 ? POINTS[2 + ((at + row) % 5)] : undefined;
        yield again ? { kind, point, again } : { kind, point };
      }
    }
  }
}

function take(count: number): Round[] {
  const taken: Round[] = [];
  for (const round of rounds()) {
    if (taken.length === count) break;
    taken.push(round);
  }
  return taken;
}

const columns = (outcomes: readonly Outcome[]) => [
  outcomes.length,
  outcomes.reduce((sum, { kills }) => sum + kills, 0),
  outcomes.filter(({ replies }) => replies === 0).length,
  outcomes.filter(({ replies, isExcused }) => replies > 1 && !isExcused).length,
  outcomes.filter(({ replies, isExcused }) => replies > 1 && isExcused).length,
];

let done = 0;
const started = performance.now();
const outcomes = await crashRun(take(KILLS), ({ kind, point, again, replies, isLost }) => {
  done += 1;
  if (isLost || replies > 1)
    console.error(`${kind}, killed at "${point}"${again ? ` and "${again}"` : ''}: ${replies} replies`);
  if (done % 25 === 0) console.error(`${done} of ${KILLS}`);
});

const print = (name: string, cells: readonly unknown[]) =>
  console.log([name.padEnd(16), ...cells.map((cell) => String(cell).padStart(10))].join(''));
print('killed at', ['questions', 'kills', 'lost', 'doubled', 'unknowable']);
for (const point of POINTS) print(point, columns(outcomes.filter((outcome) => outcome.point === point)));
for (const kind of KINDS) print(kind satisfies Kind, columns(outcomes.filter((outcome) => outcome.kind === kind)));
const all = columns(outcomes);
print('all', all);
console.log(`${((performance.now() - started) / 1_000).toFixed(0)} s`);
const [, , lost = 0, doubled = 0] = all;
process.exit(lost + doubled > 0 ? 1 : 0);
