/** A row of the schedule as typed, and the checked row made from it. */
import type { IsoDate } from '../../../shared/manifest.ts';
import { ALWAYS, type ScheduledFlight, scheduledFlight } from '../../../shared/schedule/schedule.ts';
import { typedAirport, typedDate, typedFlight, typedTime } from '../entry/typed-values.ts';

export interface ScheduleDraft {
  readonly flight: string;
  readonly origin: string;
  readonly destination: string;
  readonly departure: string;
  readonly arrival: string;
  readonly from: string;
  readonly to: string;
  /** Seven, Monday first. */
  readonly days: readonly boolean[];
  readonly arrivalDay: 0 | 1 | 2;
}

/** Every day, from a date on. */
export function emptySchedule(today: IsoDate): ScheduleDraft {
  return {
    flight: '',
    origin: '',
    destination: '',
    departure: '',
    arrival: '',
    from: today,
    to: '',
    days: [true, true, true, true, true, true, true],
    arrivalDay: 0,
  };
}

/** The draft of an existing row. */
export function scheduleDraft(row: ScheduledFlight): ScheduleDraft {
  const { origin, destination, departure, days, arrivalDay, from } = row;
  const flight =
    row.number === null ? (row.registration ?? '') : `${row.carrier ?? ''}${row.number}${row.suffix ?? ''}`;
  return {
    flight,
    origin,
    destination,
    departure,
    arrival: row.arrival ?? '',
    from: from === ALWAYS ? '' : from,
    to: row.to ?? '',
    days,
    arrivalDay,
  };
}

/** Errors by field; texts `entry.error.<code>`. */
export type ScheduleErrors = Readonly<
  Partial<Record<keyof ScheduleDraft, 'date' | 'time' | 'flight' | 'airport' | 'needed'>>
>;

/** The row, or its errors. */
export function scheduleOf(
  draft: ScheduleDraft,
  today: IsoDate,
): { readonly row: ScheduledFlight | null; readonly errors: ScheduleErrors } {
  const errors: Partial<Record<keyof ScheduleDraft, 'date' | 'time' | 'flight' | 'airport' | 'needed'>> = {};
  const checked = <Value>(
    field: keyof ScheduleDraft,
    code: 'date' | 'time' | 'flight' | 'airport',
    value: Value | null | undefined,
    needed: boolean,
  ): Value | null => {
    if (value === undefined) errors[field] = code;
    else if (value === null && needed) errors[field] = 'needed';
    return value ?? null;
  };
  const designator = checked('flight', 'flight', typedFlight(draft.flight), true);
  const origin = checked('origin', 'airport', typedAirport(draft.origin), true);
  const destination = checked('destination', 'airport', typedAirport(draft.destination), true);
  const departure = checked('departure', 'time', typedTime(draft.departure), true);
  const arrival = checked('arrival', 'time', typedTime(draft.arrival), false);
  const from = checked('from', 'date', typedDate(draft.from, today, 'near'), false) ?? ALWAYS;
  const to = checked('to', 'date', typedDate(draft.to, today, 'near'), false);
  if (!draft.days.includes(true)) errors.days = 'needed';
  if (to !== null && to < from) errors.to = 'date';
  if (origin !== null && origin === destination) errors.destination = 'airport';
  const complete = designator !== null && origin !== null && destination !== null && departure !== null;
  if (!complete || Object.keys(errors).length > 0) return { row: null, errors };
  const { days, arrivalDay } = draft;
  return {
    row: scheduledFlight({ ...designator, origin, destination, departure, arrival, arrivalDay, days, from, to }),
    errors,
  };
}
