/**
 * The field-coverage gate (standards: "no bags" must mean that the carrier sends bags and there are none). Where fewer than 60 % of a carrier's
 * travellers carried a field over its flights of the 30 days before a day of departure, rules that rest on the absence of that field are held on its flights
 * of that day. It follows from what is stored of those flights alone, so that the same messages give the same in whatever order they came.
 */
import type { CarriedField, CarriedFields } from '../../shared/fact/carried-fields.ts';
import { SENT_FIELDS, type SentField } from '../../shared/fact/fact.ts';
import type { IsoDate } from '../../shared/manifest.ts';
import { dayNumber } from '../../shared/time/civil.ts';
import { restsOnAbsence } from '../engine/rests-on-absence.ts';
import type { UncoveredRules } from '../engine/screening-terms.ts';
import type { Rule } from '../language/rule-set.ts';

/** Days looked back, the day of departure not among them. */
const GATE_DAYS = 30;
/** Of fewer travellers nothing is said. */
const GATE_LEAST = 100;
/** A smaller share, per mille, means that the carrier does not send the field. */
const GATE_PER_MILLE = 600;

/** What is known of one flight. */
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
}

/** What the 30 days before it say. */
export interface GateDay extends CarriedField {
  readonly day: IsoDate;
}

/** Is the field one that the carrier does not send? Of too few travellers that cannot be said. */
export function isNotSent({ sent, of }: CarriedField): boolean {
  return of >= GATE_LEAST && sent * 1000 < GATE_PER_MILLE * of;
}

/** The gates of all flights, in order of carriers and fields, whatever the order of the flights. */
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
  const sums = new Map<IsoDate, { sent: number; of: number }>();
  for (const { day, carried } of flights) {
    const sum = sums.get(day) ?? { sent: 0, of: 0 };
    sum.sent += carried[field]?.sent ?? 0;
    sum.of += carried[field]?.of ?? 0;
    sums.set(day, sum);
  }
  const days = [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, sum]) => ({ day, at: dayNumber(day), ...sum }));
  const found: GateDay[] = [];
  let [first, sent, of] = [0, 0, 0];
  for (const { day, at, sent: sentThen, of: ofThen } of days) {
    for (let old = days[first]; old !== undefined && old.at < at - GATE_DAYS; old = days[++first]) {
      sent -= old.sent;
      of -= old.of;
    }
    if (isNotSent({ sent, of })) found.push({ day, sent, of });
    sent += sentThen;
    of += ofThen;
  }
  return found;
}

/** The rules that rest on the absence of a field, by field. */
export type RulesByField = ReadonlyMap<SentField, readonly string[]>;

/** Sorts rules by the fields on whose absence they rest. */
export function rulesByField(rules: readonly Pick<Rule, 'id' | 'when'>[]): RulesByField {
  const found = new Map<SentField, string[]>();
  for (const { id, when } of rules) {
    for (const field of restsOnAbsence(when)) found.set(field, [...(found.get(field) ?? []), id]);
  }
  return found;
}

/** The rules that fields hold which the carrier does not send; one that rests on several is held for the first. */
export function uncoveredRules(fields: readonly SentField[], rules: RulesByField): UncoveredRules {
  const uncovered = new Map<string, SentField>();
  for (const field of fields) {
    for (const rule of rules.get(field) ?? []) if (!uncovered.has(rule)) uncovered.set(rule, field);
  }
  return uncovered;
}
