export interface SearchRecord { id: string; text: string }
export interface SearchIndex { records: readonly SearchRecord[] }
export function buildIndex(records: readonly SearchRecord[]): SearchIndex { return { records }; }
