/** Reports on the quality of received data as tables for people. */
import { formatText } from '../catalogue/format-text.ts';
import type { Catalogue } from '../catalogue/languages.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { ExportColumn, Words } from '../export/export-table.ts';
import type { FlightWords } from '../export/flight-cell.ts';
import type { CarrierReport, ChannelReport } from './carrier-report.ts';
import { type MessageReport, QUALITY_FIELDS } from './message-report.ts';

/** A channel of a carrier. Counts of the carrier stand in its first line only, so that the sum of the column is right. */
export interface CarrierLine {
  readonly report: CarrierReport;
  readonly channel: ChannelReport;
  readonly isFirst: boolean;
}

/** A line per channel of each carrier. */
export function carrierLines(reports: readonly CarrierReport[]): readonly CarrierLine[] {
  return reports.flatMap((report) => report.channels.map((channel, at) => ({ report, channel, isFirst: at === 0 })));
}

/** With the coverage of each field in per cent, with one decimal. */
export const CARRIER_COLUMNS: readonly ExportColumn<CarrierLine>[] = [
  { heading: 'export.quality.carrier', type: 'code', cell: ({ report }) => report.carrier },
  {
    heading: 'export.quality.channel',
    type: 'text',
    cell: ({ channel }, { word }) => word(`export.quality.channel.${channel.channel}`),
  },
  ...(['messages', 'flights', 'travellers', 'bookings'] as const).map(
    (count): ExportColumn<CarrierLine> => ({
      heading: `export.quality.${count}`,
      type: 'number',
      cell: ({ channel }) => channel[count],
    }),
  ),
  { heading: 'export.quality.leadEarliest', type: 'number', cell: ({ channel }) => channel.lead?.earliest ?? null },
  { heading: 'export.quality.leadMedian', type: 'number', cell: ({ channel }) => channel.lead?.median ?? null },
  { heading: 'export.quality.leadLatest', type: 'number', cell: ({ channel }) => channel.lead?.latest ?? null },
  ofCarrier('errors', ({ severities }) => severities.error),
  ofCarrier('warnings', ({ severities }) => severities.warning),
  ofCarrier('notices', ({ severities }) => severities.info),
  ofCarrier('short', ({ short }) => short),
  ...QUALITY_FIELDS.map(
    (field): ExportColumn<CarrierLine> => ({
      heading: `export.quality.field.${field}`,
      type: 'number',
      cell: ({ channel: { coverage } }) => (coverage === null ? null : coverage[field] / 10),
    }),
  ),
  {
    heading: 'export.quality.codes',
    type: 'text',
    cell: ({ report, isFirst }) => (isFirst ? counted(Object.entries(report.codes)) : null),
  },
  {
    heading: 'export.quality.unknownValues',
    type: 'text',
    personal: true,
    cell: ({ report, isFirst }) => (isFirst ? unknownText(report.unknownValues) : null),
  },
];

function ofCarrier(heading: string, count: (report: CarrierReport) => number): ExportColumn<CarrierLine> {
  return {
    heading: `export.quality.${heading}`,
    type: 'number',
    cell: ({ report, isFirst }) => (isFirst ? count(report) : null),
  };
}

/** One line per message, with how many of its travellers have each field. */
export const MESSAGE_COLUMNS: readonly ExportColumn<MessageReport, Words & FlightWords>[] = [
  { heading: 'export.quality.message', type: 'code', cell: ({ id }) => id },
  { heading: 'export.quality.format', type: 'code', cell: ({ format }) => format },
  { heading: 'export.quality.function', type: 'code', cell: (report) => report.function },
  { heading: 'export.quality.carrier', type: 'code', cell: ({ carrier }) => carrier },
  { heading: 'export.quality.sender', type: 'code', cell: ({ sender }) => sender },
  { heading: 'export.quality.messageReference', type: 'code', cell: ({ reference }) => reference },
  {
    heading: 'export.quality.flight',
    type: 'text',
    cell: ({ flights }, { flight }) => flights.map((id) => flight(id)).join(' · '),
  },
  { heading: 'export.quality.prepared', type: 'date-time', cell: ({ prepared }) => prepared },
  {
    heading: 'export.quality.part',
    type: 'code',
    cell: ({ part }) => (part === null ? null : `${part.number}${part.final ? ' F' : ''}`),
  },
  { heading: 'export.quality.travellers', type: 'number', cell: ({ travellers }) => travellers },
  ...(['passengers', 'crew', 'bookings'] as const).flatMap((kind): readonly ExportColumn<MessageReport>[] => [
    { heading: `export.quality.${kind}Stated`, type: 'number', cell: ({ stated }) => stated[kind] },
    { heading: `export.quality.${kind}Read`, type: 'number', cell: ({ read }) => read[kind] },
  ]),
  { heading: 'export.quality.errors', type: 'number', cell: ({ severities }) => severities.error },
  { heading: 'export.quality.warnings', type: 'number', cell: ({ severities }) => severities.warning },
  { heading: 'export.quality.notices', type: 'number', cell: ({ severities }) => severities.info },
  ...QUALITY_FIELDS.map(
    (field): ExportColumn<MessageReport> => ({
      heading: `export.quality.field.${field}`,
      type: 'number',
      cell: ({ fields }) => fields[field],
    }),
  ),
  { heading: 'export.quality.codes', type: 'text', cell: ({ codes }) => counted(Object.entries(codes)) },
  {
    heading: 'export.quality.unknownValues',
    type: 'text',
    personal: true,
    cell: ({ unknownValues }) => unknownText(unknownValues),
  },
];

/** A diagnostic with its file; `receivedAt` is ISO 8601, UTC. */
export interface PlacedDiagnostic {
  readonly diagnostic: Diagnostic;
  readonly fileName: string;
  readonly receivedAt: string;
}

/** What the cells of diagnostics need: their sentences have parameters. */
export interface DiagnosticWords extends Words {
  readonly texts: Catalogue;
}

/** One line per diagnostic: what, where, and the raw text at that place, which may be of a traveller, as may be what a sentence quotes. */
export const DIAGNOSTIC_COLUMNS: readonly ExportColumn<PlacedDiagnostic, DiagnosticWords>[] = [
  { heading: 'export.diagnostic.receivedAt', type: 'date-time', cell: ({ receivedAt }) => receivedAt },
  { heading: 'export.diagnostic.file', type: 'code', cell: ({ fileName }) => fileName },
  {
    heading: 'export.diagnostic.member',
    type: 'code',
    cell: ({ diagnostic }) => (diagnostic.params.member === undefined ? null : String(diagnostic.params.member)),
  },
  {
    heading: 'export.diagnostic.severity',
    type: 'text',
    cell: ({ diagnostic }, { word }) => word(`export.diagnostic.severity.${diagnostic.severity}`),
  },
  { heading: 'export.diagnostic.code', type: 'code', cell: ({ diagnostic }) => diagnostic.code },
  {
    heading: 'export.diagnostic.meaning',
    type: 'text',
    personal: true,
    cell: ({ diagnostic: { code, params } }, { texts }) => formatText(texts, `diagnostic.${code}`, params),
  },
  { heading: 'export.diagnostic.offset', type: 'number', cell: ({ diagnostic }) => diagnostic.offset },
  { heading: 'export.diagnostic.segment', type: 'code', cell: ({ diagnostic }) => diagnostic.segment },
  { heading: 'export.diagnostic.raw', type: 'code', personal: true, cell: ({ diagnostic }) => diagnostic.raw },
];

function counted(entries: readonly (readonly [string, number])[]): string {
  return entries.map(([code, count]) => `${code} ${count}`).join(' | ');
}

function unknownText(values: MessageReport['unknownValues']): string {
  return values.map(({ what, value, count }) => `${what} ${value} ${count}`).join(' | ');
}
