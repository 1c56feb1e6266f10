/** The quality of a carrier's data: field coverage, diagnostics, and how long before departure they come. */
import type { Severity } from '../diagnostic.ts';
import { channelOf } from '../flight/apply-messages.ts';
import type { Channel, FlightId } from '../flight/flight.ts';
import { compareText } from '../flight/message-order.ts';
import { minuteNumber } from '../time/civil.ts';
import {
  addUnknown,
  type MessageReport,
  QUALITY_FIELDS,
  type QualityField,
  sortedUnknown,
  type UnknownValue,
} from './message-report.ts';

/** A message's figures, with when it was received (ISO 8601 UTC) and when its first flight departs (UTC minutes since 1970). */
export type ReceivedReport = MessageReport & { readonly receivedAt: string; readonly departureUtc: number | null };

export interface ChannelReport {
  readonly channel: Channel;
  readonly messages: number;
  readonly flights: number;
  readonly travellers: number;
  readonly bookings: number;
  /** Share of travellers with the field, in per mille; 0 means that the carrier never sends it. Null when there were no travellers. */
  readonly coverage: Readonly<Record<QualityField, number>> | null;
  readonly lead: LeadTimes | null;
}

/** Minutes before departure at which the first data of a flight came; negative: after it. */
export interface LeadTimes {
  readonly flights: number;
  readonly earliest: number;
  readonly median: number;
  readonly latest: number;
}

export interface CarrierReport {
  /** Null for messages that do not name the carrier. */
  readonly carrier: string | null;
  readonly messages: number;
  readonly flights: number;
  readonly travellers: number;
  readonly bookings: number;
  readonly channels: readonly ChannelReport[];
  readonly codes: Readonly<Record<string, number>>;
  readonly severities: Readonly<Record<Severity, number>>;
  readonly unknownValues: readonly UnknownValue[];
  /** Messages with fewer passengers, crew or bookings than stated; parts of a whole are not counted. */
  readonly short: number;
  readonly lead: LeadTimes | null;
}

const CHANNELS: readonly Channel[] = ['api', 'pnr', 'table'];

/** One report per carrier, by carrier, unknown carriers last. A repeated message counts once. */
export function carrierReports(reports: readonly ReceivedReport[]): readonly CarrierReport[] {
  const byCarrier = new Map<string | null, ReceivedReport[]>();
  for (const report of new Map(reports.map((each) => [each.id, each])).values()) {
    const known = byCarrier.get(report.carrier);
    if (known === undefined) byCarrier.set(report.carrier, [report]);
    else known.push(report);
  }
  return [...byCarrier]
    .sort(([a], [b]) => Number(a === null) - Number(b === null) || compareText(a ?? '', b ?? ''))
    .map(([carrier, own]) => carrierReport(carrier, own));
}

function carrierReport(carrier: string | null, reports: readonly ReceivedReport[]): CarrierReport {
  const codes: Record<string, number> = {};
  const severities = { error: 0, warning: 0, info: 0 };
  const unknown = new Map<string, { what: string; value: string; count: number }>();
  for (const report of reports) {
    for (const [code, count] of Object.entries(report.codes)) codes[code] = (codes[code] ?? 0) + count;
    for (const severity of ['error', 'warning', 'info'] as const) severities[severity] += report.severities[severity];
    for (const { what, value, count } of report.unknownValues) addUnknown(unknown, what, value, count);
  }
  return {
    carrier,
    ...totals(reports),
    channels: CHANNELS.flatMap((channel) => {
      const own = reports.filter(({ format }) => channelOf(format) === channel);
      return own.length === 0 ? [] : [channelReport(channel, own)];
    }),
    codes: Object.fromEntries(Object.entries(codes).sort(([a, m], [b, n]) => n - m || compareText(a, b))),
    severities,
    unknownValues: sortedUnknown(unknown),
    short: reports.filter(isShort).length,
    lead: leadTimes(reports.filter(({ format }) => channelOf(format) !== null)),
  };
}

function channelReport(channel: Channel, reports: readonly ReceivedReport[]): ChannelReport {
  const total = totals(reports);
  return { channel, ...total, coverage: coverage(reports, total.travellers), lead: leadTimes(reports) };
}

function totals(reports: readonly ReceivedReport[]): {
  readonly messages: number;
  readonly flights: number;
  readonly travellers: number;
  readonly bookings: number;
} {
  return {
    messages: reports.length,
    flights: new Set(reports.flatMap(({ flights }) => flights)).size,
    travellers: sum(reports, ({ travellers }) => travellers),
    bookings: sum(reports, ({ bookings }) => bookings),
  };
}

function coverage(reports: readonly ReceivedReport[], travellers: number): ChannelReport['coverage'] {
  if (travellers === 0) return null;
  return Object.fromEntries(
    QUALITY_FIELDS.map((field) => [
      field,
      perMille(
        sum(reports, ({ fields }) => fields[field]),
        travellers,
      ),
    ]),
  ) as Record<QualityField, number>;
}

/** Rounded, except that a share is 0 only when no traveller has the field and 1000 only when all have it. */
function perMille(part: number, whole: number): number {
  if (part === 0 || part === whole) return part === 0 ? 0 : 1000;
  return Math.min(999, Math.max(1, Math.round((part * 1000) / whole)));
}

function isShort({ stated, read, part }: MessageReport): boolean {
  if (part !== null) return false;
  return (['passengers', 'crew', 'bookings'] as const).some((kind) => (stated[kind] ?? 0) > read[kind]);
}

function leadTimes(reports: readonly ReceivedReport[]): LeadTimes | null {
  const first = new Map<FlightId, number>();
  for (const { flights, receivedAt, departureUtc } of reports) {
    const received = minuteNumber(receivedAt);
    const [flight] = flights;
    if (flight === undefined || departureUtc === null || received === null) continue;
    const lead = departureUtc - received;
    first.set(flight, Math.max(first.get(flight) ?? lead, lead));
  }
  const leads = [...first.values()].sort((a, b) => a - b);
  const [latest] = leads;
  const earliest = leads.at(-1);
  if (latest === undefined || earliest === undefined) return null;
  const middle = Math.floor(leads.length / 2);
  const upper = leads[middle] ?? latest;
  const lower = leads.length % 2 === 1 ? upper : (leads[middle - 1] ?? upper);
  return { flights: leads.length, earliest, median: Math.round((lower + upper) / 2), latest };
}

function sum(reports: readonly ReceivedReport[], count: (report: ReceivedReport) => number): number {
  return reports.reduce((total, report) => total + count(report), 0);
}
