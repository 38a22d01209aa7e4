import type { Fact, Story } from '../../stories/story.ts';

/** An attribution to paste behind a statement: "according to Title Name, as reported by Outlet". */
export function shortSource({ attribution }: Fact, { sources }: Story): string {
  const [first] = attribution;
  const source = first && sources.get(first.source);
  const who = source?.title && source.kind === 'person' ? `${source.name}, ${source.title}` : (source?.name ?? '');
  const via = (first?.via ?? []).map((id) => sources.get(id)?.name ?? id);
  return [`according to ${who}`, ...(via.length > 0 ? [`as reported by ${via.join(', ')}`] : [])].join(', ');
}
