/** The unit's capacity as typed, and the values of the fields. */
import type { Capacity } from '../../../../shared/capacity/capacity.ts';
import { LAW_AGENCIES, type LawAgency } from '../../../../shared/casework/case.ts';

export interface CapacityDraft {
  /** Start times of shifts, separated by blanks or commas. */
  readonly shifts: string;
  readonly perShift: Readonly<Record<LawAgency, string>>;
}

/** The fields for a stored capacity. */
export function capacityDraft({ shifts, perShift }: Capacity): CapacityDraft {
  return { shifts: shifts.join(' '), perShift: byAgency((agency) => String(perShift[agency] ?? '')) };
}

/** The values of the fields, and the invalid fields. Shifts are sorted. */
export function capacityOfDraft({ shifts, perShift }: CapacityDraft): {
  readonly capacity: Capacity | null;
  readonly wrong: readonly (LawAgency | 'shifts')[];
} {
  const starts = shifts.split(/[\s,;]+/).filter((start) => start !== '');
  const clocks = [...new Set(starts.map((start) => start.padStart(5, '0')))].sort();
  const wrong: (LawAgency | 'shifts')[] = LAW_AGENCIES.filter((agency) => !/^\s*\d{0,3}\s*$/.test(perShift[agency]));
  const areClocks = clocks.every((clock) => /^([01]\d|2[0-3]):[0-5]\d$/.test(clock));
  if (clocks.length === 0 || clocks.length > 6 || !areClocks) wrong.push('shifts');
  if (wrong.length > 0) return { capacity: null, wrong };
  const amount = (text: string): number | null => (text.trim() === '' ? null : Number(text));
  return { capacity: { shifts: clocks, perShift: byAgency((agency) => amount(perShift[agency])) }, wrong };
}

function byAgency<Value>(of: (agency: LawAgency) => Value): Readonly<Record<LawAgency, Value>> {
  return {
    customs: of('customs'),
    police: of('police'),
    gendarmerie: of('gendarmerie'),
    immigration: of('immigration'),
  };
}
