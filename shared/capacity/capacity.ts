/** The capacity of a unit: its shifts, and how many secondary inspections each agency can do per shift. */
import type { ShippedAgency } from '../agency/agency-id.ts';
import type { Mandate } from '../fact/fact.ts';

export interface Capacity {
  /** Start of each shift, `HH:MM` in the unit's local time, ascending; a shift lasts until the next one begins. */
  readonly shifts: readonly string[];
  /** Secondary inspections per shift; null: not stated. */
  readonly perShift: Readonly<Record<ShippedAgency, number | null>>;
}

/** The default until the unit states its own: three shifts without numbers. */
export const UNSTATED_CAPACITY: Capacity = {
  shifts: ['06:00', '14:00', '22:00'],
  perShift: { customs: null, police: null, gendarmerie: null, immigration: null },
};

/** How many inspections of a mandate fit into a shift; null when not stated. Both agencies attend a joint one, so the smaller number counts. */
export function capacityOf({ perShift }: Capacity, mandate: Mandate): number | null {
  const { customs, immigration, police, gendarmerie } = perShift;
  const both = police === null && gendarmerie === null ? null : (police ?? 0) + (gendarmerie ?? 0);
  if (mandate === 'customs') return customs;
  if (mandate === 'immigration') return immigration;
  if (mandate === 'police') return both;
  return customs === null || both === null ? (customs ?? both) : Math.min(customs, both);
}

/** Minute of the day of `HH:MM`. */
export function minuteOfDay(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}

/** Index of the shift at a minute of the day; before the first one, the last shift of the day before. */
export function shiftAt({ shifts }: Pick<Capacity, 'shifts'>, minute: number): number {
  const begun = shifts.filter((start) => minuteOfDay(start) <= minute).length;
  return (begun === 0 ? shifts.length : begun) - 1;
}
