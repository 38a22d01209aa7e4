import type { Fields } from './fields.ts';

/** A refusal of the Web API: `code` is what the caller gets as `error`, `extra` goes into the answer beside it. */
export class ApiError extends Error {
  readonly code: string;
  readonly extra: Fields;
  constructor(code: string, extra: Fields = {}) {
    super(Object.keys(extra).length === 0 ? code : `${code} ${JSON.stringify(extra)}`);
    this.name = 'ApiError';
    this.code = code;
    this.extra = extra;
  }
}
