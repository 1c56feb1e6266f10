/** Where a thing was taken from, and whether something medical was done before: immunity refuses only what comes from what it covers. */
import { type FoundPlace, PLACES } from '../casework/finding.ts';
import { CATALOGUES, LANGUAGES } from '../catalogue/languages.ts';
import { sayIn } from '../catalogue/say.ts';
import { type Custody, standingEntries } from '../custody/custody.ts';
import { type EncounterEntry, entriesInForce } from '../encounter/encounter-entry.ts';
import type { IntrusiveAct } from '../frame/legal-frame.ts';
import type { Exhibit, ExhibitAct } from './exhibit.ts';

const MEDICAL: ReadonlySet<IntrusiveAct> = new Set(['intimate', 'x-ray', 'hospital']);

/** Was an act or a watch begun by which things leave the body? */
export function wasMedical(entries: readonly EncounterEntry[], custody: Pick<Custody, 'entries'>): boolean {
  return (
    entriesInForce(entries).some(
      (entry) => entry.kind === 'intrusive' && MEDICAL.has(entry.act) && entry.consent !== 'refused',
    ) || standingEntries(custody).some((entry) => 'measure' in entry && entry.measure === 'medical-watch')
  );
}

/** By the words that the form offers, then by the find; pieces are capsules where something medical was done. Null: it is not said. */
export function placeTaken(
  { from, pieces }: Pick<Extract<ExhibitAct, { kind: 'taken' }>, 'from' | 'pieces'>,
  placeOfFind: FoundPlace | null,
  isMedical: boolean,
): FoundPlace | null {
  const word = from.trim().toLowerCase();
  const said = PLACES.find((place) =>
    LANGUAGES.some((language) => sayIn(CATALOGUES[language])(`found.place.${place}`).toLowerCase() === word),
  );
  return said ?? placeOfFind ?? (isMedical && pieces !== null ? 'inside-body' : null);
}

/** How many capsules from the body are among exhibits, as they were counted when they were taken. */
export function capsulesTaken(exhibits: readonly Pick<Exhibit, 'entries'>[]): number {
  return exhibits.reduce((sum, { entries: [taken] }) => {
    if (taken?.kind !== 'taken' || placeTaken(taken, null, true) !== 'inside-body') return sum;
    return sum + (taken.pieces ?? 0);
  }, 0);
}
