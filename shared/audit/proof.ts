/**
 * The export format of a part of the audit trail, for checks by others: JSON lines with the heading first, one line per entry, and the end last,
 * so that a truncated file is detected. See `docs/audit-proof.md`.
 */
import { canonicalJson } from '../canonical-json.ts';
import type { AuditCore, AuditValues } from './audit-entry.ts';
import { CHAIN_START, type ChainHead, canonicalText, textHash } from './chain.ts';
import { type ChainAnchor, type ChainBreak, ChainVerifier, MOST_BREAKS } from './verify-chain.ts';

const FORMAT = 'airside-audit-proof';

export interface ProofHeading {
  readonly store: string;
  readonly unit: string | null;
  readonly exportedAt: string;
  readonly exportedBy: string;
  /** The predecessor of the first entry. */
  readonly after: ChainHead;
  /** The anchor outside the store when the file was made. */
  readonly anchor: ChainAnchor | null;
}

export interface ProofEntry extends ChainHead {
  readonly commitment: string;
  /** Null: the exporting officer may not see it. */
  readonly core: AuditCore | null;
  /** Null: none, destroyed, or left out. */
  readonly values: AuditValues | null;
}

/** The first line. */
export function headingLine({ store, unit, exportedAt, exportedBy, after, anchor }: ProofHeading): string {
  const heading = { format: FORMAT, version: 1, store, unit, exportedAt, exportedBy, after, anchor };
  return `${canonicalJson(heading)}\n`;
}

/** The line of one entry. It has the texts exactly as hashed. */
export function entryLine({ seq, hash, commitment, core, values }: ProofEntry): string {
  return `${JSON.stringify({
    seq,
    hash,
    commitment,
    ...(core === null ? { withheld: true } : { entry: canonicalText(core) }),
    ...(values === null ? {} : { values: canonicalText(values) }),
  })}\n`;
}

/** The last line. */
export function endLine(head: ChainHead, entries: number): string {
  return `${JSON.stringify({ end: { seq: head.seq, hash: head.hash, entries } })}\n`;
}

/** Why a file is no proof: no heading, an invalid line, or no end. `line` counts from 1. At most `MOST_BREAKS` are named. */
export interface ProofFault {
  readonly code: 'no-heading' | 'bad-line' | 'no-end' | 'bad-end';
  readonly line: number;
}

export interface ProofReport {
  readonly heading: ProofHeading | null;
  readonly entries: number;
  readonly head: ChainHead;
  readonly breaks: readonly ChainBreak[];
  readonly faults: readonly ProofFault[];
}

/** An entry of a proof as its line says it, before its place in the chain is checked. */
export interface ProofEntryRead {
  readonly hash: string;
  /** ISO 8601 UTC; null: it is withheld, or no such text. */
  readonly at: string | null;
}

/** Checks the lines of a proof, and gives each entry to `take`. Faults are in the report; it never throws. */
export function checkProof(lines: Iterable<string>, take?: (entry: ProofEntryRead) => void): ProofReport {
  const faults: ProofFault[] = [];
  let heading: ProofHeading | null = null;
  let verifier = new ChainVerifier();
  let ended = false;
  let number = 0;
  const tell = (code: ProofFault['code'], line: number): void => {
    if (faults.length < MOST_BREAKS) faults.push({ code, line });
  };
  for (const line of lines) {
    number++;
    if (line.trim() === '') continue;
    const read = parsed(line);
    if (number === 1) {
      heading = headingOf(read);
      if (heading === null)
        return { heading, entries: 0, head: CHAIN_START, breaks: [], faults: [{ code: 'no-heading', line: 1 }] };
      verifier = new ChainVerifier(heading.after, heading.anchor === null ? [] : [heading.anchor]);
    } else if (ended) {
      tell('bad-line', number);
    } else if (isRecord(read?.end)) {
      ended = true;
      const { head } = verifier;
      const { entries } = verifier.end();
      if (read.end.seq !== head.seq || read.end.hash !== head.hash || read.end.entries !== entries)
        tell('bad-end', number);
    } else if (!takeEntry(verifier, read, take)) {
      tell('bad-line', number);
    }
  }
  if (heading === null)
    return { heading, entries: 0, head: CHAIN_START, breaks: [], faults: [{ code: 'no-heading', line: 1 }] };
  if (!ended) tell('no-end', number);
  const { entries, breaks } = verifier.end();
  return { heading, entries, head: verifier.head, breaks, faults };
}

type Parsed = Readonly<Record<string, unknown>>;

function takeEntry(verifier: ChainVerifier, read: Parsed | null, take?: (entry: ProofEntryRead) => void): boolean {
  if (read === null) return false;
  const { seq, hash, commitment, entry, values, withheld } = read;
  if (typeof seq !== 'number' || !isHash(hash) || !isHash(commitment)) return false;
  if (typeof entry !== 'string' && withheld !== true) return false;
  if (values !== undefined && typeof values !== 'string') return false;
  // The hash is computed from the text; the line's own hash is not trusted.
  const committed = typeof entry === 'string' ? textHash(entry) : commitment;
  verifier.take({ seq, hash, commitment: committed, values: valuesState(entry, values) });
  if (take !== undefined) {
    const at = typeof entry === 'string' ? parsed(entry)?.at : null;
    take({ hash, at: typeof at === 'string' ? at : null });
  }
  return true;
}

function valuesState(entry: unknown, values: unknown): 'apart' | 'whole' | 'changed' {
  if (typeof values !== 'string') return 'apart';
  const core = typeof entry === 'string' ? parsed(entry) : null;
  return core?.values === textHash(values) ? 'whole' : 'changed';
}

function headingOf(read: Parsed | null): ProofHeading | null {
  if (read?.format !== FORMAT || read.version !== 1) return null;
  const { store, unit, exportedAt, exportedBy, after, anchor } = read;
  if (typeof store !== 'string' || typeof exportedAt !== 'string' || typeof exportedBy !== 'string') return null;
  if (!isHead(after) || !(anchor === null || (isHead(anchor) && typeof anchor.at === 'string'))) return null;
  return {
    store,
    unit: typeof unit === 'string' ? unit : null,
    exportedAt,
    exportedBy,
    after,
    anchor: anchor as ChainAnchor | null,
  };
}

function isHead(value: unknown): value is ChainHead & Parsed {
  return isRecord(value) && Number.isSafeInteger(value.seq) && Number(value.seq) >= 0 && isHash(value.hash);
}

function isHash(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}

function isRecord(value: unknown): value is Parsed {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsed(text: string): Parsed | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}
