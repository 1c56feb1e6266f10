/** The head of the audit trail, kept outside the store together with what was found to be wrong with the trail. */
import { CHAIN_START } from '../../../shared/audit/chain.ts';
import type { ChainAnchor } from '../../../shared/audit/verify-chain.ts';
import { anchorsBy, type HostAnchor } from '../host-anchor.ts';
import type { HostPort } from '../host-port.ts';

/** What of the trail does not agree with what was kept outside it. */
export interface TrailFinding {
  readonly code: 'audit-cut' | 'audit-differs' | 'audit-anchor-missing';
  /** Number of the first entry concerned, as far as that can be told. */
  readonly seq: number;
  /** The last one that there was. */
  readonly last: number;
  /** When it was found, ISO 8601 UTC. */
  readonly at: string;
}

/** What is kept outside: the head, when it was handed over (`at`), and what was found and nobody has acknowledged yet. */
export interface KeptAnchor extends ChainAnchor {
  readonly finding: TrailFinding | null;
}

export type TrailAnchor = HostAnchor<KeptAnchor>;

const anchorAt = anchorsBy<KeptAnchor>(keptOf);

/** The anchor of the trail in a database. A restored store is another database, and has an anchor of its own. */
export function trailAnchor(host: HostPort, database: string): TrailAnchor {
  return anchorAt(host, `audit.${database}`);
}

/** What is kept of a trail that has no entry. */
export function nothingKept(at: string): KeptAnchor {
  return { ...CHAIN_START, at, finding: null };
}

function keptOf(text: string): KeptAnchor | null {
  try {
    const { seq, hash, at, finding } = JSON.parse(text) as Partial<KeptAnchor>;
    if (typeof seq !== 'number' || typeof hash !== 'string' || typeof at !== 'string') return null;
    return { seq, hash, at, finding: isFinding(finding) ? finding : null };
  } catch {
    return null;
  }
}

function isFinding(value: TrailFinding | null | undefined): value is TrailFinding {
  return typeof value === 'object' && value !== null && CODES.has(value.code);
}

const CODES: ReadonlySet<string> = new Set<TrailFinding['code']>([
  'audit-cut',
  'audit-differs',
  'audit-anchor-missing',
]);
