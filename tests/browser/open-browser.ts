import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/** Starts a real Chromium: the one at CHROMIUM_PATH, else the one that comes with the development dependencies. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH || (await unpackedChromium());
  // Without a sandbox, because containers run as root, where Chromium's own cannot be used.
  return playwright.launch({ executablePath, args: ['--no-sandbox', '--font-render-hinting=none'] });
}

/**
 * The package unpacks its Chromium into the temporary folder at each first use. Test files run side by side, so each unpacks into
 * a folder of its own and moves that into place whole.
 */
async function unpackedChromium(): Promise<string> {
  const shared = join(tmpdir(), 'on-record-chromium-143');
  if (!existsSync(shared)) {
    const before = process.env.TMPDIR;
    const own = mkdtempSync(`${shared}-`);
    process.env.TMPDIR = own;
    await chromium.executablePath();
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    try {
      renameSync(own, shared);
    } catch {
      rmSync(own, { recursive: true }); // another test file was faster
    }
  }
  return join(shared, 'chromium');
}
