/** The unit's capacity as typed, and the values of the fields. */

import { SHIPPED_AGENCIES, type ShippedAgency } from '../../../../shared/agency/agency-id.ts';
import type { Capacity } from '../../../../shared/capacity/capacity.ts';

export interface CapacityDraft {
  /** Start times of shifts, separated by blanks or commas. */
  readonly shifts: string;
  readonly perShift: Readonly<Record<ShippedAgency, string>>;
}

/** The fields for a stored capacity. */
export function capacityDraft({ shifts, perShift }: Capacity): CapacityDraft {
  return { shifts: shifts.join(' '), perShift: byAgency((agency) => String(perShift[agency] ?? '')) };
}

/** The values of the fields, and the invalid fields. Shifts are sorted. */
export function capacityOfDraft({ shifts, perShift }: CapacityDraft): {
  readonly capacity: Capacity | null;
  readonly wrong: readonly (ShippedAgency | 'shifts')[];
} {
  const starts = shifts.split(/[\s,;]+/).filter((start) => start !== '');
  const clocks = [...new Set(starts.map((start) => start.padStart(5, '0')))].sort();
  const wrong: (ShippedAgency | 'shifts')[] = SHIPPED_AGENCIES.filter(
    (agency) => !/^\s*\d{0,3}\s*$/.test(perShift[agency]),
  );
  const areClocks = clocks.every((clock) => /^([01]\d|2[0-3]):[0-5]\d$/.test(clock));
  if (clocks.length === 0 || clocks.length > 6 || !areClocks) wrong.push('shifts');
  if (wrong.length > 0) return { capacity: null, wrong };
  const amount = (text: string): number | null => (text.trim() === '' ? null : Number(text));
  return { capacity: { shifts: clocks, perShift: byAgency((agency) => amount(perShift[agency])) }, wrong };
}

function byAgency<Value>(of: (agency: ShippedAgency) => Value): Readonly<Record<ShippedAgency, Value>> {
  return {
    customs: of('customs'),
    police: of('police'),
    gendarmerie: of('gendarmerie'),
    immigration: of('immigration'),
  };
}
