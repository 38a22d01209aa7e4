import { type RawBuilder, sql } from 'kysely';
import type { Settings } from '../memory-options.ts';

/** The columns of a lease that this process takes now. */
export function takeLease({ owner, instance, leaseMs, now }: Settings) {
  return { owner, instance, until: now() + leaseMs };
}

/** Holds for a row that this very process has. */
export function isMine({ owner, instance }: Settings): RawBuilder<boolean> {
  return sql<boolean>`(${sql.ref('owner')} = ${owner} and ${sql.ref('instance')} = ${instance})`;
}

/** Holds for a row whose lease has run out, or is that of a process of our name before it was started again. */
export function isFree({ owner, instance, now }: Settings): RawBuilder<boolean> {
  const until = sql.ref('until');
  return sql<boolean>`(${until} <= ${now()} or (${sql.ref('owner')} = ${owner} and ${sql.ref('instance')} <> ${instance}))`;
}
