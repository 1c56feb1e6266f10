import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { diagnostic } from '../../../shared/diagnostic.ts';
import { BOUNDS } from '../../../shared/intake/budget.ts';
import { emptyEntry } from '../../../shared/list/list-entry.ts';
import type { ListRow } from '../../../shared/list/list-format.ts';
import { readAll, textFile } from './reading.ts';

/** A format made for these tests: `LIST n` on the first line, then an entry per line; `PART` begins a companion. */
const LINES: ListRow = {
  format: 'TABLE',
  takes: ({ text }) => (text.startsWith('LIST') ? 'list' : text.startsWith('PART') ? 'part' : null),
  *read(files) {
    let stated: number | null = null;
    for (const [file, { bytes }] of files.entries()) {
      let at = 0;
      for (const line of new TextDecoder().decode(bytes).split('\n')) {
        const offset = at;
        at += new TextEncoder().encode(line).length + 1;
        if (/^LIST \d/.test(line)) stated = Number(line.slice(5));
        if (/^(?:LIST|PART)/.test(line) || line === '') continue;
        if (line.startsWith('!'))
          yield { file, refused: diagnostic('warning', 'bad-date', { offset }, { value: line }) };
        else if (line.startsWith('-')) yield { file, gone: line.slice(1), offset };
        else yield { file, entry: { ...emptyEntry('person', line), remarks: line }, offset };
      }
    }
    return { format: 'TABLE', publishedOn: null, stated, delta: false };
  },
};

const read = (...files: Parameters<typeof readAll>[0][number][]) => readAll(files, [LINES]);

describe('finding the lists in files', () => {
  test('a list is found by its content, whatever its name, and what is none is named', async () => {
    const lists = await read(textFile('passengers.edi', 'LIST\nA\n'), textFile('list.xml', 'Dear all,\n'), 'LIST');
    expect(lists.map(({ end }) => end.format)).toEqual(['TABLE', null, 'TABLE']);
    expect(lists.map(({ refused }) => refused)).toEqual([[], ['list-not-recognised'], []]);
    expect(lists[0]?.entries.map(({ id }) => id)).toEqual(['A']);
  });

  test.each([
    ['an empty file', ''],
    ['blanks', ' \n\r\n\t'],
  ])('%s is called empty', async (_name, text) => {
    expect((await read(text)).map(({ refused }) => refused)).toEqual([['file-empty']]);
  });

  test('a list in gzip is read, with offsets in what was unpacked', async () => {
    const [list] = await read({ name: 'list.txt.gz', bytes: gzipSync('LIST\nA\n!odd\n') });
    expect(list?.members).toEqual(['list.txt']);
    expect(list?.entries.map(({ id }) => id)).toEqual(['A']);
    expect(list?.places).toEqual(['bad-date@7']);
  });

  test('a damaged archive is named', async () => {
    const lists = await read({ name: 'list.gz', bytes: gzipSync('LIST\nA\n').subarray(0, 12) });
    expect(lists.flatMap(({ refused }) => refused)).toContain('archive-damaged');
  });

  test('files of a set are one list when they are given together, after those that stand alone', async () => {
    const lists = await read(textFile('a', 'PART\nA'), textFile('b', 'LIST\nB'), textFile('c', 'PART\n!x\nC'));
    expect(lists.map(({ names }) => names)).toEqual([['b'], ['a', 'c']]);
    expect(lists[1]?.entries.map(({ id }) => id)).toEqual(['A', 'C']);
    expect(lists[1]?.items.map(({ file }) => file)).toEqual([0, 1, 1]);
  });

  test.each([
    ['UTF-16 with a mark', '\ufeffLIST\nÉ\n!x', 10],
    ['UTF-16 without one', 'LIST\nE\n!x and some more letters', 14],
  ])('%s is read, with offsets in the file as given', async (_name, text) => {
    const bytes = new Uint8Array(Buffer.from(text, 'utf16le'));
    const [list] = await read({ name: 'list', bytes });
    expect(list?.entries).toHaveLength(1);
    expect(list?.places).toEqual([`bad-date@${text.indexOf('!') * 2}`]);
  });

  test('text in a one-byte set is read as the likeliest set, and that is said', async () => {
    const [list] = await read({ name: 'list', bytes: new Uint8Array(Buffer.from('LIST\nKofi Améwo\n!x', 'latin1')) });
    expect(list?.entries.map(({ id }) => id)).toEqual(['Kofi Améwo']);
    expect(list?.places).toEqual(['encoding-assumed@12', 'bad-date@16']);
  });
});

describe('the bounds of a list', () => {
  test('a list with another number of entries than it says is named', async () => {
    const [more, fitting] = await read('LIST 3\nA\nB\n', 'LIST 2\nA\nB\n');
    expect(more?.refused).toEqual(['count-mismatch']);
    expect(fitting?.refused).toEqual([]);
  });

  test('a text longer than any name is cut and named', async () => {
    const [list] = await read(`LIST\n${'A'.repeat(BOUNDS.characters.most + 5)}\nB\n`);
    expect(list?.places).toEqual(['bound-list-values@5']);
    expect(list?.entries.map(({ remarks }) => remarks?.length)).toEqual([BOUNDS.characters.most, 1]);
  });

  test('more remarks than the bound are counted', async () => {
    const [list] = await read(`LIST\n${'!\n'.repeat(BOUNDS.diagnostics.most + 3)}A\n`);
    expect(list?.refused).toHaveLength(BOUNDS.diagnostics.most + 1);
    const last = list?.items.at(-1);
    expect(last !== undefined && 'refused' in last && last.refused).toMatchObject({
      code: 'diagnostics-cut',
      params: { count: 3 },
    });
    expect(list?.entries).toHaveLength(1);
  });
});
