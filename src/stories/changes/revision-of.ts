import { createHash } from 'node:crypto';
import type { FactState } from './fact-state-schema.ts';

/** Names what a reader is told in 12 characters: other words, form, status, verb, attribution, evidence or quotes, another name. */
export function revisionOf(told: Omit<FactState, 'revision'>): string {
  const { statement, form, status, verb, attribution, evidence, quotes } = told;
  const chain = attribution.map(({ name, title, via }) => [name, title ?? null, via]);
  const words = [statement, form, status, verb ?? null, chain, evidence.map(({ quote }) => quote), quotes];
  return createHash('sha256').update(JSON.stringify(words)).digest('base64url').slice(0, 12);
}
