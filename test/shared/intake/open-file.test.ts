import { gzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { Budget, USUAL_BOUNDS } from '../../../shared/intake/budget.ts';
import { type Member, openFile } from '../../../shared/intake/open-file.ts';
import { readWholeFile } from '../../../shared/intake/parse-document.ts';
import { shippedReference } from '../../../shared/reference/shipped.ts';
import { cpuNow } from '../../cpu-clock.ts';
import { bytesOf, paxlstFile } from '../edifact/fixtures.ts';
import { textRow, workbook } from '../table/workbook-fixture.ts';
import { hostileZip } from './hostile/hostile-zip.ts';

const context = { reference: shippedReference() };
const list = bytesOf(paxlstFile());

interface Opened {
  readonly members: readonly Member[];
  readonly paths: readonly (string | null)[];
  readonly codes: readonly string[];
  readonly said: readonly (readonly [string, string, unknown])[];
  /** Codes of what is kept to be looked at. */
  readonly kept: readonly string[];
}

async function open(bytes: Uint8Array, name = 'given.bin', budget = new Budget()): Promise<Opened> {
  const opening = openFile(name, bytes, undefined, budget);
  const members: Member[] = [];
  for (;;) {
    const step = await opening.next();
    if (step.done !== true) {
      members.push(step.value);
      continue;
    }
    const { diagnostics, unread } = step.value;
    return {
      members,
      paths: members.map(({ path }) => path),
      codes: diagnostics.map(({ code }) => code),
      said: diagnostics.map(({ severity, code, params }) => [severity, code, params.member]),
      kept: unread.map(({ code }) => code),
    };
  }
}

function text(member: Member | undefined): string {
  return new TextDecoder().decode(member?.bytes);
}

/** Offsets of the local headers of an archive. */
function headers(bytes: Uint8Array, signature: readonly number[]): number[] {
  const found: number[] = [];
  for (let at = 0; at < bytes.length; at++) if (signature.every((byte, n) => bytes[at + n] === byte)) found.push(at);
  return found;
}
const CENTRAL = [0x50, 0x4b, 1, 2];
const LOCAL = [0x50, 0x4b, 3, 4];

/** The archive with a change at a place in the central directory's entry for its n-th file. */
function patched(bytes: Uint8Array, entry: number, at: number, value: number): Uint8Array {
  const copy = bytes.slice();
  copy[(headers(copy, CENTRAL)[entry] as number) + at] = value;
  return copy;
}

describe('a file', () => {
  test('a file that is not packed is its only member', async () => {
    const { members, codes } = await open(list);
    expect(members).toEqual([{ path: null, kind: 'file', bytes: list }]);
    expect(codes).toEqual([]);
  });

  test('a file in gzip is unpacked, and its name loses the ending', async () => {
    const { members, paths } = await open(gzipSync(list), 'KP20.edi.gz');
    expect(paths).toEqual(['KP20.edi']);
    expect(members[0]?.bytes).toEqual(list);
  });

  test('a file in gzip of two members is one file', async () => {
    const half = list.length >> 1;
    const packed = [gzipSync(list.subarray(0, half)), gzipSync(list.subarray(half))];
    const both = new Uint8Array(packed.reduce((sum, part) => sum + part.length, 0));
    both.set(packed[0] as Uint8Array, 0);
    both.set(packed[1] as Uint8Array, (packed[0] as Uint8Array).length);
    expect((await open(both)).members[0]?.bytes).toEqual(list);
  });

  test('a file in gzip that is cut off gives what comes before, with a diagnostic', async () => {
    const noise = Uint8Array.from({ length: 200_000 }, (_, at) => 65 + (((at * 7919) ^ (at >> 3)) % 26));
    const packed = gzipSync(noise);
    const { members, said } = await open(packed.subarray(0, packed.length >> 1), 'x.gz');
    const got = members[0]?.bytes as Uint8Array;
    expect(got.length).toBeGreaterThan(10_000);
    // The text ends in the mark of what broke off.
    expect(got.subarray(0, -1)).toEqual(noise.subarray(0, got.length - 1));
    expect(got.at(-1)).toBe(0x18);
    expect(said).toEqual([['error', 'archive-damaged', 'x']]);
  });

  const twoMembers = Buffer.concat([gzipSync(list), gzipSync(list)]);
  test.each([
    ['its checksum', gzipSync(list), -8],
    ['its length', gzipSync(list), -4],
    ['the checksum of its first member', twoMembers, gzipSync(list).length - 8],
    ['the checksum of its last member', twoMembers, -8],
  ])('a file in gzip with another content than %s says is said to be damaged', async (_name, packed, place) => {
    const damaged = Uint8Array.from(packed);
    const at = (place + damaged.length) % damaged.length;
    damaged[at] = (damaged[at] as number) ^ 1;
    expect((await open(damaged, 'x.gz')).said).toEqual([['error', 'archive-damaged', 'x']]);
  });

  test('a file in gzip with two bytes after its end is whole', async () => {
    const { codes, members } = await open(Uint8Array.from([...gzipSync(list), 13, 10]), 'x.gz');
    expect([codes, members[0]?.bytes]).toEqual([[], list]);
  });

  test('a file with only system files is reported to hold no file', async () => {
    const { members, said } = await open(zipSync({ '__MACOSX/list.edi': list }), 'mac.zip');
    expect(members).toEqual([]);
    expect(said).toEqual([['error', 'archive-empty', 'mac.zip']]);
  });

  test('a file that expands without end is stopped, however it is packed', async () => {
    const zeros = new Uint8Array(16 * 1024 * 1024);
    const started = cpuNow();
    expect((await open(gzipSync(zeros), 'bomb.gz')).said).toEqual([['error', 'bound-ratio', 'bomb']]);
    const { members, said } = await open(zipSync({ 'bomb.txt': zeros, 'list.edi': list }));
    expect(said).toEqual([['error', 'bound-ratio', 'bomb.txt']]);
    expect(members.map(({ path }) => path)).toEqual(['list.edi']);
    expect(cpuNow() - started).toBeLessThan(10_000);
  }, 30_000);

  test('a file in base64 is decoded', async () => {
    const encoded = Buffer.from(list)
      .toString('base64')
      .replaceAll(/(.{76})/g, '$1\r\n');
    expect((await open(bytesOf(encoded))).members).toEqual([{ path: null, kind: 'file', bytes: list }]);
    const packed = Buffer.from(gzipSync(list)).toString('base64');
    expect((await open(bytesOf(packed), 'a.gz')).members[0]?.bytes).toEqual(list);
  });

  test.each([
    ['a list', paxlstFile()],
    ['a table', 'surname,given\nUNA,KOFI\n'],
    ['a word', 'UEsDBBQAAAAIAA'],
    ['a telegram', 'VU5B is no list but 64 characters of text that begins like one, more or less.'],
  ])('a file of text (%s) is taken unchanged', async (_name, written) => {
    expect((await open(bytesOf(written))).members).toEqual([{ path: null, kind: 'file', bytes: bytesOf(written) }]);
  });
});

describe('an archive', () => {
  const archive = zipSync({
    'a/one.edi': list,
    'a/': new Uint8Array(0),
    '__MACOSX/a/._one.edi': bytesOf('junk'),
    'a/.DS_Store': bytesOf('junk'),
    'two.csv': [bytesOf('surname,given\nADJO,AFI\n'), { level: 0 }],
  });

  test('an archive gives its files in order, without folders and system files', async () => {
    const { members, paths, codes } = await open(archive);
    expect(paths).toEqual(['a/one.edi', 'two.csv']);
    expect(members[0]?.bytes).toEqual(list);
    expect(codes).toEqual([]);
  });

  test('an archive after other bytes, or with a comment at its end, is opened', async () => {
    const moved = new Uint8Array(archive.length + 5);
    moved.set(archive.subarray(0, archive.length - 2));
    moved.set([3, 0, 65, 66, 67], archive.length - 2);
    expect((await open(moved.subarray(0, archive.length + 3))).paths).toEqual(['a/one.edi', 'two.csv']);
  });

  test('an archive with an encrypted file names the file and continues', async () => {
    const { paths, said } = await open(patched(archive, 0, 8, 1));
    expect([paths, said]).toEqual([['two.csv'], [['error', 'archive-member-encrypted', 'a/one.edi']]]);
  });

  test('an archive with an unsupported compression names the file and continues', async () => {
    const { paths, said } = await open(patched(archive, 0, 10, 99));
    expect([paths, said]).toEqual([['two.csv'], [['error', 'archive-method-unknown', 'a/one.edi']]]);
  });

  test('an archive with a damaged file gives what came before the damage', async () => {
    const other = archive.slice();
    // Only the checksum reveals the damage in a stored file.
    other[headers(other, LOCAL).at(-1) as number] = 0x50;
    const at = (headers(other, LOCAL).at(-1) as number) + 40;
    other[at] = (other[at] as number) ^ 1;
    const { members, paths, said } = await open(other);
    expect(paths).toEqual(['a/one.edi', 'two.csv']);
    expect(said).toEqual([['error', 'archive-member-damaged', 'two.csv']]);
    expect(members[1]?.bytes.at(-1)).toBe(0x18);
  });

  test('an archive that was cut off gives the files before the cut, with a diagnostic', async () => {
    const end = headers(archive, LOCAL).at(-1) as number;
    const { members, codes } = await open(archive.subarray(0, end));
    expect(members[0]?.bytes).toEqual(list);
    expect(codes).toContain('archive-damaged');
  });

  test('an archive in an archive is opened, but no deeper', async () => {
    const inner = zipSync({ 'list.edi': list });
    const twice = zipSync({ 'inner.zip': inner });
    expect((await open(twice)).paths).toEqual(['inner.zip/list.edi']);
    expect((await open(zipSync({ 'outer.zip': twice }))).said).toEqual([
      ['error', 'archive-too-deep', 'outer.zip/inner.zip'],
    ]);
    expect((await open(zipSync({ 'list.edi.gz': gzipSync(list) }))).members[0]?.bytes).toEqual(list);
  });

  test.each([
    [5, []],
    [6, ['bound-layers']],
  ])('a list in a mail within %s others is read, or the bound is named', async (count, said) => {
    const wrapped = (inner: string, at: number) =>
      `MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\nContent-Type: message/rfc822\r\n\r\n${inner}\r\n--b${at}--\r\n`;
    let mail = `MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n\r\n${paxlstFile()}\r\n--a--\r\n`;
    for (let at = 0; at < count; at++) mail = wrapped(mail, at);
    const { members, codes, kept } = await open(bytesOf(mail));
    expect([members.length, codes, kept]).toEqual([said.length === 0 ? 1 : 0, said, said]);
  });

  test('an archive with very many files is read up to a limit, and the first unread one is named', async () => {
    const files: Record<string, Uint8Array> = {};
    for (let at = 0; at < 2002; at++) files[`f${at}.txt`] = bytesOf('x');
    const { members, said } = await open(zipSync(files, { level: 0 }));
    expect(members).toHaveLength(2000);
    expect(said).toEqual([['error', 'archive-too-many', 'f2000.txt']]);
  });

  test('an archive of overlapping entries gives the first, and what comes out of it is counted once', async () => {
    const data = bytesOf('a,b\n'.repeat(200_000));
    const entries = Array.from({ length: 20 }, (_none, at) => ({ name: `${at}.csv`, data, overlaps: at > 0 }));
    const budget = new Budget();
    const { paths, said, kept } = await open(hostileZip(entries), 'a.zip', budget);
    expect([paths, kept]).toEqual([['0.csv'], ['archive-member-overlaps']]);
    expect(said[0]).toEqual(['error', 'archive-member-overlaps', '1.csv']);
    expect([said.length, budget.used('unfolded')]).toEqual([19, data.length]);
  });

  test('an archive is charged for what it expands to also where that is refused', async () => {
    const zeros = { name: 'a', data: new Uint8Array(8_000_000) };
    const budget = new Budget({ ...USUAL_BOUNDS, unfolded: 20_000_000 });
    const { codes, kept } = await open(hostileZip([zeros, zeros, zeros, zeros, zeros]), 'a.zip', budget);
    expect(codes).toEqual(['bound-ratio', 'bound-ratio', 'bound-unfolded', 'bound-unfolded', 'bound-unfolded']);
    expect(kept).toEqual(['bound-ratio']);
    expect(budget.used('unfolded')).toBeGreaterThan(20_000_000);
  });

  test('an archive without entries gives nothing', async () => {
    expect((await open(zipSync({}))).members).toEqual([]);
    expect((await open(bytesOf('PK\u0003\u0004 and no more'))).codes).toEqual(['archive-damaged']);
  });

  test('an archive with random damage never throws', async () => {
    let seed = 20261124;
    const random = (below: number): number => {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
      return (seed >>> 8) % below;
    };
    for (let run = 0; run < 300; run++) {
      const damaged = archive.slice(0, random(10) === 0 ? random(archive.length) : archive.length);
      for (let change = 0; change < 1 + random(8); change++) damaged[random(damaged.length)] = random(256);
      const { members, codes } = await open(damaged);
      expect(members.length + codes.length).toBeGreaterThan(0);
    }
  });
});

describe('a mail', () => {
  const mail = [
    'From: ops@example.com',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed;',
    ' boundary="=_b"',
    '',
    'This is a message in several parts.',
    '--=_b',
    'Content-Type: text/plain',
    '',
    'Please find the list attached.',
    '--=_b',
    'Content-Type: application/octet-stream; name="list.edi"',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(list)
      .toString('base64')
      .replaceAll(/(.{76})/g, '$1\n'),
    '--=_b',
    'Content-Type: text/csv; charset=utf-8',
    'Content-Disposition: attachment; filename="list.csv"',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'surname,given',
    'N=C3=89E,A=',
    'FI',
    '--=_b--',
    '',
  ].join('\r\n');

  test('a mail gives its text and its attachments', async () => {
    const { members, paths } = await open(bytesOf(mail));
    expect(paths).toEqual(['text-1', 'list.edi', 'list.csv']);
    expect(members[1]?.bytes).toEqual(list);
    expect(text(members[2])).toContain('surname,given\r\nNÉE,AFI');
  });

  test('a mail names its parts that are not read', async () => {
    const part = (type: string, text: string) => `--=_b\r\nContent-Type: ${type}\r\n\r\n${text}\r\n`;
    const logo = `${part('image/png; name="logo.png"', 'PNG')}${part('text/html', '<p>Please</p>')}`;
    const { paths, said } = await open(bytesOf(mail.replace('--=_b--', `${logo}--=_b--`)));
    expect(paths).toEqual(['text-1', 'list.edi', 'list.csv']);
    expect(said).toEqual([
      ['info', 'mail-part-left', 'logo.png'],
      ['info', 'mail-part-left', 'text-5'],
    ]);
    const many = part('text/plain', 'A').repeat(2010);
    const opened = await open(bytesOf(mail.replace('--=_b--', `${many}--=_b--`)));
    expect(opened.paths).toHaveLength(2000);
    expect(opened.said).toEqual([['error', 'archive-too-many', 'text-2001']]);
    expect(opened.kept).toEqual(['archive-too-many']);
  });

  test('a mail of pictures without end is left at its bound, and is kept', async () => {
    const bytes = bytesOf(
      `${mail.replace('--=_b--', '--=_b\r\nContent-Type: image/png\r\n\r\n'.repeat(30_000))}--=_b--`,
    );
    const { paths, codes, kept } = await open(bytes);
    expect(paths).toEqual(['text-1', 'list.edi', 'list.csv']);
    expect([codes.length, codes.at(-1), kept]).toEqual([1998, 'archive-too-many', ['archive-too-many']]);
    expect((await readWholeFile('a.eml', bytes, context)).messages).toHaveLength(1);
  });

  test('a mail whose boundary is as long as its text is read in one pass', async () => {
    const bytes = bytesOf(
      `MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="${'-'.repeat(60_000)}"\r\n\r\n${'-'.repeat(3_000_000)}`,
    );
    const started = cpuNow();
    await open(bytes);
    expect(cpuNow() - started).toBeLessThan(5000);
  });

  test('a mail cut off in its last part gives the others', async () => {
    expect((await open(bytesOf(mail.slice(0, mail.indexOf('--=_b--'))))).paths).toEqual([
      'text-1',
      'list.edi',
      'list.csv',
    ]);
  });
});

describe('a workbook', () => {
  const sheets = [
    { name: 'Passengers', rows: textRow(1, ['Surname', 'Given names']) + textRow(2, ['ADJO', 'AFI']) },
    { name: 'Empty', rows: '' },
    { name: 'Old', rows: textRow(1, ['Surname']), state: 'hidden' },
  ];

  test('a workbook gives each sheet that has cells, and names hidden ones', async () => {
    const { members, said } = await open(workbook({ sheets }));
    expect(members.map(({ path, kind }) => [path, kind])).toEqual([['Passengers', 'sheet']]);
    expect(text(members[0])).toContain('ADJO,AFI');
    expect(said).toEqual([['info', 'sheet-hidden', 'Old']]);
  });

  test('a workbook that is damaged gets a diagnostic', async () => {
    const damaged = zipSync({ '[Content_Types].xml': bytesOf('<Types/>'), 'xl/workbook.xml': bytesOf('<no') });
    expect((await open(damaged)).codes).toEqual(['workbook-damaged']);
  });

  test('a workbook in an archive is opened too, and another document is left to the reader to refuse', async () => {
    const book = workbook({ sheets });
    const other = zipSync({ '[Content_Types].xml': bytesOf('<Types/>'), 'word/document.xml': bytesOf('<w/>') });
    const { paths } = await open(zipSync({ 'a.xlsx': book, 'b.docx': other }));
    expect(paths).toEqual(['a.xlsx/Passengers', 'b.docx']);
  });
});

test('a document of several members has all messages, each with its member and offsets in it', async () => {
  const second = paxlstFile().replaceAll('KOFFI', 'BAWA');
  const archive = zipSync({
    'one.edi': list,
    'junk.png': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
    'two.edi': bytesOf(second),
  });
  const reading = await readWholeFile('both.zip', archive, context);
  expect(reading.members).toEqual(['one.edi', 'two.edi']);
  expect(reading.messages.map(({ start }) => start)).toEqual([paxlstFile().indexOf('UNH'), second.indexOf('UNH')]);
  expect(reading.diagnostics).toMatchObject([
    { code: 'format-not-supported', params: { member: 'junk.png', format: 'PNG' } },
  ]);
});
