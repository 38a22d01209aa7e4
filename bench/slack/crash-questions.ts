import { KINDS, POINTS, type Point } from '../../tests/slack/durable/crash-points.ts';
import { crashRun, type Outcome, type Round } from '../../tests/slack/durable/crash-run.ts';
import { printRow } from './print-row.ts';

/** What became of questions over which the app was killed. */
export interface QuestionTally {
  questions: number;
  kills: number;
  /** No reply, though one was owed. */
  lost: number;
  /** No reply and none owed: Slack told the person that the command had failed. */
  notAccepted: number;
  doubled: number;
  /** Doubled, where nobody can know whether a reply was shown. */
  unknowable: number;
}

/** Kills the app so often over a question, at every point between Slack's request and the end of the work; prints a table. */
export async function crashQuestions(kills: number): Promise<QuestionTally> {
  let done = 0;
  const outcomes = await crashRun(take(kills), ({ kind, point, again, replies, isLost }) => {
    done += 1;
    if (isLost || replies > 1)
      console.error(`${kind}, killed at "${point}"${again ? ` and "${again}"` : ''}: ${replies} replies`);
    if (done % 25 === 0) console.error(`${done} of ${kills} over questions`);
  });
  const print = (name: string, some: readonly Outcome[]) => printRow(name, Object.values(tallyOf(some)));
  printRow('killed at', ['questions', 'kills', 'lost', 'not accepted', 'doubled', 'unknowable']);
  for (const point of POINTS) {
    print(
      point,
      outcomes.filter((outcome) => outcome.point === point),
    );
  }
  for (const kind of KINDS) {
    print(
      kind,
      outcomes.filter((outcome) => outcome.kind === kind),
    );
  }
  print('all', outcomes);
  return tallyOf(outcomes);
}

function tallyOf(outcomes: readonly Outcome[]): QuestionTally {
  const count = (is: (outcome: Outcome) => boolean) => outcomes.filter(is).length;
  return {
    questions: outcomes.length,
    kills: outcomes.reduce((sum, { kills }) => sum + kills, 0),
    lost: count(({ isLost }) => isLost),
    notAccepted: count(({ replies, isLost }) => replies === 0 && !isLost),
    doubled: count(({ replies, isExcused }) => replies > 1 && !isExcused),
    unknowable: count(({ replies, isExcused }) => replies > 1 && isExcused),
  };
}

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
    if (taken.length >= count) break;
    taken.push(round);
  }
  return taken;
}
