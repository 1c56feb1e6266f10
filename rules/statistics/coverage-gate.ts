/**
 * The field-coverage gate (standards: "no bags" must mean that the carrier sends bags and there are none). It looks at a carrier's flights of the
 * 30 days before a day of departure. Rules that depend on the absence of a field are held on the carrier's flights of that day where too few of those
 * travellers have it. Too few are fewer than 60 %, in all and on most of the days. So one long list, mistaken or made up, holds nothing. It uses only the
 * stored data of those flights, so the order of messages does not matter. It begins only where no officer's files alone say so (`coverage-gates.ts`).
 */
import type { CarriedField, CarriedFields } from '../../shared/fact/carried-fields.ts';
import { SENT_FIELDS, type SentField } from '../../shared/fact/fact.ts';
import type { MessageCause } from '../../shared/flight/fall.ts';
import type { FlightId } from '../../shared/flight/flight.ts';
import type { IsoDate } from '../../shared/manifest.ts';
import { dayNumber } from '../../shared/time/civil.ts';
import { restsOnAbsence } from '../engine/rests-on-absence.ts';
import type { UncoveredRules } from '../engine/screening-terms.ts';
import type { Rule } from '../language/rule-set.ts';

/** Days looked back, not including the day of departure. */
const GATE_DAYS = 30;
/** Fewer travellers decide nothing. */
const GATE_LEAST = 100;
/** Below this share, per mille, the carrier counts as not sending the field. */
const GATE_PER_MILLE = 600;

/** The coverage of one flight. */
export interface CarrierFlight {
  readonly carrier: string;
  /** Local day of departure. */
  readonly day: IsoDate;
  readonly carried: CarriedFields;
}

/** A field that a carrier does not send, on the days of departure of its flights, first day first. */
export interface CarrierGate {
  readonly carrier: string;
  readonly field: SentField;
  readonly days: readonly GateDay[];
  /** How it began last; left out of gates that an earlier release began. */
  readonly began?: GateBegan;
}

/** On which days of departure a gate holds rules since it began, and the flights that had most of the travellers without the field. */
export interface GateBegan {
  readonly days: readonly IsoDate[];
  readonly lowered: readonly LoweredBy[];
}

/** A flight by whose travellers the field counts as not sent, with its files and who imported them. */
export interface LoweredBy {
  readonly flight: FlightId;
  readonly files: readonly MessageCause[];
}

/** The coverage of the 30 days before. */
export interface GateDay extends CarriedField {
  readonly day: IsoDate;
}

/** Does the carrier count as not sending the field? Never with too few travellers. */
export function isNotSent({ sent, of }: CarriedField): boolean {
  return of >= GATE_LEAST && isLow({ sent, of });
}

function isLow({ sent, of }: CarriedField): boolean {
  return sent * 1000 < GATE_PER_MILLE * of;
}

/** Do the data of a flight on `day` decide about a flight that departs on `about`? */
export function decidesAbout(day: IsoDate, about: IsoDate): boolean {
  return day < about && dayNumber(day) >= dayNumber(about) - GATE_DAYS;
}

/** A flight with those who brought its files; null: the watched folder. */
export interface BroughtFlight extends CarrierFlight {
  readonly broughtBy: ReadonlySet<string | null>;
}

/**
 * The flights that speak without the files of an officer. A flight of which others brought files too still says that the field is sent; that it is not sent, the officer may have
 * made it say.
 */
export function withoutFilesOf(
  officer: string,
  flights: readonly BroughtFlight[],
  field: SentField,
): readonly BroughtFlight[] {
  return flights.filter(
    ({ broughtBy, carried }) =>
      !broughtBy.has(officer) || (broughtBy.size > 1 && !isLow(carried[field] ?? { sent: 0, of: 0 })),
  );
}

/** Do the flights that decide about a day say that the carrier sends the field? Too few travellers say nothing. */
export function isSentBefore(flights: readonly CarrierFlight[], field: SentField, about: IsoDate): boolean {
  const days = sumsByDay(
    flights.filter(({ day }) => decidesAbout(day, about)),
    field,
  );
  const sums = { sent: sumOf(days, 'sent'), of: sumOf(days, 'of') };
  return sums.of >= GATE_LEAST && !holdsBy({ ...sums, low: sumOf(days, 'low'), counted: sumOf(days, 'counted') });
}

/** Do these sums hold rules: too few have the field, in all and on most of the days? */
function holdsBy({ sent, of, low, counted }: Pick<DaySum, 'sent' | 'of' | 'low' | 'counted'>): boolean {
  return isNotSent({ sent, of }) && low * 2 > counted;
}

/**
 * The days on which the gate begins: it holds rules there, and did not on the flights before. It is known by the days on which the carrier flies (`flown`, in any order), and the gate as it was kept before. Days that follow on those of the gate before are usual. Empty: it goes on.
 */
export function daysBegun(
  { days }: Pick<CarrierGate, 'days'>,
  before: Pick<CarrierGate, 'days'> | undefined,
  flown: ReadonlySet<IsoDate>,
): readonly IsoDate[] {
  const [held, known] = [days, before?.days ?? []].map((some) => new Set(some.map(({ day }) => day)));
  let isUsual = false;
  return [...flown].sort().flatMap((day) => {
    isUsual = held?.has(day) === true && (isUsual || known?.has(day) === true);
    return held?.has(day) === true && !isUsual ? [day] : [];
  });
}

/** The gates of all flights, in order of carriers and fields, independent of the order of flights. */
export function gatesOf(flights: Iterable<CarrierFlight>): readonly CarrierGate[] {
  const byCarrier = new Map<string, CarrierFlight[]>();
  for (const flight of flights) {
    if (flight.day === '') continue;
    const own = byCarrier.get(flight.carrier);
    if (own === undefined) byCarrier.set(flight.carrier, [flight]);
    else own.push(flight);
  }
  return [...byCarrier]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([carrier, own]) =>
      SENT_FIELDS.flatMap((field): readonly CarrierGate[] => {
        const days = notSentOn(own, field);
        return days.length === 0 ? [] : [{ carrier, field, days }];
      }),
    );
}

function notSentOn(flights: readonly CarrierFlight[], field: SentField): readonly GateDay[] {
  const days = sumsByDay(flights, field);
  const found: GateDay[] = [];
  let first = 0;
  let [sent, of, low, counted] = [0, 0, 0, 0];
  for (const then of days) {
    const { day, at } = then;
    for (let old = days[first]; old !== undefined && old.at < at - GATE_DAYS; old = days[++first]) {
      sent -= old.sent;
      of -= old.of;
      low -= old.low;
      counted -= old.counted;
    }
    if (holdsBy({ sent, of, low, counted })) found.push({ day, sent, of });
    sent += then.sent;
    of += then.of;
    low += then.low;
    counted += then.counted;
  }
  return found;
}

/** What the flights of a day carried of a field. */
interface DaySum extends GateDay {
  /** The day as a number. */
  readonly at: number;
  /** 1: the field is lacking on too many; else 0. */
  readonly low: number;
  /** 1: somebody may have the field; else 0. */
  readonly counted: number;
}

/** First day first. */
function sumsByDay(flights: readonly CarrierFlight[], field: SentField): readonly DaySum[] {
  const sums = new Map<IsoDate, { sent: number; of: number }>();
  for (const { day, carried } of flights) {
    const sum = sums.get(day) ?? { sent: 0, of: 0 };
    sum.sent += carried[field]?.sent ?? 0;
    sum.of += carried[field]?.of ?? 0;
    sums.set(day, sum);
  }
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, sum]) => ({ day, at: dayNumber(day), ...sum, counted: sum.of > 0 ? 1 : 0, low: isLow(sum) ? 1 : 0 }));
}

function sumOf(days: readonly DaySum[], what: 'sent' | 'of' | 'low' | 'counted'): number {
  return days.reduce((sum, day) => sum + day[what], 0);
}

/** The rules that depend on the absence of a field, by field. */
export type RulesByField = ReadonlyMap<SentField, readonly string[]>;

/** Groups rules by the fields on whose absence they depend. */
export function rulesByField(rules: readonly Pick<Rule, 'id' | 'when'>[]): RulesByField {
  const found = new Map<SentField, string[]>();
  for (const { id, when } of rules) {
    for (const field of restsOnAbsence(when)) found.set(field, [...(found.get(field) ?? []), id]);
  }
  return found;
}

/** The rules held because the carrier does not send a field; one that depends on several is held for the first. */
export function uncoveredRules(fields: readonly SentField[], rules: RulesByField): UncoveredRules {
  const uncovered = new Map<string, SentField>();
  for (const field of fields) {
    for (const rule of rules.get(field) ?? []) if (!uncovered.has(rule)) uncovered.set(rule, field);
  }
  return uncovered;
}
