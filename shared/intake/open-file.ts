/**
 * Opens packed files: gzip, ZIP (also nested), a mail with attachments, base64, a workbook. Yields members one at a time; each is then read like
 * a file of its own. A member that cannot be opened is reported with its name, and the rest continues.
 */
import { type Diagnostic, diagnostic } from '../diagnostic.ts';
import { readWorkbook, WorkbookError } from '../table/read-workbook.ts';
import { type Allowance, crc32, type Inflated, inflate, MAX_UNFOLDED_BYTES } from './inflate.ts';
import { type LeftPart, MAX_PARTS, type Mail, mailParts, unwrapBase64 } from './mail.ts';
import { MAX_FILE_BYTES } from './read-file.ts';
import { MAX_ENTRIES, type ZipEntry, zipEntries } from './zip-entries.ts';

/** One thing to be read. */
export interface Member {
  /** Path inside an archive, name of a sheet or an attachment; null for the file itself. */
  readonly path: string | null;
  readonly kind: 'file' | 'sheet';
  readonly bytes: Uint8Array;
}

/** What could not be opened. Offsets are null: they would refer to a member that does not exist. */
export interface OpenEnd {
  readonly diagnostics: readonly Diagnostic[];
}

/** Maximum nesting of archives. */
const MAX_DEPTH = 2;
/** Maximum nesting of archives, mails and encodings together. */
const MAX_LAYERS = 6;

interface Opening {
  readonly allowance: Allowance;
  readonly diagnostics: Diagnostic[];
  readonly pause: (() => Promise<void>) | undefined;
  members: number;
}

/**
 * Yields the members of a file, or the file itself when it is not packed. `pause` is awaited between pieces of work of a few milliseconds. Never
 * throws, whatever the content.
 */
export async function* openFile(
  name: string,
  bytes: Uint8Array,
  pause?: () => Promise<void>,
): AsyncGenerator<Member, OpenEnd> {
  const opening: Opening = { allowance: { left: MAX_UNFOLDED_BYTES }, diagnostics: [], pause, members: 0 };
  let given = 0;
  for await (const member of open(opening, { path: null, kind: 'file', bytes }, name, 0, 0)) {
    given++;
    yield member;
  }
  if (given === 0 && opening.diagnostics.length === 0) say(opening, 'error', 'archive-empty', name);
  return { diagnostics: opening.diagnostics };
}

async function* open(
  opening: Opening,
  member: Member,
  name: string,
  depth: number,
  layers: number,
): AsyncGenerator<Member, void> {
  const { bytes } = member;
  if (bytes.length > MAX_FILE_BYTES || layers >= MAX_LAYERS) {
    yield member;
    return;
  }
  if (isGzip(bytes)) {
    yield* openGzip(opening, member, name, depth, layers);
    return;
  }
  if (isZip(bytes)) {
    yield* openZip(opening, member, depth, layers);
    return;
  }
  const mail = mailParts(bytes);
  if (mail !== null) {
    yield* openMail(opening, member, mail, depth, layers);
    return;
  }
  const unwrapped = unwrapBase64(bytes);
  if (unwrapped !== null) {
    yield* open(opening, { ...member, bytes: unwrapped }, name, depth, layers + 1);
    return;
  }
  yield member;
}

async function* openGzip(
  opening: Opening,
  member: Member,
  name: string,
  depth: number,
  layers: number,
): AsyncGenerator<Member, void> {
  const inner = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).replace(/\.t?gz(ip)?$/i, '');
  const inflated = await inflate(member.bytes, 'gzip', MAX_FILE_BYTES, opening.allowance, opening.pause);
  if (!inflated.ok) {
    say(opening, 'error', 'archive-too-large', inner);
    return;
  }
  if (inflated.damaged) say(opening, inflated.bytes.length === 0 ? 'error' : 'warning', 'archive-damaged', inner);
  if (inflated.bytes.length === 0 && inflated.damaged) return;
  yield* open(
    opening,
    { path: joinPath(member.path, inner), kind: 'file', bytes: inflated.bytes },
    inner,
    depth,
    layers + 1,
  );
}

async function* openZip(opening: Opening, member: Member, depth: number, layers: number): AsyncGenerator<Member, void> {
  const { entries, damaged } = zipEntries(member.bytes);
  const names = new Set(entries.map((entry) => entry.name.toLowerCase()));
  if (names.has('[content_types].xml') || names.has('mimetype')) {
    if (names.has('xl/workbook.xml')) yield* openWorkbook(opening, member);
    // Other documents are packed the same way; the reader reports them as unsupported.
    else yield member;
    return;
  }
  if (depth >= MAX_DEPTH) {
    say(opening, 'error', 'archive-too-deep', member.path ?? '');
    return;
  }
  if (damaged) say(opening, entries.length === 0 ? 'error' : 'warning', 'archive-damaged', member.path ?? '');
  for (const entry of entries) {
    if (isClutter(entry.name)) continue;
    if (opening.members >= MAX_ENTRIES) {
      say(opening, 'error', 'archive-too-many', entry.name, { count: MAX_ENTRIES });
      return;
    }
    opening.members++;
    const bytes = await unpack(opening, entry);
    if (bytes === null) continue;
    yield* open(
      opening,
      { path: joinPath(member.path, entry.name), kind: 'file', bytes },
      entry.name,
      depth + 1,
      layers + 1,
    );
  }
}

/** The bytes of an entry; null, with a diagnostic, when it cannot be opened. */
async function unpack(opening: Opening, entry: ZipEntry): Promise<Uint8Array | null> {
  const { name, packed, method } = entry;
  if (entry.encrypted) return say(opening, 'error', 'archive-member-encrypted', name);
  if (method !== 0 && method !== 8) return say(opening, 'error', 'archive-method-unknown', name, { method });
  const inflated: Inflated =
    method === 0
      ? stored(packed, opening.allowance)
      : await inflate(packed, 'deflate', MAX_FILE_BYTES, opening.allowance, opening.pause);
  if (!inflated.ok) return say(opening, 'error', 'archive-too-large', name);
  const { bytes } = inflated;
  const damaged = inflated.damaged || (entry.crc !== null && crc32(bytes) !== entry.crc);
  if (damaged) say(opening, bytes.length === 0 ? 'error' : 'warning', 'archive-member-damaged', name);
  return damaged && bytes.length === 0 ? null : bytes;
}

function stored(packed: Uint8Array, allowance: Allowance): Inflated {
  if (packed.length > allowance.left) return { ok: false };
  allowance.left -= packed.length;
  return { ok: true, bytes: packed, damaged: false };
}

async function* openWorkbook(opening: Opening, member: Member): AsyncGenerator<Member, void> {
  try {
    for (const { name, csv, hidden, diagnostics } of await readWorkbook(member.bytes, opening.pause)) {
      opening.diagnostics.push(...diagnostics);
      if (hidden) say(opening, 'info', 'sheet-hidden', name);
      else if (csv.length > 0) yield { path: joinPath(member.path, name), kind: 'sheet', bytes: csv };
    }
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    opening.diagnostics.push(diagnostic('error', error.code, {}, { member: member.path ?? '' }));
  }
}

/** The diagnostic for a part of a mail that is not read. */
const LEFT: Readonly<Record<LeftPart['why'], { readonly severity: Diagnostic['severity']; readonly code: string }>> = {
  kind: { severity: 'info', code: 'mail-part-left' },
  number: { severity: 'error', code: 'archive-too-many' },
  depth: { severity: 'error', code: 'archive-too-deep' },
};

async function* openMail(
  opening: Opening,
  member: Member,
  { parts, left }: Mail,
  depth: number,
  layers: number,
): AsyncGenerator<Member, void> {
  for (const { name, why } of left) {
    const { severity, code } = LEFT[why];
    say(opening, severity, code, joinPath(member.path, name), why === 'number' ? { count: MAX_PARTS } : {});
  }
  for (const part of parts) {
    const path = joinPath(member.path, part.name);
    yield* open(opening, { path, kind: 'file', bytes: part.bytes }, part.name, depth, layers + 1);
  }
}

function say(
  opening: Opening,
  severity: Diagnostic['severity'],
  code: string,
  member: string,
  params: Record<string, string | number> = {},
): null {
  opening.diagnostics.push(diagnostic(severity, code, {}, { member, ...params }));
  return null;
}

function joinPath(outer: string | null, inner: string): string {
  return outer === null ? inner : `${outer}/${inner}`;
}

/** Files that operating systems add to archives. */
function isClutter(name: string): boolean {
  return /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i.test(name);
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;
}

function isZip(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  return (bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6);
}
