/** The unit's capacity as typed, and the values of the fields. */
import type { LawAgency } from '../../../../shared/agency/agency-id.ts';
import type { Capacity } from '../../../../shared/capacity/capacity.ts';

export interface CapacityDraft {
  /** Start times of shifts, separated by blanks or commas. */
  readonly shifts: string;
  /** Left out: nothing was typed. */
  readonly perShift: Readonly<Partial<Record<LawAgency, string>>>;
}

/** The fields for a stored capacity. */
export function capacityDraft({ shifts, perShift }: Capacity, agencies: readonly LawAgency[]): CapacityDraft {
  return { shifts: shifts.join(' '), perShift: by(agencies, (agency) => String(perShift[agency] ?? '')) };
}

/** The values of the fields of these agencies, and the invalid fields. Shifts are sorted. */
export function capacityOfDraft(
  { shifts, perShift }: CapacityDraft,
  agencies: readonly LawAgency[],
): {
  readonly capacity: Capacity | null;
  readonly wrong: readonly (LawAgency | 'shifts')[];
} {
  const starts = shifts.split(/[\s,;]+/).filter((start) => start !== '');
  const clocks = [...new Set(starts.map((start) => start.padStart(5, '0')))].sort();
  const typed = (agency: LawAgency) => (perShift[agency] ?? '').trim();
  const wrong: (LawAgency | 'shifts')[] = agencies.filter((agency) => !/^\d{0,3}$/.test(typed(agency)));
  const areClocks = clocks.every((clock) => /^([01]\d|2[0-3]):[0-5]\d$/.test(clock));
  if (clocks.length === 0 || clocks.length > 6 || !areClocks) wrong.push('shifts');
  if (wrong.length > 0) return { capacity: null, wrong };
  const amount = (agency: LawAgency): number | null => (typed(agency) === '' ? null : Number(typed(agency)));
  return { capacity: { shifts: clocks, perShift: by(agencies, amount) }, wrong };
}

function by<Value>(
  agencies: readonly LawAgency[],
  of: (agency: LawAgency) => Value,
): Readonly<Partial<Record<LawAgency, Value>>> {
  return Object.fromEntries(agencies.map((agency) => [agency, of(agency)]));
}
