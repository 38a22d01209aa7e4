import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SLUG = 'north-korean-missiles';

/** A copy of the stories that can be changed while the program runs on it. */
export interface ChangingStory {
  storiesDir: string;
  /** The article is corrected: another number of troops, announced as a correction. */
  correct(): void;
}

/** Copies the stories of the repository into a folder of their own. */
export function changingStory(): ChangingStory {
  const storiesDir = mkdtempSync(join(tmpdir(), 'on-record-stories-'));
  cpSync('data/stories', storiesDir, { recursive: true });
  const rewrite = (name: string, change: (text: string) => string) => {
    const path = join(storiesDir, SLUG, name);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
  };
  return {
    storiesDir,
    correct() {
      const isIn = (text: string) => text.replaceAll('has sent 11,000 troops', 'has sent 10,000 troops');
      rewrite('article.txt', isIn);
      rewrite('facts.yml', (text) =>
        isIn(text).replace('text: "11,000 troops", amount: 11000', 'text: "10,000 troops", amount: 10000'),
      );
      const entry = `
corrections:
  - at: ${new Date().toISOString().slice(0, 16)}Z
    kind: correction
    facts: [troops-sent]
    note: An earlier version gave another number of troops.
`;
      rewrite('story.yml', (text) => `${text.trimEnd()}${entry}`);
    },
  };
}
