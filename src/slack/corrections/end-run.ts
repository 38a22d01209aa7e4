import { closeRun, readRecord, writeRecord } from '../../corrections/correction-record.ts';
import { findTold } from '../../corrections/find-told.ts';
import { planFor } from '../../corrections/plan-runs.ts';
import type { Desk } from '../desk.ts';
import type { Pacing } from './pacing.ts';
import { reportRun } from './report-run.ts';

/** So long an answer may be on its way to Slack. */
const ON_ITS_WAY_MS = 150_000;

/**
 * Ends a run when all of its steps are taken: looks for posts that came out with the old words after it was planned, and when there
 * are none, tells the desk. `more`: there are, and they are planned now. `wait`: steps, or answers on their way, are still open.
 */
export async function endRun(desk: Desk, run: string, pacing: Pacing): Promise<'more' | 'wait' | 'ended'> {
  const { memory } = desk;
  const [report, record] = await Promise.all([memory.corrections.report(run), readRecord(memory, run)]);
  if (!report || !record) {
    await closeRun(memory, run);
    return 'ended';
  }
  if (report.counts.due > 0) return 'wait';
  const { story, fact, revision } = report;
  const late = (await findTold(memory, story, record.changes)).filter(({ entry }) => !(entry.id in record.cited));
  if (late.length > 0) {
    const { record: more, steps } = planFor(record.changes, late, record.plannedAt);
    const cited = { ...record.cited, ...more.cited };
    await writeRecord(memory, run, { ...record, cited, covers: { ...record.covers, ...more.covers } });
    await memory.corrections.plan({ story, fact, revision }, steps);
    return 'more';
  }
  const facts = new Set(record.changes.map((change) => change.fact));
  const onTheirWay = (await memory.ledger.unposted(record.plannedAt + ON_ITS_WAY_MS)).filter(
    (entry) =>
      entry.story === story &&
      entry.intendedAt > Date.now() - ON_ITS_WAY_MS &&
      entry.facts.some((one) => facts.has(one.fact)),
  );
  if (onTheirWay.length > 0) return 'wait';
  await reportRun(desk, report, record, pacing);
  await closeRun(memory, run);
  return 'ended';
}
