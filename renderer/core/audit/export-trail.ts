/** Exports a stretch of the trail: as a proof that others can check, or as a table to read. */
import type { AuditEntry } from '../../../shared/audit/audit-entry.ts';
import { auditKindText } from '../../../shared/audit/audit-kinds.ts';
import { CHAIN_START, type ChainHead, commitmentOf } from '../../../shared/audit/chain.ts';
import { endLine, entryLine, headingLine } from '../../../shared/audit/proof.ts';
import { joinEntry } from '../../../shared/audit/split-entry.ts';
import { auditFieldsText, auditFlightText } from '../../../shared/audit/value-text.ts';
import type { ChainAnchor } from '../../../shared/audit/verify-chain.ts';
import type { Catalogue } from '../../../shared/catalogue/languages.ts';
import type { ExportColumn, Words } from '../../../shared/export/export-table.ts';
import { joinedBytes } from '../../../shared/export/workbook.ts';
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
  const written = [heading, ...lines, endLine(head, lines.length)].map((line) => encoder.encode(line));
  return { bytes: joinedBytes(written), entries: lines.length };
}

/** An entry of the trail as its reader may see it. */
export interface TrailRow extends Required<AuditEntry<string>> {
  readonly local: string | null;
  /** Null where it would tell of hidden entries; the proof has it. */
  readonly place: ChainHead | null;
}

/** The entries of the same stretch, one after the other. */
export async function* trailRows(reader: TrailReader, options: ExportOptions): AsyncGenerator<TrailRow> {
  for await (const { entry } of eachWithin(reader, options)) {
    const { core } = entry;
    const whole = core === null ? null : reader.seen(joinEntry({ core, values: entry.values }));
    if (core === null || whole === null) continue;
    const shown = options.values ? whole : joinEntry({ core, values: null });
    const place = reader.nameOf === undefined ? { seq: entry.seq, hash: entry.hash } : null;
    yield { ...shown, local: core.local?.time ?? null, place };
  }
}

/** What the cells of the trail need besides the words. */
export interface TrailWords extends Words {
  readonly texts: Catalogue;
}

/** Its columns. What may be personal is left out of the rows themselves. */
export const TRAIL_COLUMNS: readonly ExportColumn<TrailRow, TrailWords>[] = [
  { heading: 'audit.column.seq', type: 'number', cell: ({ place }) => place?.seq ?? null },
  // To the millisecond, which no day or time of a workbook keeps.
  { heading: 'audit.column.at', type: 'code', cell: ({ at }) => at },
  { heading: 'audit.column.local', type: 'date-time', cell: ({ local }) => local },
  { heading: 'audit.column.officer', type: 'code', cell: ({ officer }) => officer },
  {
    heading: 'audit.column.agency',
    type: 'text',
    cell: ({ agency }, { texts }) => (agency === null ? null : (texts[`agency.${agency}`] ?? agency)),
  },
  { heading: 'audit.column.second', type: 'code', cell: ({ second }) => second },
  { heading: 'audit.column.what', type: 'text', cell: ({ kind }, { texts }) => auditKindText(texts, kind) },
  {
    heading: 'audit.column.subject',
    type: 'code',
    cell: ({ subject }) => (subject === null ? null : auditFlightText(subject)),
  },
  { heading: 'audit.column.details', type: 'text', cell: ({ details }, { texts }) => auditFieldsText(texts, details) },
  { heading: 'audit.column.before', type: 'text', cell: ({ before }, { texts }) => auditFieldsText(texts, before) },
  { heading: 'audit.column.after', type: 'text', cell: ({ after }, { texts }) => auditFieldsText(texts, after) },
  { heading: 'audit.column.reason', type: 'text', cell: ({ reason }) => reason },
  { heading: 'audit.column.hash', type: 'code', cell: ({ place }) => place?.hash ?? null },
];

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
