/** The flight that an officer types, during typing, and the leg made from it. */
import type { EntryLeg } from '../../../shared/entry/entry.ts';
import type { IsoDate, LocalDateTime } from '../../../shared/manifest.ts';
import { typedAirport, typedDate, typedFlight, typedTime } from './typed-values.ts';

export interface FlightDraft {
  readonly flight: string;
  readonly origin: string;
  readonly destination: string;
  readonly departureDate: string;
  readonly departureTime: string;
  readonly arrivalDate: string;
  readonly arrivalTime: string;
}

/** A flight without data. */
export const NO_FLIGHT: FlightDraft = {
  flight: '',
  origin: '',
  destination: '',
  departureDate: '',
  departureTime: '',
  arrivalDate: '',
  arrivalTime: '',
};

/** The fields of a flight, from a reader or from a known flight. */
export function flightDraft(leg: EntryLeg): FlightDraft {
  const designator =
    leg.number === null ? (leg.registration ?? '') : `${leg.carrier ?? ''}${leg.number}${leg.suffix ?? ''}`;
  return {
    flight: designator,
    origin: leg.origin ?? '',
    destination: leg.destination ?? '',
    departureDate: leg.departure?.slice(0, 10) ?? '',
    departureTime: leg.departure?.slice(11) ?? '',
    arrivalDate: leg.arrival?.slice(0, 10) ?? '',
    arrivalTime: leg.arrival?.slice(11) ?? '',
  };
}

/** A field with an invalid value, or a required field that is empty. */
export interface FieldError {
  /** `flight:origin`, or `3:dateOfBirth` for the person of key 3. */
  readonly field: string;
  /** Text `entry.error.<code>`. */
  readonly code: 'date' | 'time' | 'flight' | 'airport' | 'count' | 'country' | 'needed';
}

/** Checks of typed values, which note what is wrong in `errors`. */
export function checks(errors: FieldError[]) {
  return {
    /** The value; null, with an error, where it is invalid. */
    checked<Value>(field: string, code: FieldError['code'], value: Value | undefined): Value | null {
      if (value !== undefined) return value;
      errors.push({ field, code });
      return null;
    },
    needed(field: string, text: string): void {
      if (text.trim() === '') errors.push({ field, code: 'needed' });
    },
  };
}

/** The leg, with what is wrong or missing added to `errors`. `today` is the local date. */
export function legOf(flight: FlightDraft, today: IsoDate, errors: FieldError[]): EntryLeg {
  const { checked, needed } = checks(errors);
  for (const field of ['flight', 'origin', 'destination', 'departureDate'] as const)
    needed(`flight:${field}`, flight[field]);
  const moment = (date: IsoDate | null, time: string | null): LocalDateTime | null =>
    date === null ? null : time === null ? date : `${date}T${time}`;
  const departureDate = checked('flight:departureDate', 'date', typedDate(flight.departureDate, today, 'near'));
  const arrivalTime = checked('flight:arrivalTime', 'time', typedTime(flight.arrivalTime));
  const arrivalDate = checked('flight:arrivalDate', 'date', typedDate(flight.arrivalDate, today, 'near'));
  const designator = checked('flight:flight', 'flight', typedFlight(flight.flight));
  return {
    ...(designator ?? { carrier: null, number: null, suffix: null, registration: null }),
    origin: checked('flight:origin', 'airport', typedAirport(flight.origin)),
    destination: checked('flight:destination', 'airport', typedAirport(flight.destination)),
    departure: moment(departureDate, checked('flight:departureTime', 'time', typedTime(flight.departureTime))),
    // A time without a date is on the day of departure.
    arrival: moment(arrivalDate ?? (arrivalTime === null ? null : departureDate), arrivalTime),
  };
}
