/** The schedule of expected flights, so that missing data shows before they land. */
import { z } from 'zod';
import type { Diagnostic } from '../../../shared/diagnostic.ts';
import type { IsoDate } from '../../../shared/manifest.ts';
import { failed, success } from '../../../shared/result.ts';
import { readSchedule, type ScheduledFlight, scheduledFlight } from '../../../shared/schedule/schedule.ts';
import { isCivilDate } from '../../../shared/time/civil.ts';
import { changedSides } from '../audit/changed-sides.ts';
import type { Request } from '../request.ts';
import type { Write } from '../store/commit.ts';
import { readAll } from '../store/read.ts';
import { call, type Handled } from './call.ts';

const MOST_ROWS = 5000;
const LARGEST_FILE = 5_000_000;

const airport = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{3,4}$/);
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const date = z.string().refine(isDate);

const row = z
  .strictObject({
    id: z.string().max(200),
    carrier: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[A-Z0-9]{2,3}$/)
      .nullable(),
    number: z.number().int().min(1).max(9999).nullable(),
    suffix: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[A-Z]$/)
      .nullable(),
    registration: z.string().trim().toUpperCase().min(2).max(12).nullable(),
    origin: airport,
    destination: airport,
    departure: time,
    arrival: time.nullable(),
    arrivalDay: z.union([z.literal(0), z.literal(1), z.literal(2)]),
    days: z.array(z.boolean()).length(7),
    from: date,
    to: date.nullable(),
  })
  .refine(({ number, carrier, registration }) => (number === null ? registration !== null : carrier !== null), {
    path: ['number'],
  })
  .refine(({ days }) => days.includes(true), { path: ['days'] })
  .refine(({ from, to }) => to === null || to >= from, { path: ['to'] })
  .refine(({ origin, destination }) => origin !== destination, { path: ['destination'] });

export const scheduleCalls = {
  'schedule.list': call({
    input: z.strictObject({}),
    permission: 'view',
    audit: null,
    async handler(request): Handled<readonly ScheduledFlight[]> {
      return success({ output: await schedule(request) });
    },
  }),

  'schedule.put': call({
    input: z.strictObject({ flights: z.array(row).min(1).max(MOST_ROWS) }),
    permission: 'schedule',
    audit: 'schedule.changed',
    async handler(request, { flights }, recorded): Handled<readonly ScheduledFlight[]> {
      // The id is made of the content, so a changed row gets a new id and the old row is removed.
      const made = new Map(
        flights.map(({ id: _, ...content }) => scheduledFlight(content)).map((each) => [each.id, each]),
      );
      const given = new Set(flights.map(({ id }) => id));
      const before = await schedule(request);
      const replaced = before.filter(({ id }) => given.has(id) && !made.has(id));
      const writes: Write[] = [
        ...[...made.values()].map((value): Write => ({ table: 'schedule', id: value.id, rev: null, value })),
        ...replaced.map(({ id }): Write => ({ table: 'schedule', id, remove: true })),
      ];
      const kept = before.filter(({ id }) => !given.has(id) && !made.has(id));
      return success({
        output: [...kept, ...made.values()].sort(byFlight),
        writes,
        subject: [...made.keys()][0] ?? '',
        details: recorded({ rows: made.size, replaced: replaced.length }),
        ...changedSides(replaced.length === 0 ? null : rowsOf(replaced), rowsOf([...made.values()])),
        topics: ['schedule', 'flights'],
      });
    },
  }),

  'schedule.remove': call({
    input: z.strictObject({ ids: z.array(z.string().max(200)).min(1).max(MOST_ROWS) }),
    permission: 'schedule',
    audit: 'schedule.removed',
    async handler(request, { ids }, recorded): Handled<readonly ScheduledFlight[]> {
      const rows = await schedule(request);
      const gone = new Set(ids);
      const found = rows.filter(({ id }) => gone.has(id));
      if (found.length === 0) return failed({ code: 'not-found', what: 'schedule' });
      return success({
        output: rows.filter(({ id }) => !gone.has(id)),
        writes: found.map(({ id }): Write => ({ table: 'schedule', id, remove: true })),
        subject: found[0]?.id ?? '',
        details: recorded({ rows: found.length }),
        ...changedSides(rowsOf(found), null),
        topics: ['schedule', 'flights'],
      });
    },
  }),

  /** Reads a schedule file without saving it; `schedule.put` saves the rows. */
  'schedule.read': call({
    input: z.strictObject({ bytes: z.instanceof(Uint8Array).refine(({ length }) => length <= LARGEST_FILE) }),
    permission: 'schedule',
    audit: null,
    async handler(
      { context },
      { bytes },
    ): Handled<{ readonly rows: readonly ScheduledFlight[]; readonly diagnostics: readonly Diagnostic[] }> {
      return success({ output: readSchedule(bytes, context.now.slice(0, 10)) });
    },
  }),
} as const;

async function schedule({ store }: Request): Promise<readonly ScheduledFlight[]> {
  return (await readAll(store, 'schedule')).map(({ value }) => value).sort(byFlight);
}

/** Rows as the audit trail keeps them: their ids, which hold the whole row. */
function rowsOf(rows: readonly ScheduledFlight[]): { readonly rows: string } {
  return { rows: rows.map(({ id }) => id).join('\n') };
}

function byFlight(a: ScheduledFlight, b: ScheduledFlight): number {
  return a.id < b.id ? -1 : 1;
}

function isDate(text: string): text is IsoDate {
  const [year = '', month = '', day = ''] = text.split('-');
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isCivilDate(Number(year), Number(month), Number(day));
}
