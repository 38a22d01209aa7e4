import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join, relative } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { DataError } from '../../errors.ts';
import { loadLibrary } from '../load-library.ts';
import { idSchema } from '../story-schema.ts';
import { insertUtterance } from './insert-utterance.ts';

/** A question that a fact should answer, and where the stories and the proposals are. */
export interface Proposal {
  storiesDir: string;
  proposalsDir: string;
  story: string;
  fact: string;
  utterance: string;
  /** When it is made, for the name of the file. */
  at: Date;
}

/** Where the patch is and the command that applies it; or what is wrong with the change, one line a fault. */
export type Proposed = { patch: string; apply: string } | { faults: string[] };

/**
 * Proposes to add an utterance to a fact: checks the stories as they would be, in a copy, and writes the change as a patch.
 * Never touches the stories themselves; with a fault it writes nothing.
 */
export function proposeUtterance(proposal: Proposal): Proposed {
  const { storiesDir, story, fact, utterance } = proposal;
  if (!idSchema.safeParse(story).success) return { faults: [`There is no story "${story}".`] };
  const path = join(storiesDir, story, 'facts.yml');
  const before = readFileSync(path, 'utf8');
  if (utterance.trim() === '') return { faults: ['Write the question that the fact answers.'] };
  const after = insertUtterance(before, fact, utterance);
  if (after === undefined) return { faults: [`facts.yml has no fact "${fact}" to add this to.`] };
  const faults = faultsWith(proposal, after);
  return faults.length > 0 ? { faults } : write(proposal, path, before, after);
}

/** What `check` finds about the story with the change, in a copy that is gone afterwards. */
function faultsWith({ storiesDir, story }: Proposal, facts: string): string[] {
  const copy = mkdtempSync(join(tmpdir(), 'on-record-proposal-'));
  try {
    cpSync(join(storiesDir, story), join(copy, story), { recursive: true });
    writeFileSync(join(copy, story, 'facts.yml'), facts);
    loadLibrary({ storiesDir: copy });
    return [];
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    return error.faults.map(({ line, problem, remedy }) => `facts.yml:${line} ${problem}; ${remedy}`);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function write({ storiesDir, proposalsDir, story, at }: Proposal, path: string, before: string, after: string) {
  mkdirSync(proposalsDir, { recursive: true });
  const patch = join(proposalsDir, `${story}-${at.toISOString().replace(/[:.]/g, '-')}.patch`);
  // Stories kept elsewhere have a patch that is applied there.
  const here = relative(process.cwd(), path);
  const isHere = !here.startsWith('..') && !isAbsolute(here);
  const named = (isHere ? here : relative(storiesDir, path)).replaceAll('\\', '/');
  writeFileSync(patch, createTwoFilesPatch(`a/${named}`, `b/${named}`, before, after), { flag: 'wx' });
  const shown = relative(process.cwd(), patch);
  const apply = isHere ? `git apply ${shown}` : `git -C ${storiesDir} apply ${patch}`;
  return { patch, apply };
}
