/**
 * Opens packed files: gzip, ZIP (also nested), a mail with attachments, base64, a workbook. Yields members one at a time; each is then read like
 * a file of its own. A member that cannot be opened is reported with its name, and the rest continues.
 */
import { type Diagnostic, diagnostic, type Params } from '../diagnostic.ts';
import { pushDiagnostic } from '../edifact/message.ts';
import { withCutMark } from '../table/cut-mark.ts';
import { readWorkbook } from '../table/read-workbook.ts';
import { WorkbookParts } from '../table/workbook-parts.ts';
import { type Bound, type Bounds, Budget, inMegabytes } from './budget.ts';
import { detectFile } from './detect.ts';
import { crc32, type Inflated, inflate } from './inflate.ts';
import { type Mail, mailParts, unwrapBase64 } from './mail.ts';
import { type UnreadPart, unreadPart } from './unread-parts.ts';
import { type ZipEntry, zipEntries } from './zip-entries.ts';

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
  /** The whole file, where a bound left something in it unread: it is kept to be looked at. */
  readonly unread: readonly UnreadPart[];
}

interface Opening {
  readonly budget: Budget;
  readonly diagnostics: Diagnostic[];
  readonly pause: (() => Promise<void>) | undefined;
  /** The diagnostic of the first bound that was reached, or of the first entry left for what no program does. */
  reached: Diagnostic | null;
}

/**
 * Yields the members of a file, or the file itself when it is not packed. `pause` is awaited between pieces of work of a few milliseconds. Never
 * throws, whatever the content.
 */
export async function* openFile(
  name: string,
  bytes: Uint8Array,
  pause?: () => Promise<void>,
  budget = new Budget(),
): AsyncGenerator<Member, OpenEnd> {
  budget.receive(bytes.length);
  const opening: Opening = { budget, diagnostics: [], pause, reached: null };
  let given = 0;
  for await (const member of open(opening, { path: null, kind: 'file', bytes }, name, 0, 0)) {
    given++;
    yield member;
  }
  if (given === 0 && opening.diagnostics.length === 0) say(opening, 'error', 'archive-empty', name);
  const { diagnostics, reached } = opening;
  return { diagnostics, unread: reached === null ? [] : [unreadPart(bytes, 0, bytes.length, reached)] };
}

async function* open(
  opening: Opening,
  member: Member,
  name: string,
  depth: number,
  layers: number,
): AsyncGenerator<Member, void> {
  const { bytes } = member;
  const { most } = opening.budget;
  if (bytes.length > most.fileBytes) {
    yield member;
    return;
  }
  if (layers >= most.layers) {
    if (isPacked(bytes, most)) reach(opening, 'layers', member.path ?? name);
    else yield member;
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
  const mail = mailParts(bytes, most);
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

/** Does it hold something else that would have to be opened? */
function isPacked(bytes: Uint8Array, most: Bounds): boolean {
  return isGzip(bytes) || isZip(bytes) || mailParts(bytes, most) !== null || unwrapBase64(bytes) !== null;
}

async function* openGzip(
  opening: Opening,
  member: Member,
  name: string,
  depth: number,
  layers: number,
): AsyncGenerator<Member, void> {
  const inner = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).replace(/\.t?gz(ip)?$/i, '');
  const inflated = await inflate(member.bytes, 'gzip', opening.budget, opening.pause);
  if (!inflated.ok) {
    reach(opening, inflated.bound, inner);
    return;
  }
  if (inflated.damaged) say(opening, 'error', 'archive-damaged', inner);
  if (inflated.bytes.length === 0 && inflated.damaged) return;
  yield* open(
    opening,
    { path: joinPath(member.path, inner), kind: 'file', bytes: marked(inflated.bytes, inflated.damaged) },
    inner,
    depth,
    layers + 1,
  );
}

async function* openZip(opening: Opening, member: Member, depth: number, layers: number): AsyncGenerator<Member, void> {
  const { budget } = opening;
  const { entries, damaged } = zipEntries(member.bytes);
  const names = new Set(entries.map((entry) => entry.name.toLowerCase()));
  if (names.has('[content_types].xml') || names.has('mimetype')) {
    if (names.has('xl/workbook.xml')) yield* openWorkbook(opening, member, entries, damaged);
    // Other documents are packed the same way; the reader reports them as unsupported.
    else yield member;
    return;
  }
  if (depth >= budget.most.archives) {
    reach(opening, 'archives', member.path ?? '');
    return;
  }
  if (damaged) say(opening, 'error', 'archive-damaged', member.path ?? '');
  for (const entry of entries) {
    if (isClutter(entry.name)) continue;
    if (!budget.charge('members')) {
      reach(opening, 'members', entry.name);
      return;
    }
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
  if (entry.overlaps) return left(opening, diagnostic('error', 'archive-member-overlaps', {}, { member: name }));
  if (entry.encrypted) return say(opening, 'error', 'archive-member-encrypted', name);
  if (method !== 0 && method !== 8) return say(opening, 'error', 'archive-method-unknown', name, { method });
  const inflated: Inflated =
    method === 0 ? stored(packed, opening.budget) : await inflate(packed, 'deflate', opening.budget, opening.pause);
  if (!inflated.ok) return reach(opening, inflated.bound, name);
  const { bytes } = inflated;
  const damaged = inflated.damaged || (entry.crc !== null && crc32(bytes) !== entry.crc);
  if (damaged) say(opening, 'error', 'archive-member-damaged', name);
  return damaged && bytes.length === 0 ? null : marked(bytes, damaged);
}

/** A text that is damaged says so with the mark of what broke off, so that its flight does not look whole. */
function marked(bytes: Uint8Array, damaged: boolean): Uint8Array {
  return damaged && detectFile(bytes).kind === 'text' ? withCutMark(bytes) : bytes;
}

function stored(packed: Uint8Array, budget: Budget): Inflated {
  if (!budget.charge('unfolded', packed.length)) return { ok: false, bound: 'unfolded' };
  return { ok: true, bytes: packed, damaged: false };
}

async function* openWorkbook(
  opening: Opening,
  member: Member,
  entries: readonly ZipEntry[],
  damaged: boolean,
): AsyncGenerator<Member, void> {
  const { budget, pause } = opening;
  const path = member.path ?? '';
  if (damaged) say(opening, 'error', 'archive-damaged', path);
  const reading = readWorkbook(new WorkbookParts(entries, budget, pause));
  for (;;) {
    const step = await reading.next();
    if (step.done === true) {
      const failure = step.value;
      if (failure === 'workbook-damaged') say(opening, 'error', failure, path);
      else if (failure !== null) reach(opening, failure, path);
      return;
    }
    const { name, csv, hidden, end } = step.value;
    if (end === 'damaged') {
      const where = { segment: name };
      pushDiagnostic(opening.diagnostics, diagnostic('error', 'workbook-sheet-cut', where, { sheet: name }));
    } else if (end !== 'whole') reach(opening, end, joinPath(member.path, name));
    if (hidden) say(opening, 'info', 'sheet-hidden', name);
    else if (csv.length > 0) {
      const bytes = end === 'damaged' ? withCutMark(csv) : csv;
      yield { path: joinPath(member.path, name), kind: 'sheet', bytes };
    }
  }
}

async function* openMail(
  opening: Opening,
  member: Member,
  { parts, left }: Mail,
  depth: number,
  layers: number,
): AsyncGenerator<Member, void> {
  for (const { name, why } of left) {
    const path = joinPath(member.path, name);
    if (why === 'kind') say(opening, 'info', 'mail-part-left', path);
    else reach(opening, why, path);
  }
  for (const part of parts) {
    const path = joinPath(member.path, part.name);
    if (part.ofSet !== null) say(opening, 'warning', part.ofSet.code, path, part.ofSet.params);
    yield* open(opening, { path, kind: 'file', bytes: marked(part.bytes, part.isCut) }, part.name, depth, layers + 1);
  }
}

/** What is said where a bound is reached. */
const REACHED: Readonly<Partial<Record<Bound, { readonly code: string; readonly params: (most: number) => Params }>>> =
  {
    fileBytes: { code: 'bound-member', params: (most) => ({ megabytes: inMegabytes(most) }) },
    unfolded: { code: 'bound-unfolded', params: (most) => ({ megabytes: inMegabytes(most) }) },
    ratio: { code: 'bound-ratio', params: (most) => ({ most }) },
    members: { code: 'archive-too-many', params: (count) => ({ count }) },
    mailParts: { code: 'archive-too-many', params: (count) => ({ count }) },
    layers: { code: 'bound-layers', params: (most) => ({ most }) },
    archives: { code: 'archive-too-deep', params: () => ({}) },
    mailNesting: { code: 'archive-too-deep', params: () => ({}) },
    steps: { code: 'bound-steps', params: (most) => ({ most }) },
    workbookElements: { code: 'bound-elements', params: (most) => ({ most }) },
    merged: { code: 'bound-merged', params: (most) => ({ most }) },
    cells: { code: 'bound-cells', params: (most) => ({ most }) },
    sheetText: { code: 'bound-unfolded', params: (most) => ({ megabytes: inMegabytes(most) }) },
  };

/** Names the member at which a bound was reached; what was read before it stays. */
function reach(opening: Opening, bound: Bound, member: string): null {
  const { code, params } = REACHED[bound] as NonNullable<(typeof REACHED)[Bound]>;
  const { most, mostSteps } = opening.budget;
  const said = diagnostic('error', code, {}, { member, ...params(bound === 'steps' ? mostSteps : most[bound]) });
  return left(opening, said);
}

/** Says what was left, because of which the whole file is kept. */
function left(opening: Opening, said: Diagnostic): null {
  opening.reached ??= said;
  pushDiagnostic(opening.diagnostics, said);
  return null;
}

function say(
  opening: Opening,
  severity: Diagnostic['severity'],
  code: string,
  member: string,
  params: Params = {},
): null {
  pushDiagnostic(opening.diagnostics, diagnostic(severity, code, {}, { member, ...params }));
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
