import { expect, it } from 'vitest';
import { createPacing } from '../../../src/slack/corrections/pacing.ts';

it('calls of one kind are kept apart, and do not hold up those of another', async () => {
  let now = 0;
  const waits: number[] = [];
  const pacing = createPacing(
    () => now,
    async (ms) => {
      waits.push(ms);
      now += ms;
    },
  );
  for (const kind of ['edit', 'edit', 'post C1', 'post C1', 'post C2']) await pacing(kind, 1_000);
  expect(waits).toEqual([1_000, 1_000]);
  now += 5_000;
  await pacing('edit', 1_000);
  expect(waits).toHaveLength(2);
});
