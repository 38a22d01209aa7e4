import { parseArgs } from 'node:util';
import { storiesDir } from '../../src/config.ts';
import { createQuoteDesk } from '../../src/quotes/create-quote-desk.ts';
import { loadLibrary } from '../../src/stories/load-library.ts';
import { readQuestions } from './bench-questions.ts';
import { startMeasuredApp } from './measured-app.ts';
import { offerLoad } from './offer-load.ts';
import { mean, quantile } from './quantile.ts';

// Asks the app so many questions a second for so long, beside a bare Bolt app that echoes and is asked the same, in the same run:
// how fast replies come at that rate, how many come when everybody asks on as soon as they are answered, and whether memory stays
// flat under its ceiling. Usage: npm run bench -- load [--rate 20] [--seconds 120] [--ceiling-mb 384] [--quick].
// Exit code 1 when a reply is missing or memory grows; an app that reaches its ceiling dies, and the run with it.

const { values } = parseArgs({
  options: {
    rate: { type: 'string', default: '20' },
    seconds: { type: 'string' },
    'ceiling-mb': { type: 'string', default: '384' },
    quick: { type: 'boolean', default: false },
  },
});
const RATE = Number(values.rate);
const SECONDS = Number(values.seconds ?? (values.quick ? 20 : 120));
const CEILING_MB = Number(values['ceiling-mb']);
/** How long everybody asks as fast as they are answered. */
const FLAT_OUT_SECONDS = values.quick ? 5 : 20;
/** What the heap may grow by in the second half of the run, as a share of what it was in the middle. */
const FLAT = 0.1;

const USERS = Array.from({ length: 16 }, (_, at) => `user${at}`);
const LIBRARY = loadLibrary({ storiesDir: storiesDir({}) });
const QUESTIONS = readQuestions(LIBRARY, createQuoteDesk(LIBRARY));

/** What one app did. */
interface Result {
  asked: number;
  answered: number;
  p50: number;
  p99: number;
  perSecond: number;
  cpuMs: number;
  /** After garbage collection: before, half way, and after. */
  heapMb: [number, number, number];
  residentMb: number;
}

async function measure(app: 'ours' | 'echo', seconds: number): Promise<Result> {
  const channels = USERS.map((user) => `desk-${user}`);
  const parts = { app, mode: 'socket', users: USERS, channels, ceilingMb: CEILING_MB } as const;
  const { workspace, usage, close } = await startMeasuredApp(parts);
  try {
    // Garbage collection holds everything up, so that the heap is measured before and after, and between the halves.
    const load = { pace: { perSecond: RATE }, seconds: seconds / 2 };
    const start = await usage('collected');
    const first = await offerLoad(workspace, USERS, QUESTIONS, load);
    const middle = await usage('collected');
    const second = await offerLoad(workspace, USERS, QUESTIONS, load);
    const end = await usage('collected');
    const steady = [first, second];
    const asked = first.asked + second.asked;
    const replyMs = steady.flatMap((half) => half.replyMs);
    const flatOut = await offerLoad(workspace, USERS, QUESTIONS, { pace: 'as answered', seconds: FLAT_OUT_SECONDS });
    return {
      asked: asked + flatOut.asked,
      answered: first.answered + second.answered + flatOut.answered,
      p50: quantile(replyMs, 0.5),
      p99: quantile(replyMs, 0.99),
      perSecond: flatOut.answered / flatOut.seconds,
      cpuMs: (end.cpuMs - start.cpuMs) / asked,
      heapMb: [start.heapMb, middle.heapMb, end.heapMb],
      residentMb: Math.max(start.rssMb, middle.rssMb, end.rssMb),
    };
  } finally {
    await close();
  }
}

// The echo before and after: what drifts with time falls on both alike.
const echoes = [await measure('echo', SECONDS / 2)];
const ours = await measure('ours', SECONDS);
echoes.push(await measure('echo', SECONDS / 2));

console.log(`\n${RATE} questions a second for ${SECONDS} s, then ${FLAT_OUT_SECONDS} s as fast as answered; 16 people`);
console.log('figure                               ours      echo  ours/echo');
const FIGURES = {
  p50: 'reply p50, ms',
  p99: 'reply p99, ms',
  cpuMs: 'cpu a question, ms',
  perSecond: 'flat out, a second',
};
for (const [figure, name] of Object.entries(FIGURES) as [keyof typeof FIGURES, string][]) {
  const [own, echo] = [ours[figure], mean(echoes.map((result) => result[figure]))];
  const cells = [own, echo, own / echo].map((value) => value.toFixed(2).padStart(9));
  console.log(`${name.padEnd(32)} ${cells.join(' ')}`);
}
for (const { asked, answered } of [ours, ...echoes]) {
  console.log(`asked ${asked}, answered ${answered}`);
  if (asked !== answered) process.exitCode = 1;
}
const [start, middle, end] = ours.heapMb;
console.log(
  `memory, MB: heap ${start.toFixed(0)} before, ${middle.toFixed(0)} half way, ${end.toFixed(0)} after` +
    ` (ceiling ${CEILING_MB}); resident ${ours.residentMb.toFixed(0)} at most`,
);
if (end > middle * (1 + FLAT)) {
  console.log(`memory grew by more than ${FLAT * 100}% in the second half`);
  process.exitCode = 1;
}
