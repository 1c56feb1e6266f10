/** Quality reports as CSV (RFC 4180) for people: headings in the language of the given texts, and cells that are safe in spreadsheets. */
import { csvText } from '../export/csv.ts';
import type { CarrierReport } from './carrier-report.ts';
import { type MessageReport, QUALITY_FIELDS } from './message-report.ts';

type Cell = string | number;

export interface QualityCsvOptions {
  /** Begin with a byte order mark, by which spreadsheets recognise UTF-8. */
  readonly mark: boolean;
}

/** One line per carrier and channel, with the coverage of each field in per cent with one decimal; `texts` are the catalogue texts of exports. */
export function carrierReportsCsv(
  reports: readonly CarrierReport[],
  texts: Readonly<Record<string, string>>,
  options: QualityCsvOptions,
): string {
  const word = wordOf(texts);
  const headings = [
    ...['carrier', 'channel', 'messages', 'flights', 'travellers', 'bookings'].map(word),
    ...['leadEarliest', 'leadMedian', 'leadLatest', 'errors', 'warnings', 'notices', 'short'].map(word),
    ...QUALITY_FIELDS.map((field) => word(`field.${field}`)),
    ...['codes', 'unknownValues'].map(word),
  ];
  const lines = reports.flatMap((report) =>
    report.channels.map((channel, at): readonly Cell[] => {
      // Counts per carrier are only in its first line, so that the sum of the column is right.
      const once = (value: Cell): Cell => (at === 0 ? value : '');
      return [
        report.carrier ?? '',
        word(`channel.${channel.channel}`),
        channel.messages,
        channel.flights,
        channel.travellers,
        channel.bookings,
        ...[channel.lead?.earliest ?? '', channel.lead?.median ?? '', channel.lead?.latest ?? ''],
        ...[report.severities.error, report.severities.warning, report.severities.info, report.short].map(once),
        ...QUALITY_FIELDS.map((field) => (channel.coverage === null ? '' : channel.coverage[field] / 10)),
        once(counted(Object.entries(report.codes))),
        once(unknownText(report.unknownValues)),
      ];
    }),
  );
  return csv([headings, ...lines], options);
}

/** One line per message, with how many of its travellers have each field. */
export function messageReportsCsv(
  reports: readonly MessageReport[],
  texts: Readonly<Record<string, string>>,
  options: QualityCsvOptions,
): string {
  const word = wordOf(texts);
  const headings = [
    ...['message', 'format', 'function', 'carrier', 'sender', 'messageReference', 'flight', 'prepared', 'part'],
    ...['travellers', 'passengersStated', 'passengersRead', 'crewStated', 'crewRead', 'bookingsStated', 'bookingsRead'],
    ...['errors', 'warnings', 'notices'],
    ...QUALITY_FIELDS.map((field) => `field.${field}`),
    ...['codes', 'unknownValues'],
  ].map(word);
  const lines = reports.map((report): readonly Cell[] => [
    report.id,
    report.format,
    report.function,
    report.carrier ?? '',
    report.sender ?? '',
    report.reference ?? '',
    report.flights.join(' '),
    report.prepared?.replace('T', ' ') ?? '',
    report.part === null ? '' : `${report.part.number}${report.part.final ? ' F' : ''}`,
    report.travellers,
    ...(['passengers', 'crew', 'bookings'] as const).flatMap((kind) => [report.stated[kind] ?? '', report.read[kind]]),
    ...[report.severities.error, report.severities.warning, report.severities.info],
    ...QUALITY_FIELDS.map((field) => report.fields[field]),
    counted(Object.entries(report.codes)),
    unknownText(report.unknownValues),
  ]);
  return csv([headings, ...lines], options);
}

function wordOf(texts: Readonly<Record<string, string>>): (key: string) => string {
  return (key) => texts[`export.quality.${key}`] ?? key;
}

function counted(entries: readonly (readonly [string, number])[]): string {
  return entries.map(([code, count]) => `${code} ${count}`).join(' | ');
}

function unknownText(values: MessageReport['unknownValues']): string {
  return values.map(({ what, value, count }) => `${what} ${value} ${count}`).join(' | ');
}

function csv(rows: readonly (readonly Cell[])[], { mark }: QualityCsvOptions): string {
  return `${mark ? '\uFEFF' : ''}${csvText(rows)}`;
}
