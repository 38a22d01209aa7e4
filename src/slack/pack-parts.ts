import type { Part } from '../answers/answer-schema.ts';
import { groupParts, LEVELS } from './part-levels.ts';

/**
 * Spreads the parts of a reply over pages, in order, as few as fit: `fits` says whether parts make a page. A page ends between two
 * entries; inside one only when it does not fit alone, and then not between a quotation and its small print while that can be kept.
 */
export function packParts(parts: readonly Part[], fits: (page: readonly Part[]) => boolean): Part[][] {
  const pages: Part[][] = [[]];
  const add = (group: readonly Part[], level: number) => {
    const page = pages.at(-1) ?? [];
    if (fits([...page, ...group])) return void page.push(...group);
    if (level === LEVELS || (page.length > 0 && fits(group))) return void pages.push([...group]);
    for (const smaller of groupParts(group, level)) add(smaller, level + 1);
  };
  add(parts, 0);
  return pages.filter((page) => page.length > 0);
}
