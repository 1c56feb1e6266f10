/** The fake core's part for the import screens: a quarantine, layouts and quality reports, held in memory. */

import type { Input, Output } from '../../../../renderer/core/calls/all-calls.ts';
import type { ImportReport } from '../../../../renderer/core/calls/import.ts';
import type { ReportRow } from '../../../../renderer/core/calls/quality.ts';
import type { QuarantineRow } from '../../../../renderer/core/calls/quarantine.ts';
import type { Topic } from '../../../../renderer/core/calls/topic.ts';
import type { CarrierReport } from '../../../../shared/quality/carrier-report.ts';
import { QUALITY_FIELDS } from '../../../../shared/quality/message-report.ts';
import type { TableProfile } from '../../../../shared/table/table-profile.ts';

type Names =
  | 'import.settings'
  | 'import.set'
  | 'quarantine.list'
  | 'quarantine.get'
  | 'quarantine.retry'
  | 'quarantine.discard'
  | 'mapping.preview'
  | 'mapping.origin'
  | 'mapping.apply'
  | 'mapping.profiles'
  | 'mapping.forget'
  | 'quality.messages'
  | 'quality.carriers'
  | 'quality.export';

type FakeIntake = { [Name in Names]: (input: Input<Name>) => Output<Name> };

const AT = '2026-11-24T14:22:00Z';
const TABLE = 'Feld1;Feld2;Feld3\nAMEGAN;KOFI;03/04/1988\nDOSSOU;YAO;05/06/1990\n';
const TEXTS: Readonly<Record<string, { readonly text: string; readonly editable: boolean }>> = {
  q1: { text: 'Dear colleague, please find the list attached.', editable: true },
  q2: { text: TABLE, editable: true },
  q3: { text: '00000000  81 81 81 81                                      ....', editable: false },
};

/** Handlers. `report` gives the result of an import; `changed` reports topics. */
export function fakeIntake(
  report: () => ImportReport,
  changed: (...topics: Topic[]) => void,
  empty: boolean,
): FakeIntake {
  let settings = { warnMinutes: 240, quarantineDays: 30 };
  let profiles: readonly TableProfile[] = [];
  let rows: readonly QuarantineRow[] = empty
    ? []
    : [
        quarantined('q1', 'letter.txt', 'format-unknown', false),
        quarantined('q2', 'charter.csv', 'format-unknown', true),
        quarantined('q3', 'noise.bin', 'file-binary', false),
      ];
  const leave = (id: string) => {
    rows = rows.filter((row) => row.id !== id);
    changed('quarantine', 'imports');
  };
  const row = (id: string): QuarantineRow => rows.find((each) => each.id === id) ?? quarantined(id, id, 'x', false);
  return {
    'import.settings': () => settings,
    'import.set': (input) => {
      settings = input;
      changed('session', 'quarantine');
      return settings;
    },
    'quarantine.list': () => rows,
    'quarantine.get': ({ id }) => ({ row: row(id), travellers: [], ...(TEXTS[id] ?? { text: '', editable: true }) }),
    // A text that looks like a message is imported. Any other stays unreadable.
    'quarantine.retry': ({ id, text }) => {
      if (!text.includes('UNH+')) {
        const failure = { code: 'format-unknown', params: {} };
        const files = report().files.map((file) => ({ ...file, state: 'failed' as const, messages: [], failure }));
        return { ...report(), way: 'quarantine', files: files.slice(0, 1) };
      }
      leave(id);
      return { ...report(), way: 'quarantine' };
    },
    'quarantine.discard': ({ id }) => {
      leave(id);
      return null;
    },
    'mapping.origin': () => ({ fileName: 'charter.csv', flights: [] }),
    'mapping.preview': ({ profile }) => {
      const [headings = [], ...lines] = TABLE.trimEnd()
        .split('\n')
        .map((line) => line.split(';'));
      const columns = profile?.columns ?? headings.map(() => null);
      const undecidedDates = columns[2] === 'birth' && profile?.dateOrder === null ? [2] : [];
      return { headings, columns, rows: lines, rowCount: lines.length, undecidedDates, profile: null };
    },
    'mapping.apply': ({ source, profile, save }) => {
      if (save) profiles = [...profiles.filter(({ id }) => id !== profile.id), profile];
      if ('quarantine' in source) leave(source.quarantine);
      changed('profiles');
      return { ...report(), way: 'quarantine' };
    },
    'mapping.profiles': () => profiles,
    'mapping.forget': ({ id }) => {
      profiles = profiles.filter((profile) => profile.id !== id);
      changed('profiles');
      return profiles;
    },
    'quality.messages': ({ from, count }) => {
      const all = empty ? [] : Array.from({ length: 450 }, (_, at) => messageReport(at));
      return { total: all.length, reports: all.slice(from, from + count) };
    },
    'quality.carriers': () => (empty ? [] : ['AF', 'ET', 'KP', null].map(carrierReport)),
    'quality.export': ({ what }) => ({
      number: 'LFW-2026-E00000001',
      file: { fileName: `data-quality-${what}.csv`, bytes: new TextEncoder().encode('x\r\n') },
      print: null,
    }),
  };
}

function quarantined(id: string, fileName: string, code: string, table: boolean): QuarantineRow {
  return {
    id,
    fileName,
    member: null,
    job: 'job-1',
    receivedAt: AT,
    expires: '2026-12-24',
    code,
    params: {},
    size: 1204,
    table,
    message: null,
  };
}

function fields(share: (index: number) => number): CarrierReport['channels'][number]['coverage'] {
  return Object.fromEntries(QUALITY_FIELDS.map((field, index) => [field, share(index)])) as NonNullable<
    CarrierReport['channels'][number]['coverage']
  >;
}

function messageReport(at: number): ReportRow {
  const passengers = 120 + (at % 40);
  return {
    id: `m${at}`,
    format: at % 3 === 0 ? 'PNRGOV' : 'PAXLST',
    function: 'new',
    carrier: 'ET',
    sender: 'ETAPIS',
    reference: `PAX${at}`,
    flights: ['ET-508-ADD-2026-11-24'],
    prepared: '2026-11-24T08:00Z',
    stated: { passengers: at % 7 === 0 ? passengers + 2 : passengers, crew: null, bookings: null },
    read: { passengers, crew: 8, bookings: at % 3 === 0 ? 70 : 0 },
    part: null,
    fields: fields(() => passengers) as ReportRow['fields'],
    travellers: passengers + 8,
    bookings: 0,
    codes: { 'count-mismatch': at % 7 === 0 ? 1 : 0 },
    severities: { error: 0, warning: at % 7 === 0 ? 1 : 0, info: 0 },
    unknownValues: [],
    receivedAt: AT,
    fileName: `ET508-${at}.edi`,
    member: null,
  };
}

function carrierReport(carrier: string | null): CarrierReport {
  const lead = { flights: 12, earliest: 4320, median: 190, latest: -35 };
  const figures = { messages: 24, flights: 12, travellers: 1512, bookings: 610 };
  return {
    carrier,
    ...figures,
    channels: [
      { channel: 'api', ...figures, coverage: fields((index) => (index % 5 === 4 ? 0 : 1000 - index * 7)), lead },
      { channel: 'pnr', ...figures, coverage: fields((index) => (index % 4 === 3 ? 0 : 400 + index * 20)), lead },
    ],
    codes: { 'count-mismatch': 12, 'unknown-country': 3 },
    severities: { error: 0, warning: 12, info: 3 },
    unknownValues: [{ what: 'country', value: 'XQQ', count: 3 }],
    short: 2,
    lead,
  };
}
