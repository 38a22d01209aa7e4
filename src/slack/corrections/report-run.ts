import type { CorrectionRecord } from '../../corrections/correction-record.ts';
import { WHOLE_TEAM } from '../../memory/stores/channels.ts';
import type { RunReport, StepReport } from '../../memory/stores/correction.ts';
import type { LedgerEntry } from '../../memory/stores/ledger-entry.ts';
import { callSlack } from '../call-slack.ts';
import type { Desk } from '../desk.ts';
import { messageOf } from './corrected-message.ts';
import { correctionLine, plain, type Run, shownTime } from './correction-lines.ts';
import type { Pacing } from './pacing.ts';
import { postPaced } from './post-paced.ts';

/** More places than this are counted, not listed. */
const MOST = 20;

/** Tells the desk channel, where one is set, who was reached: how many of how many, where, and why not. */
export async function reportRun(
  desk: Desk,
  report: RunReport,
  record: CorrectionRecord,
  pacing: Pacing,
): Promise<void> {
  const { memory, log, library } = desk;
  const places = placesOf(report, record);
  const reached = places.filter(({ why }) => why === undefined).length;
  const { story, fact } = report;
  log.info({ story, fact, reached, of: places.length, steps: report.counts }, 'a change has gone out');
  const { deskChannel: channel } = await memory.channels.get(WHOLE_TEAM);
  if (channel === undefined) return;
  const entries = new Map((await memory.ledger.byIds(places.map(({ entry }) => entry))).map((one) => [one.id, one]));
  // Those that were not reached first: they are what is left to do.
  const listed = [...places].sort((a, b) => Number(a.why === undefined) - Number(b.why === undefined)).slice(0, MOST);
  const lines: Run[][] = [
    [plain(`${titleOf(desk, story)}: reached ${reached} of ${places.length}.`)],
    ...record.changes
      .slice(0, 3)
      .map((change) => correctionLine(change, shownTime(record.at, Date.now()), library().replies)),
  ];
  for (const { entry, why } of listed) lines.push(await placeLine(desk, entries.get(entry), why));
  if (places.length > listed.length) lines.push([plain(`and ${places.length - listed.length} more`)]);
  const place = { channel, threadTs: undefined };
  try {
    await postPaced(desk, place, messageOf(lines), { user: '', askId: `report-${report.id}` }, pacing);
  } catch (error) {
    log.error({ err: error, channel }, 'the desk could not be told what a change reached');
  }
}

/** One a post: reached, when every step for it or for its thread or person is done. */
function placesOf({ steps }: RunReport, { cited, covers }: CorrectionRecord) {
  const failed = new Map<string, string[]>();
  const fail = ({ kind, why }: StepReport, entry: string) =>
    failed.set(entry, [...(failed.get(entry) ?? []), `${NAMES[kind]}: ${why ?? 'unknown'}`]);
  const touched = new Set<string>();
  for (const step of steps) {
    const isTold = step.kind === 'reply' || step.kind === 'dm';
    for (const entry of isTold ? (covers[step.entry] ?? [step.entry]) : [step.entry]) {
      touched.add(entry);
      if (step.state === 'unreachable') fail(step, entry);
    }
  }
  return Object.keys(cited)
    .filter((entry) => touched.has(entry))
    .map((entry) => ({ entry, why: failed.get(entry)?.join(', ') }));
}

const NAMES = {
  edit: 'edit',
  shared: 'edit of the shared copy',
  reply: 'reply',
  dm: 'direct message',
  watch: 'watch',
} as const;

async function placeLine(desk: Desk, entry: LedgerEntry | undefined, why: string | undefined): Promise<Run[]> {
  const end = plain(why === undefined ? ' reached' : ` not reached (${why})`);
  if (!entry) return [plain('• a post that is no longer remembered'), end];
  const { channel, user, kind } = entry;
  const who: Run[] = user === undefined ? [] : [plain(', asked by '), { type: 'user', user_id: user }];
  const link = kind === 'ephemeral' ? undefined : await linkTo(desk, entry);
  const where: Run = channel.startsWith('D') ? plain('direct messages') : { type: 'channel', channel_id: channel };
  const shown: Run[] = link === undefined ? [] : [plain(' '), { type: 'link', url: link, text: 'message' }];
  return [plain('• '), where, ...shown, ...(kind === 'ephemeral' ? [plain(', shown privately')] : []), ...who, end];
}

/** The web address of a post; nothing where there is none any more. */
async function linkTo({ client, patience }: Desk, { channel, ts }: LedgerEntry): Promise<string | undefined> {
  if (ts === undefined) return undefined;
  try {
    return (await callSlack(() => client.chat.getPermalink({ channel, message_ts: ts }), { patience })).permalink;
  } catch {
    return undefined;
  }
}

function titleOf({ library }: Desk, slug: string): string {
  return library().stories.find((story) => story.slug === slug)?.title ?? slug;
}
