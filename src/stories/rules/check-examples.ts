import type { Fault } from '../../errors.ts';
import { faultAt } from '../check-schema.ts';
import type { DraftIntent } from '../read-intents.ts';
import { shown } from '../shown.ts';

const slot = /\{([a-z_]+)\}/g;

/** An intent has no example twice, and its slots are those of its examples. */
export function checkExamples({ file, data }: DraftIntent): Fault[] {
  if (!data) return [];
  const seen = new Set<string>();
  const used = new Set<string>();
  const faults = data.examples.flatMap((example, index) => {
    const fault = (problem: string, remedy: string) => faultAt(file, ['examples', index], problem, remedy);
    const key = example.toLowerCase().replace(/\s+/g, ' ');
    const twice = seen.has(key) ? [fault(`the example ${shown(example)} is there twice`, 'remove one')] : [];
    seen.add(key);
    const stray = /[{}]/.test(example.replace(slot, ''))
      ? [fault(`the example ${shown(example)} has a brace that names no slot`, 'write {slot}, in lower case letters')]
      : [];
    const undeclared = [...example.matchAll(slot)].flatMap(([, name = '']) => {
      used.add(name);
      if (Object.hasOwn(data.slots, name)) return [];
      return [fault(`the slot {${name}} is not declared`, `add "${name}" to "slots", or write one that is there`)];
    });
    return [...twice, ...stray, ...undeclared];
  });
  const unused = Object.keys(data.slots).filter((name) => !used.has(name));
  return [
    ...faults,
    ...unused.map((name) => ({
      path: file.path,
      ...file.keyAt(['slots', name]),
      problem: `no example uses the slot {${name}}`,
      remedy: 'use it in an example, or remove it',
    })),
  ];
}
