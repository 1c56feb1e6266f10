/**
 * Evidence that two entries are one person. A name alone is none (a common name is on every flight). Neither is a document alone with
 * another name: two people may share a document, and an officer must see that.
 */
import type { ManifestTraveller } from '../manifest.ts';
import type { MergeEvidence } from './flight.ts';

/** Bits of what two entries share apart from the name; a greater number is the stronger tie. */
export const TIE = { seat: 1, birth: 2, locator: 4, reference: 8, document: 16 } as const;

/** Base of the confidence per strongest tie; each further tie adds `FURTHER`. */
const STRENGTH: readonly (readonly [number, MergeEvidence, number])[] = [
  [TIE.document, 'document', 95],
  [TIE.reference, 'reference', 92],
  [TIE.locator, 'locator-name', 90],
  [TIE.birth, 'name-birth', 88],
  [TIE.seat, 'seat-name', 84],
];
const FURTHER = 3;
const LAST_OF_BOOKING = 55;

/** What two entries have in common: a sum of `TIE` bits. */
export function tiesBetween(a: ManifestTraveller, b: ManifestTraveller): number {
  let ties = 0;
  if (a.seat !== null && a.seat === b.seat) ties += TIE.seat;
  if (a.dateOfBirth !== null && a.dateOfBirth === b.dateOfBirth) ties += TIE.birth;
  if (a.locator !== null && a.locator === b.locator) ties += TIE.locator;
  if (a.reference !== null && a.reference === b.reference) ties += TIE.reference;
  if (shareDocument(a, b)) ties += TIE.document;
  return ties;
}

function shareDocument(a: ManifestTraveller, b: ManifestTraveller): boolean {
  for (const one of a.documents) {
    if (one.number === null) continue;
    for (const other of b.documents) {
      if (
        one.number === other.number &&
        (one.issuer === null || other.issuer === null || one.issuer === other.issuer)
      ) {
        return true;
      }
    }
  }
  return false;
}

/** Do both have a document of one kind, and none in common? A passport and a visa do not contradict each other. */
export function documentsDiffer(a: ManifestTraveller, b: ManifestTraveller): boolean {
  if (a.documents.length === 0 || b.documents.length === 0 || shareDocument(a, b)) return false;
  for (const one of a.documents) {
    if (one.number === null) continue;
    for (const other of b.documents) if (other.number !== null && isOneKind(one.type, other.type)) return true;
  }
  return false;
}

function isOneKind(a: string | null, b: string | null): boolean {
  return a === null || b === null || a[0] === b[0];
}

/** Every sum of ties, so that its evidence is computed once. */
const SUMS_OF_TIES = Array.from({ length: TIE.document * 2 }, (_, ties) => ties);
const WITH_NAME = SUMS_OF_TIES.map((ties) => kindsOf(ties, true));
const WITHOUT_NAME = SUMS_OF_TIES.map((ties) => kindsOf(ties, false));

function kindsOf(ties: number, sameName: boolean): readonly MergeEvidence[] {
  const evidence: MergeEvidence[] = [];
  for (const [bit, kind] of STRENGTH) {
    const withName = bit === TIE.document || bit === TIE.reference || sameName;
    if ((ties & bit) !== 0 && withName) evidence.push(kind);
  }
  return evidence.length === 0 ? ['locator-last'] : evidence;
}

/** The kinds of evidence of the ties. `locator-last` when the names differ and only the booking ties them. */
export function evidenceOf(ties: number, sameName: boolean): readonly MergeEvidence[] {
  return (sameName ? WITH_NAME : WITHOUT_NAME)[ties] ?? kindsOf(ties, sameName);
}

/** Certainty of the merge, 0…100, from the ties and the similarity of the names (0…100). */
export function confidenceOf(ties: number, nameScore: number, sameName: boolean): number {
  if (!sameName) return (ties & (TIE.document | TIE.reference)) !== 0 ? 70 : LAST_OF_BOOKING;
  let base = 0;
  let further = 0;
  for (const [bit, , strength] of STRENGTH) {
    if ((ties & bit) === 0) continue;
    if (base === 0) base = strength;
    else further += FURTHER;
  }
  return Math.max(0, Math.min(100, base + further) - Math.floor((100 - nameScore) / 2));
}
