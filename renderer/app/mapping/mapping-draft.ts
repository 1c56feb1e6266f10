/** An officer's choices about a table, and the layout made from them. */
import type { FlightId } from '../../../shared/flight/flight.ts';
import type { IsoDate, LocalDateTime } from '../../../shared/manifest.ts';
import { type SettledOrder, settledDate } from '../../../shared/table/cell-dates.ts';
import type { Column } from '../../../shared/table/headers.ts';
import type { TablePreview, TableProfile } from '../../../shared/table/table-profile.ts';
import { emptyDraft } from '../entry/entry-draft.ts';
import type { FlightDraft } from '../entry/flight-draft.ts';
import { typedAirport, typedDate, typedFlight, typedTime } from '../entry/typed-values.ts';

export interface MappingDraft {
  readonly columns: readonly (Column | null)[];
  readonly dateOrder: SettledOrder | null;
  readonly flight: FlightDraft;
  readonly name: string;
  /** Whether the layout also applies to later tables with the same headings. */
  readonly save: boolean;
}

/** Day at the end of a flight's id. */
const DAY = /\d{4}-\d{2}-\d{2}$/;

/** The initial choices: the meanings detected from the headings, or the layout saved for them. `flights` are the table's flights so far. */
export function firstDraft(
  preview: Pick<TablePreview, 'columns' | 'profile'>,
  profiles: readonly TableProfile[],
  fileName: string,
  flights: readonly FlightId[] = [],
): MappingDraft {
  const known = profiles.find(({ id }) => id === preview.profile);
  const flight = flightFields(known?.flight ?? null);
  // A saved layout holds no day. The day given for this list is in its flight.
  const day = flights.length === 1 ? (DAY.exec(flights[0] ?? '')?.[0] ?? '') : '';
  const needsDay = known !== undefined && known.flight !== null && flight.departureDate === '';
  return {
    columns: preview.columns,
    dateOrder: known?.dateOrder ?? null,
    flight: needsDay ? { ...flight, departureDate: day } : flight,
    name: known?.name ?? fileName.replace(/\.[A-Za-z0-9]{1,5}$/, ''),
    // Later tables are read so only where the officer says it: a layout that drops a column drops it from all of them.
    save: false,
  };
}

function flightFields(flight: TableProfile['flight']): FlightDraft {
  if (flight === null) return emptyDraft().flight;
  const { carrier, number, suffix, origin, destination, departure, arrival } = flight;
  return {
    flight: `${carrier ?? ''}${number ?? ''}${suffix ?? ''}`,
    origin: origin ?? '',
    destination: destination ?? '',
    departureDate: departure?.slice(0, 10) ?? '',
    departureTime: departure?.slice(11) ?? '',
    arrivalDate: arrival?.slice(0, 10) ?? '',
    arrivalTime: arrival?.slice(11) ?? '',
  };
}

type FieldError = 'flight' | 'airport' | 'date' | 'time';

/** Errors of the layout: an invalid field of the flight, a missing name where it is saved, a missing column of names. */
export interface MappingErrors {
  readonly flight: Partial<Readonly<Record<keyof FlightDraft, FieldError>>>;
  readonly name: boolean;
  readonly noNames: boolean;
}

const OF_NAMES: ReadonlySet<Column | null> = new Set<Column | null>(['fullName', 'surname', 'givenNames']);
const OF_FLIGHTS: ReadonlySet<Column | null> = new Set<Column | null>(['flight', 'flightNumber', 'registration']);

/** The layout with all its errors. `today` decides the century of short years. */
export function profileOf(
  draft: MappingDraft,
  headings: readonly string[],
  id: string,
  today: IsoDate,
): { readonly profile: TableProfile; readonly errors: MappingErrors; readonly sound: boolean } {
  const wrong: Partial<Record<keyof FlightDraft, FieldError>> = {};
  const checked = <Value>(
    field: keyof FlightDraft,
    code: FieldError,
    value: Value | null | undefined,
  ): Value | null => {
    if (value === undefined) wrong[field] = code;
    return value ?? null;
  };
  const { flight: typed } = draft;
  const written = typedFlight(typed.flight);
  // A layout names a flight by its number. A registration belongs to one flight and not to a sender.
  const designator = checked('flight', 'flight', written?.number === null ? undefined : written);
  const moment = (date: 'departureDate' | 'arrivalDate', time: 'departureTime' | 'arrivalTime') => {
    const day = checked(date, 'date', typedDate(typed[date], today, 'near'));
    const hour = checked(time, 'time', typedTime(typed[time]));
    if (day === null && hour !== null) wrong[date] ??= 'date';
    return day === null ? null : (`${day}${hour === null ? '' : `T${hour}`}` as LocalDateTime);
  };
  const flight = {
    carrier: designator?.carrier ?? null,
    number: designator?.number ?? null,
    suffix: designator?.suffix ?? null,
    origin: checked('origin', 'airport', typedAirport(typed.origin)),
    destination: checked('destination', 'airport', typedAirport(typed.destination)),
    departure: moment('departureDate', 'departureTime'),
    arrival: moment('arrivalDate', 'arrivalTime'),
  };
  const none = Object.values(flight).every((value) => value === null);
  const name = draft.name.trim();
  const errors: MappingErrors = {
    flight: wrong,
    name: draft.save && name === '',
    noNames: !draft.columns.some((column) => OF_NAMES.has(column)),
  };
  return {
    profile: {
      id,
      name: name === '' ? '–' : name,
      headings,
      columns: draft.columns,
      dateOrder: draft.dateOrder,
      flight: none ? null : flight,
    },
    errors,
    sound: Object.keys(wrong).length === 0 && !errors.name && !errors.noNames,
  };
}

/** Whether a column names the flight of each row. */
export function namesFlight(columns: readonly (Column | null)[]): boolean {
  return columns.some((column) => OF_FLIGHTS.has(column));
}

export interface DateExample {
  readonly written: string;
  readonly dayFirst: IsoDate | null;
  readonly monthFirst: IsoDate | null;
  /** Null where the year has four digits. */
  readonly yearFirst: IsoDate | null;
}

/** Dates of these columns that can be read both ways, each once, with both readings. */
export function dateExamples(
  rows: readonly (readonly string[])[],
  columns: readonly (Column | null)[],
  undecided: readonly number[],
  today: IsoDate,
  most: number,
): readonly DateExample[] {
  const found = new Map<string, DateExample>();
  for (const at of undecided) {
    const use = columns[at] === 'birth' ? 'birth' : 'near';
    for (const row of rows) {
      const written = row[at]?.trim() ?? '';
      if (written === '' || found.has(written)) continue;
      const dayFirst = settledDate(written, 'day-first', use, today);
      const monthFirst = settledDate(written, 'month-first', use, today);
      const yearFirst = settledDate(written, 'year-first', use, today);
      if (dayFirst !== monthFirst && dayFirst !== null && monthFirst !== null)
        found.set(written, { written, dayFirst, monthFirst, yearFirst });
      if (found.size >= most) return [...found.values()];
    }
  }
  return [...found.values()];
}
