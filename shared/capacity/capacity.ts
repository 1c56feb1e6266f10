/** What a unit can do: its shifts, and how many secondary inspections each agency manages in one. */
import type { LawAgency } from '../casework/case.ts';
import type { Mandate } from '../fact/fact.ts';

export interface Capacity {
  /** Beginning of each shift, `HH:MM` on the unit's wall clock, ascending; one lasts until the next begins. */
  readonly shifts: readonly string[];
  /** Secondary inspections per shift; null: nobody has said. */
  readonly perShift: Readonly<Record<LawAgency, number | null>>;
}

/** Until the unit states its own: three shifts, and nothing said of what they manage. */
export const UNSTATED_CAPACITY: Capacity = {
  shifts: ['06:00', '14:00', '22:00'],
  perShift: { customs: null, police: null, gendarmerie: null, immigration: null },
};

/** How many inspections of a mandate a shift manages; null where nobody has said. Both agencies come to a joint one, so the smaller number holds. */
export function capacityOf({ perShift }: Capacity, mandate: Mandate): number | null {
  const { customs, immigration, police, gendarmerie } = perShift;
  const both = police === null && gendarmerie === null ? null : (police ?? 0) + (gendarmerie ?? 0);
  if (mandate === 'customs') return customs;
  if (mandate === 'immigration') return immigration;
  if (mandate === 'police') return both;
  return customs === null || both === null ? (customs ?? both) : Math.min(customs, both);
}

/** Minute of the day of `HH:MM`. */
function minuteOfDay(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}

/** Which shift (index) is on at a minute of the day; before the first one, the last of the day before. */
export function shiftAt({ shifts }: Pick<Capacity, 'shifts'>, minute: number): number {
  const begun = shifts.filter((start) => minuteOfDay(start) <= minute).length;
  return (begun === 0 ? shifts.length : begun) - 1;
}
