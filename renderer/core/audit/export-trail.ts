/** Exports a stretch of the trail: as a proof that others can check, or as a table to read. */
import type { AuditEntry, AuditFields } from '../../../shared/audit/audit-entry.ts';
import { auditKindText } from '../../../shared/audit/audit-kinds.ts';
import { CHAIN_START, type ChainHead, commitmentOf } from '../../../shared/audit/chain.ts';
import { endLine, entryLine, headingLine } from '../../../shared/audit/proof.ts';
import { joinEntry } from '../../../shared/audit/split-entry.ts';
import type { ChainAnchor } from '../../../shared/audit/verify-chain.ts';
import { csvText } from '../../../shared/export/csv.ts';
import type { Slices } from '../pause.ts';
import type { AuditRecord } from '../store/append-audit.ts';
import { type FoundEntry, readCores, readEntries, recordsBelow, recordsFrom } from './read-trail.ts';
import type { TrailReader } from './search-trail.ts';
import { passes } from './trail-columns.ts';

export interface Stretch {
  readonly from: string | null;
  readonly until: string | null;
}

export interface ExportOptions extends Stretch {
  /** Include values that may be personal. */
  readonly values: boolean;
  readonly signal?: AbortSignal;
  readonly slice: Slices;
  readonly onProgress?: (done: number, total: number) => void;
}

const PAGE = 100;
const encoder = new TextEncoder();

/** What a proof says about its making. */
export interface ProofMaker {
  readonly store: string;
  readonly unit: string | null;
  readonly at: string;
  readonly officer: string;
  readonly anchor: ChainAnchor | null;
}

/** The proof of a stretch, and its number of entries. Throws the signal's reason when it is aborted. */
export async function exportProof(
  reader: TrailReader,
  maker: ProofMaker,
  options: ExportOptions,
): Promise<{ readonly bytes: Uint8Array; readonly entries: number }> {
  const lines: string[] = [];
  let after: ChainHead | null = null;
  let head: ChainHead = CHAIN_START;
  for await (const { entry, before } of eachWithin(reader, options)) {
    after ??= before;
    head = { seq: entry.seq, hash: entry.hash };
    lines.push(proofLine(entry, reader, options.values));
  }
  const { store, unit, at, officer, anchor } = maker;
  const heading = headingLine({
    store,
    unit,
    exportedAt: at,
    exportedBy: officer,
    after: after ?? CHAIN_START,
    // The file cannot prove anything about entries outside the stretch.
    anchor: anchor !== null && after !== null && anchor.seq > after.seq && anchor.seq <= head.seq ? anchor : null,
  });
  return { bytes: joined([heading, ...lines, endLine(head, lines.length)]), entries: lines.length };
}

/** The same stretch as CSV, with headings and kinds in a language. */
export async function exportTable(
  reader: TrailReader,
  texts: Readonly<Record<string, string>>,
  options: ExportOptions,
): Promise<{ readonly bytes: Uint8Array; readonly entries: number }> {
  const word = (key: string): string => texts[key] ?? key;
  const lines: string[] = [`\uFEFF${csvText([COLUMNS.map((column) => word(`audit.column.${column}`))])}`];
  for await (const { entry } of eachWithin(reader, options)) {
    const { core } = entry;
    const whole = core === null ? null : reader.seen(joinEntry({ core, values: entry.values }));
    if (core === null || whole === null) continue;
    const shown = options.values ? whole : joinEntry({ core, values: null });
    // Numbers and hashes would tell of hidden entries; the proof has them.
    const place = reader.nameOf === undefined ? entry : null;
    lines.push(csvText([cellsOf(place, shown, core.local?.time ?? '', texts)]));
  }
  return { bytes: joined(lines), entries: lines.length - 1 };
}

const COLUMNS = [
  'seq',
  'at',
  'local',
  'officer',
  'agency',
  'second',
  'what',
  'kind',
  'subject',
  'details',
  'before',
  'after',
  'reason',
  'hash',
] as const;

function cellsOf(
  place: ChainHead | null,
  { at, officer, agency, second, kind, subject, details, before, after, reason }: Required<AuditEntry<string>>,
  local: string,
  texts: Readonly<Record<string, string>>,
): readonly (string | number)[] {
  return [
    place?.seq ?? '',
    at,
    local,
    officer,
    agency === null ? '' : (texts[`agency.${agency}`] ?? agency),
    second ?? '',
    auditKindText(texts, kind),
    kind,
    subject ?? '',
    fieldsText(details),
    fieldsText(before),
    fieldsText(after),
    reason ?? '',
    place?.hash ?? '',
  ];
}

function fieldsText(fields: AuditFields | null): string {
  return Object.entries(fields ?? {})
    .map(([name, value]) => `${name}: ${value ?? '–'}`)
    .join('; ');
}

/** Withholds the values of an entry where some may not be seen: a part of them could not be checked. It also withholds what cannot be opened; the check then fails at that entry, as it should. */
function proofLine(entry: FoundEntry, { seen }: TrailReader, values: boolean): string {
  const { seq, hash, core } = entry;
  if (core === null) return entryLine({ seq, hash, commitment: UNKNOWN, core: null, values: null });
  const whole = joinEntry({ core, values: entry.values });
  const shown = seen(whole);
  return entryLine({
    seq,
    hash,
    commitment: commitmentOf(core),
    core: shown === null ? null : core,
    values: shown === whole && values ? entry.values : null,
  });
}

const UNKNOWN = '0'.repeat(64);

/**
 * Entries from the first one at or after `from` to the last one before `until`, each with the one before it. The chain has the order of writing; times are those of the
 * acts. Entries in between with times outside the stretch are exported too, because the chain must not have gaps.
 */
async function* eachWithin(
  reader: TrailReader,
  options: ExportOptions,
): AsyncGenerator<{ readonly entry: FoundEntry; readonly before: ChainHead }> {
  const { store } = reader;
  const { signal, slice, onProgress } = options;
  const { first, end } = await boundsOf(reader, options);
  const [previous] = await recordsBelow(store, first, 1);
  let before: ChainHead = previous === undefined ? CHAIN_START : { seq: previous.seq, hash: previous.hash };
  const total = Math.max(1, Math.min(end - 1, store.trail.head.seq) - first + 1);
  for (let next = first; ; ) {
    signal?.throwIfAborted();
    const records = await recordsFrom(store, next, PAGE);
    const within = records.filter(({ seq }) => seq < end);
    for (const entry of await readEntries(store, within as AuditRecord[])) {
      yield { entry, before };
      before = { seq: entry.seq, hash: entry.hash };
      await slice.breathe();
    }
    if (within.length < PAGE) return;
    next = before.seq + 1;
    onProgress?.(next - first, total);
  }
}

/**
 * Numbers of the first entry within the times, and of the one after the last. It reads all entries: after a clock error they are not in the order of their times, and an
 * export of a day must have the whole day.
 */
async function boundsOf(
  { store, columns }: TrailReader,
  { from, until, signal, slice }: ExportOptions,
): Promise<{ readonly first: number; readonly end: number }> {
  if (from === null && until === null) return { first: 1, end: Number.POSITIVE_INFINITY };
  const within = { officer: null, kinds: [], from, until };
  let first: number | null = null;
  let last = 0;
  for (let next = 1; ; ) {
    signal?.throwIfAborted();
    const records = await recordsFrom(store, next, PAGE);
    for (const [at, core] of (await readCores(store, records)).entries()) {
      const seq = records[at]?.seq ?? 0;
      if (core !== null) columns.learn(seq, core);
      if (core === null || passes(core, within)) {
        first ??= seq;
        last = seq;
      }
      await slice.breathe();
    }
    next = (records.at(-1)?.seq ?? 0) + 1;
    if (records.length < PAGE) return { first: first ?? next, end: last + 1 };
  }
}

function joined(lines: readonly string[]): Uint8Array {
  const parts = lines.map((line) => encoder.encode(line));
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
