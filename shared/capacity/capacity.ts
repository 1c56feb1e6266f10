/** The capacity of a unit: its shifts, and how many secondary inspections each agency can do per shift. */
import type { Agencies } from '../agency/agencies.ts';
import type { LawAgency } from '../agency/agency-id.ts';
import type { Mandate } from '../fact/fact.ts';

const MINUTES_A_DAY = 1440;

export interface Capacity {
  /** Start of each shift, `HH:MM` in the unit's local time, ascending; a shift lasts until the next one begins. */
  readonly shifts: readonly string[];
  /** Secondary inspections per shift, by agency that works a law; null or left out: not stated. */
  readonly perShift: Readonly<Partial<Record<LawAgency, number | null>>>;
}

/** The default until the unit states its own: three shifts without numbers. */
export const UNSTATED_CAPACITY: Capacity = {
  shifts: ['06:00', '14:00', '22:00'],
  perShift: {},
};

/** The agencies whose inspections are counted: those at work that work a law, since the expected inspections are counted by law. */
export function inspectingAgencies(agencies: Agencies): readonly LawAgency[] {
  return agencies.law.filter((agency) => agencies.isActive(agency) && agencies.mandateOf(agency) !== null);
}

/** How many inspections of a mandate fit into a shift; null when not stated. Customs and police both attend a joint one, so the smaller number counts. */
export function capacityOf({ perShift }: Capacity, mandate: Mandate, agencies: Agencies): number | null {
  const ofLaw = (law: Mandate): number | null => {
    const stated = inspectingAgencies(agencies).flatMap((agency) =>
      agencies.mandateOf(agency) === law ? (perShift[agency] ?? []) : [],
    );
    return stated.length === 0 ? null : stated.reduce((sum, each) => sum + each, 0);
  };
  if (mandate !== 'joint') return ofLaw(mandate);
  const [customs, police] = [ofLaw('customs'), ofLaw('police')];
  return customs === null || police === null ? (customs ?? police) : Math.min(customs, police);
}

/** Minute of the day of `HH:MM`. */
export function minuteOfDay(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}

/** How many minutes the shift at a minute of the day has: in all, and until its end. */
export function shiftMinutes(
  { shifts }: Pick<Capacity, 'shifts'>,
  minute: number,
): { readonly length: number; readonly left: number } {
  const at = shiftAt({ shifts }, minute);
  const ends = minuteOfDay(shifts[(at + 1) % shifts.length] ?? '00:00');
  // A shift may end the next day, and the only one ends when it begins.
  const until = (from: number) => ((ends - from + 2 * MINUTES_A_DAY - 1) % MINUTES_A_DAY) + 1;
  return { length: until(minuteOfDay(shifts[at] ?? '00:00')), left: until(minute) };
}

/** Index of the shift at a minute of the day; before the first one, the last shift of the day before. */
export function shiftAt({ shifts }: Pick<Capacity, 'shifts'>, minute: number): number {
  const begun = shifts.filter((start) => minuteOfDay(start) <= minute).length;
  return (begun === 0 ? shifts.length : begun) - 1;
}
