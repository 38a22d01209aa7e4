import { writeSync } from 'node:fs';
import { openMemory } from '../../src/memory/open-memory.ts';
import { posting } from './contract/ledger-contract.ts';
import { shuffled } from './contract/subject.ts';

/**
 * A process of its own: accepts numbered deliveries of the memory at an address, in an order of its own, answers what is new to
 * it, and prints the number of each that it has answered.
 */
const [url = '', seed = '1', count = '0'] = process.argv.slice(2);
const memory = await openMemory(url, { owner: seed, patienceMs: 20_000 });
const numbers = Array.from({ length: Number(count) }, (_, n) => `${n}`);
for (const n of shuffled(numbers, Number(seed))) {
  const accepted = await memory.inbox.accept({ keys: [`event ${n}`, `message ${n}`], kind: 'message', payload: n });
  if (accepted.kind === 'seen') continue;
  const id = await memory.ledger.intend(posting({ askId: n }));
  await memory.ledger.posted(id, `10.${n}`);
  await memory.inbox.done(accepted.id);
  writeSync(1, `${n}\n`);
}
await memory.close();
