import { describe, expect, it, vi } from 'vitest';
import { askedGone, noReply, otherFigure } from '../changes/tiny-changes.ts';
import { ARTICLE, FACTS, STORY, type Change as TinyChange, tinyFiles } from '../tiny-library.ts';
import { type Report, type TinyFolder, tinyFolder, watched } from './watched-folder.ts';

// Each report waits for a time of quiet, on a machine that may be busy.
vi.setConfig({ testTimeout: 30_000 });

/** A report on one line: what was swapped in, or which story was refused for what. */
function line(report: Report): string {
  if (report.kind === 'swap') {
    const changes = report.changes.map(({ story, fact, kind }) => `${story}/${fact} ${kind}`);
    return `swap: ${changes.join(', ') || 'no fact'}`;
  }
  if (report.kind === 'error') return `error: ${report.error}`;
  return `refused ${report.slug}: ${report.error.faults.map(({ problem }) => problem).join(', ')}`;
}

const MOVEMENT = 'swap: dam/movement reworded';
const ALL_OF_WEIR = ['holds', 'movement', 'asked'].map((fact) => `weir/${fact}`);

/** Makes another story of the dam's files. */
const addWeir = ({ copy }: TinyFolder) => copy('stories/dam', 'stories/weir');

describe('A story is swapped in', () => {
  const byRename =
    ({ write, move }: TinyFolder) =>
    (path: string, text: string) => {
      write(`${path}~`, text);
      move(`${path}~`, path);
    };
  const byRemoval =
    ({ write, remove }: TinyFolder) =>
    (path: string, text: string) => {
      remove(path);
      write(path, text);
    };
  const editors: [title: string, save: (folder: TinyFolder, changes: TinyChange[]) => void][] = [
    ['when its files are written over', ({ save }, changes) => save(changes)],
    ['when an editor moves new files over them', (folder, changes) => folder.save(changes, byRename(folder))],
    ['when an editor removes them first', (folder, changes) => folder.save(changes, byRemoval(folder))],
  ];

  it.each(editors)('%s, more than once, all files in one swap', async (_title, save) => {
    const folder = tinyFolder();
    const next = await watched(folder);
    save(folder, otherFigure);
    expect(line(await next())).toBe(MOVEMENT);
    folder.save([
      [ARTICLE, tinyFiles[ARTICLE]],
      [FACTS, tinyFiles[FACTS]],
    ]);
    expect(line(await next())).toBe(MOVEMENT);
    save(folder, noReply);
    expect(line(await next())).toBe('swap: dam/asked status_moved');
  });

  it('after a run of saves once, as it stands at the end', async () => {
    const folder = tinyFolder();
    const next = await watched(folder, { quietMs: 1_000 });
    for (let round = 0; round < 40; round += 1) {
      folder.save(round % 2 === 0 ? otherFigure : noReply);
      await new Promise(setImmediate);
    }
    folder.save(askedGone);
    const report = await next();
    expect(line(report)).toBe('swap: dam/asked withdrawn');
    expect(report.kind === 'swap' && report.library).toEqual(folder.load());
  });

  it('when only its example questions changed', async () => {
    const folder = tinyFolder();
    const next = await watched(folder);
    folder.save([[FACTS, '- does it hold', '- does it hold\n      - will it burst']]);
    expect(line(await next())).toBe('swap: no fact');
  });

  it('when it was changed while the watch began', async () => {
    const folder = tinyFolder();
    const library = folder.load();
    folder.save(otherFigure);
    const next = await watched(folder, { library });
    expect(line(await next())).toBe(MOVEMENT);
  });

  it('and not when its files were written anew with the same text', async () => {
    const folder = tinyFolder();
    const next = await watched(folder);
    folder.write(FACTS, tinyFiles[FACTS] ?? '');
    folder.write('stories/dam/notes.md', 'Not a file of a story.');
    folder.copy('stories/dam', 'stories/.draft');
    addWeir(folder);
    expect(line(await next())).toBe(`swap: ${ALL_OF_WEIR.map((fact) => `${fact} added`).join(', ')}`);
  });

  it('with the others kept as the very same objects', async () => {
    const folder = tinyFolder();
    addWeir(folder);
    const library = folder.load();
    const next = await watched(folder, { library });
    folder.save(otherFigure);
    const report = await next();
    expect(report.kind === 'swap' && report.library.stories.map(({ slug }) => slug)).toEqual(['dam', 'weir']);
    expect(report.kind === 'swap' && report.library.stories[1]).toBe(library.stories[1]);
    expect(report.kind === 'swap' && report.library.intents).toBe(library.intents);
  });

  it('again when the one who was told of it could not take it in', async () => {
    const folder = tinyFolder();
    addWeir(folder);
    let fails = true;
    const onSwap = () => {
      if (fails) throw new Error('no room');
    };
    const next = await watched(folder, { onSwap });
    folder.save(otherFigure);
    expect(line(await next())).toBe('error: Error: no room');
    fails = false;
    folder.remove('stories/weir');
    expect(line(await next())).toBe(`${MOVEMENT}, ${ALL_OF_WEIR.map((fact) => `${fact} withdrawn`).join(', ')}`);
  });
});

describe('A story with faults', () => {
  it('is refused with all of them, and its last good version stays until it is mended', async () => {
    const folder = tinyFolder();
    const next = await watched(folder);
    folder.save([
      [FACTS, 'form: direct', 'form: spoken'],
      [STORY, 'brief: [holds, movement]', 'brief: [holds, moved]'],
    ]);
    expect(line(await next())).toBe('refused dam: "form" is "spoken", there is no fact "moved"');
    folder.save([[STORY, tinyFiles[STORY]], ...otherFigure]);
    expect(line(await next())).toBe(MOVEMENT);
  });

  it('does not hold up another one', async () => {
    const folder = tinyFolder();
    addWeir(folder);
    const next = await watched(folder);
    folder.save(otherFigure);
    folder.write('stories/weir/facts.yml', 'facts: [');
    expect(line(await next())).toMatch(/^refused weir: not readable as YAML/);
    expect(line(await next())).toBe(MOVEMENT);
  });

  it.each([
    ['half written', (facts: string) => facts.slice(0, 700)],
    ['empty', () => ''],
  ])('is refused while a file is %s, and swapped in when it is whole', async (_title, part) => {
    const folder = tinyFolder();
    const next = await watched(folder);
    folder.save(otherFigure, (path, text) => folder.write(path, path === FACTS ? part(text) : text));
    expect((await next()).kind).toBe('refused');
    folder.save(otherFigure);
    expect(line(await next())).toBe(MOVEMENT);
  });

  it('is refused when it is new, file by file, until it is whole', async () => {
    const folder = tinyFolder();
    const next = await watched(folder);
    folder.copy(ARTICLE, 'stories/weir/article.txt');
    expect(line(await next())).toBe('refused weir: the file is missing, the file is missing, the file is missing');
    addWeir(folder);
    expect(line(await next())).toMatch(/^swap: weir\/holds added/);
  });
});

describe('A folder of a story', () => {
  const LEFT = `swap: ${ALL_OF_WEIR.map((fact) => `${fact} withdrawn`).join(', ')}`;

  it('takes the story with it when it is removed, and brings it back', async () => {
    const folder = tinyFolder();
    addWeir(folder);
    const next = await watched(folder);
    folder.remove('stories/weir');
    expect(line(await next())).toBe(LEFT);
    addWeir(folder);
    expect(line(await next())).toBe(LEFT.replaceAll('withdrawn', 'added'));
  });

  it('can be renamed, even the only one', async () => {
    const folder = tinyFolder();
    const next = await watched(folder);
    folder.move('stories/dam', 'stories/weir');
    const report = await next();
    expect(report.kind === 'swap' && report.library.stories.map(({ slug }) => slug)).toEqual(['weir']);
  });

  it.each([
    [
      'removed and made anew at once',
      ({ copy, remove, move }: TinyFolder) => {
        copy('stories/dam', 'kept');
        remove('stories/dam');
        move('kept', 'stories/dam');
      },
    ],
    [
      'moved away for another',
      ({ copy, move }: TinyFolder) => {
        copy('stories/dam', 'kept');
        move('stories/dam', 'old');
        move('kept', 'stories/dam');
      },
    ],
  ])('is still watched after it was %s', async (_title, replace) => {
    const folder = tinyFolder();
    const next = await watched(folder);
    replace(folder);
    folder.save(otherFigure);
    expect(line(await next())).toBe(MOVEMENT);
    folder.save([
      [ARTICLE, tinyFiles[ARTICLE]],
      [FACTS, tinyFiles[FACTS]],
    ]);
    expect(line(await next())).toBe(MOVEMENT);
  });

  it.each(['stories/dam', 'stories'])('is refused to go when no story would be left: %s', async (path) => {
    const folder = tinyFolder();
    const next = await watched(folder);
    folder.move(path, 'kept');
    expect(line(await next())).toBe('refused dam: no story would be left in this folder');
    folder.move('kept', path);
    folder.save(otherFigure);
    expect(line(await next())).toBe(MOVEMENT);
  });

  it('needs an id for a name', async () => {
    const folder = tinyFolder();
    const next = await watched(folder);
    folder.copy('stories/dam', 'stories/The weir');
    expect(line(await next())).toBe('refused The weir: the name of this folder is no id');
  });
});
