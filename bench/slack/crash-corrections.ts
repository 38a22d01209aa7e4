import {
  type CorrectionOutcome,
  type CorrectionRound,
  correctionCrashRun,
} from '../../tests/slack/durable/correction-crash-run.ts';
import type { Telling } from '../../tests/slack/durable/correction-people.ts';
import { ACTS, type CorrectionPoint, namePoint, WHENS } from '../../tests/slack/durable/correction-points.ts';
import { printRow } from './print-row.ts';

/** What became of corrections over which the app was killed; a correction has so many tellings, each owed once. */
export interface CorrectionTally {
  corrections: number;
  kills: number;
  tellings: number;
  missed: number;
  doubled: number;
}

/** Kills the app so often over a correction, at everything that it does to Slack and to its memory; prints a table. */
export async function crashCorrections(kills: number): Promise<CorrectionTally> {
  let done = 0;
  const outcomes = await correctionCrashRun(take(kills), (outcome) => {
    const { point, again, missed, doubled } = outcome;
    const killed = `killed ${namePoint(point)}${again ? ` and ${namePoint(again)}` : ''}`;
    for (const [how, some] of Object.entries({ missed, doubled })) {
      if (some.length > 0) console.error(`${killed}: ${how} ${some.map(nameTelling).join(', ')}`);
    }
    done += 1;
    if (done % 10 === 0) console.error(`${done} of ${kills} over corrections`);
  });
  const print = (name: string, some: readonly CorrectionOutcome[]) => printRow(name, Object.values(tallyOf(some)));
  printRow('killed at', ['corrections', 'kills', 'tellings', 'missed', 'doubled']);
  for (const [act] of ACTS) {
    for (const when of WHENS) {
      const here = outcomes.filter(({ point }) => point.act === act && point.when === when);
      if (here.length > 0) print(`${act} ${when}`, here);
    }
  }
  print('all', outcomes);
  return tallyOf(outcomes);
}

function tallyOf(outcomes: readonly CorrectionOutcome[]): CorrectionTally {
  const sum = (count: (outcome: CorrectionOutcome) => number) =>
    outcomes.reduce((all, outcome) => all + count(outcome), 0);
  return {
    corrections: outcomes.length,
    kills: sum(({ kills }) => kills),
    tellings: sum(({ tellings }) => tellings.length),
    missed: sum(({ missed }) => missed.length),
    doubled: sum(({ doubled }) => doubled.length),
  };
}

/**
 * Before and after everything, each time for another of the answers and people; one in four is killed a second time while it goes on,
 * and one in three has to wait for the lease of the process that ended.
 */
function* rounds(): Generator<CorrectionRound> {
  const points = ACTS.flatMap(([act, times]) => WHENS.map((when) => ({ act, when, times })));
  for (let at = 0; ; at += 1) {
    const [first, second] = [at, at * 7 + 3].map((of): CorrectionPoint | undefined => {
      const point = points[of % points.length];
      const nth = 1 + (Math.floor(of / 2 + of / points.length) % (point?.times ?? 1));
      return point && { act: point.act, when: point.when, nth };
    });
    if (!first) return;
    // What is left to do has fewer of each.
    const again = at % 4 === 0 && second ? { again: { ...second, nth: 1 } } : {};
    yield { point: first, isNamed: at % 3 > 0, ...again };
  }
}

function take(count: number): CorrectionRound[] {
  const taken: CorrectionRound[] = [];
  for (const round of rounds()) {
    if (taken.length >= count) break;
    taken.push(round);
  }
  return taken;
}

function nameTelling({ who, how, times }: Telling): string {
  return `${how} to ${who} (${times})`;
}
