/** The head of the audit trail, kept outside the store together with findings about the trail. */
import { CHAIN_START } from '../../../shared/audit/chain.ts';
import type { ChainAnchor } from '../../../shared/audit/verify-chain.ts';
import { anchorsBy, type HostAnchor } from '../host-anchor.ts';
import type { HostPort } from '../host-port.ts';

/** How the trail differs from its anchor, or from a head that a supervisor noted elsewhere (`audit-replaced`). */
export interface TrailFinding {
  readonly code: 'audit-cut' | 'audit-differs' | 'audit-anchor-missing' | 'audit-replaced';
  /** Number of the first entry concerned, as far as it is known. */
  readonly seq: number;
  /** Number of the last entry that existed. */
  readonly last: number;
  /** When it was found, ISO 8601 UTC. */
  readonly at: string;
}

/** What is kept outside: the head, when it was kept (`at`), and the finding that is not acknowledged yet. */
export interface KeptAnchor extends ChainAnchor {
  readonly finding: TrailFinding | null;
}

export type TrailAnchor = HostAnchor<KeptAnchor>;

const anchorAt = anchorsBy<KeptAnchor>('trail', keptOf);

/** The anchor of the trail in a database. A restored store is another database with its own anchor. */
export function trailAnchor(host: HostPort, database: string): TrailAnchor {
  return anchorAt(host, database);
}

/** The anchor of a trail without entries. */
export function nothingKept(at: string): KeptAnchor {
  return { ...CHAIN_START, at, finding: null };
}

function keptOf(text: string): KeptAnchor | null {
  try {
    const { seq, hash, at, finding } = JSON.parse(text) as Partial<KeptAnchor>;
    if (typeof seq !== 'number' || typeof hash !== 'string' || typeof at !== 'string') return null;
    // A finding that cannot be read is not one that was acknowledged.
    if (finding !== undefined && finding !== null && !isFinding(finding)) return null;
    return { seq, hash, at, finding: finding ?? null };
  } catch {
    return null;
  }
}

function isFinding(value: TrailFinding): value is TrailFinding {
  return typeof value === 'object' && CODES.has(value.code);
}

const CODES: ReadonlySet<string> = new Set<TrailFinding['code']>([
  'audit-cut',
  'audit-differs',
  'audit-anchor-missing',
  'audit-replaced',
]);
