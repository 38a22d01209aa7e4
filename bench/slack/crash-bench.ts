import { parseArgs } from 'node:util';
import { crashCorrections } from './crash-corrections.ts';
import { crashQuestions } from './crash-questions.ts';
import { printRow } from './print-row.ts';

// Kills the app again and again: three times in four over a question, else over a correction that goes out, and counts what came of
// them. Usage: npm run bench -- crash [--kills 200] [--only questions|corrections] [--quick]. Exit code 1 when a question is lost, a
// correction missed, or either doubled where that need not have been.

const { values } = parseArgs({
  options: { kills: { type: 'string' }, only: { type: 'string' }, quick: { type: 'boolean', default: false } },
});
const kills = Number(values.kills ?? (values.quick ? 20 : 200));
const share = { questions: 0.75, corrections: 0.25 };
const killsOver = (what: keyof typeof share) => {
  if (values.only === undefined) return Math.round(kills * share[what]);
  return values.only === what ? kills : 0;
};

const started = performance.now();
const questions = killsOver('questions') > 0 ? await crashQuestions(killsOver('questions')) : undefined;
if (questions) console.log();
const corrections = killsOver('corrections') > 0 ? await crashCorrections(killsOver('corrections')) : undefined;
if (corrections) console.log();

if (questions) {
  printRow('questions lost', [questions.lost]);
  printRow('not accepted', [questions.notAccepted]);
  printRow('replies doubled', [questions.doubled]);
  printRow('unknowable', [questions.unknowable]);
}
if (corrections) {
  printRow('corrections missed', [corrections.missed]);
  printRow('corrections doubled', [corrections.doubled]);
}
console.log(`${((performance.now() - started) / 1_000).toFixed(0)} s`);
const wrong = [questions?.lost, questions?.doubled, corrections?.missed, corrections?.doubled];
process.exit(wrong.some((count) => count) ? 1 : 0);
