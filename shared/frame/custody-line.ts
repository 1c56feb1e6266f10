/** How long an agency may hold whom, and what it owes them meanwhile: lines of the unit's legal frame. */
import type { LawAgency } from '../agency/agency-id.ts';
import type { CustodyMeasure, Regime } from '../custody/measures.ts';
import type { IsoDate } from '../manifest.ts';
import { type CustodyLine, isInForce, type LegalFrame, type OwedDuty, speaksOf } from './legal-frame.ts';

const ADULT_OWED = [
  { duty: 'rights', minutes: 60 },
  { duty: 'prosecutor', minutes: 60 },
  { duty: 'family', minutes: 180 },
  { duty: 'lawyer', minutes: 180 },
  { duty: 'consulate', minutes: 180 },
] as const satisfies readonly OwedDuty[];

/** Somebody who may have swallowed goods can die of it. */
const WATCHED_OWED = [...ADULT_OWED, { duty: 'doctor', minutes: 60 }] as const satisfies readonly OwedDuty[];

const MINOR_OWED = [
  { duty: 'rights', minutes: 60 },
  { duty: 'prosecutor', minutes: 60 },
  { duty: 'family', minutes: 60 },
  { duty: 'lawyer', minutes: 60 },
  { duty: 'consulate', minutes: 180 },
  { duty: 'doctor', minutes: 180 },
  { duty: 'child-protection', minutes: 60 },
] as const satisfies readonly OwedDuty[];

/**
 * The lines of a unit that has none of its own: short periods, everything owed soon, no extension. They cite no law; the unit enters its own, under which more may be allowed.
 */
export const STARTING_CUSTODY: readonly CustodyLine[] = [
  ...starting('police', 'police-custody', 24, 12),
  ...starting('customs', 'customs-detention', 24, 12),
  ...starting('immigration', 'immigration-detention', 24, 12),
  ...starting('police', 'identity-check', 4, 4),
  ...starting('customs', 'medical-watch', 24, 12),
  ...starting('police', 'medical-watch', 24, 12),
];

function starting(
  agency: LawAgency,
  measure: CustodyMeasure,
  adultHours: number,
  minorHours: number,
): readonly CustodyLine[] {
  const open = { cites: '', validFrom: null, validTo: null, note: '' };
  const line = (regime: Regime, hours: number, owed: readonly OwedDuty[]): CustodyLine => ({
    ...{ id: `${agency}-${measure}-${regime}`, agency, measure, regime, hours, extensions: [], owed },
    ...open,
  });
  const owed = measure === 'medical-watch' ? WATCHED_OWED : ADULT_OWED;
  return [line('adult', adultHours, owed), line('minor', minorHours, MINOR_OWED)];
}

/** The custody lines of a frame; the starting ones where it has none. */
export function custodyLinesOf({ custody }: Pick<LegalFrame, 'custody'>): readonly CustodyLine[] {
  return custody ?? STARTING_CUSTODY;
}

/** The line by which an agency holds somebody on a day; null: it may not. A line of the agency itself comes before one that also names it. */
export function custodyLine(
  frame: LegalFrame,
  { agency, measure, regime }: Pick<CustodyLine, 'agency' | 'measure' | 'regime'>,
  day: IsoDate,
): CustodyLine | null {
  const lines = custodyLinesOf(frame).filter(
    (line) =>
      line.measure === measure &&
      line.regime === regime &&
      isInForce(line, day) &&
      speaksOf(frame, [line.agency], agency),
  );
  return lines.find((line) => line.agency === agency) ?? lines[0] ?? null;
}

/** The measures under which an agency may hold somebody on a day. */
export function measuresOf(
  frame: LegalFrame,
  agency: LawAgency,
  regime: Regime,
  day: IsoDate,
): readonly CustodyMeasure[] {
  const found = custodyLinesOf(frame).flatMap(({ measure }) =>
    custodyLine(frame, { agency, measure, regime }, day) === null ? [] : [measure],
  );
  return [...new Set(found)];
}
