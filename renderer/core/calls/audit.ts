/** Lists, searches, verifies and exports the audit trail. No call changes it. */
import { z } from 'zod';
import type { TrailCheckView } from '../../../shared/audit/trail-check.ts';
import { LANGUAGES } from '../../../shared/catalogue/languages.ts';
import { rowStream } from '../../../shared/export/export-table.ts';
import { failed, type Result, success } from '../../../shared/result.ts';
import { auditEntry, systemEntry } from '../audit/entries.ts';
import { exportProof, TRAIL_COLUMNS, trailRows } from '../audit/export-trail.ts';
import { searchTrail, type TrailReader } from '../audit/search-trail.ts';
import { breaksMark, trailAlarm } from '../audit/trail-alarm.ts';
import { readerOf } from '../audit/trail-reader.ts';
import { verifyTrail } from '../audit/verify-trail.ts';
import { exportRefused } from '../exports/export-refused.ts';
import { exportWords, makeExport } from '../exports/make-export.ts';
import { slices } from '../pause.ts';
import { isPermitted } from '../permissions.ts';
import type { Request, WholeRequest } from '../request.ts';
import { readersOfAll } from '../seen/seen-readers.ts';
import { seenTrailAlarm, seenTrailCheck, seenTrailHead, seesNumbers } from '../seen/seen-trail.ts';
import { readSetting } from '../session.ts';
import type { Write } from '../store/commit.ts';
import type { AuditQuery, AuditRow, SeenCheck, TrailPage, TrailView } from './audit-views.ts';
import { call, type Handled, type MadeFile } from './call.ts';
import { type ExportMade, exportedBytes, exportFields, namesByTwo } from './exported.ts';
import type { CallFailure } from './failure.ts';

const MOST_ROWS = 500;
const LONGEST_REASON = 1_000;

/** The `id` of an entry that was listed. */
const before = z
  .string()
  .regex(/^~?\d{1,15}$/)
  .nullable();
const count = z.number().int().min(1).max(MOST_ROWS);
const instant = z.iso
  .datetime()
  .transform((text) => new Date(text).toISOString())
  .nullable();

const EVERYTHING: AuditQuery = { officer: null, kinds: [], text: '', about: [], from: null, until: null };

export const auditCalls = {
  /** Entries, latest first. */
  'audit.list': call({
    input: z.strictObject({ before, count }),
    permission: 'audit.view',
    whole: 'It reads the newest entries, and leaves out what `seen-audit.ts` hides from the agency.',
    audit: 'audit.viewed',
    recordsViews: 'hour',
    schedule: 'after-writes',
    async handler(request, given): Handled<readonly AuditRow[]> {
      const found = await search(request, EVERYTHING, given);
      return found.ok ? success({ output: found.value.rows }) : found;
    },
  }),

  /** At most `count` matching entries, latest first. */
  'audit.search': call({
    input: z.strictObject({
      before,
      count,
      officer: z.string().max(40).nullable(),
      kinds: z.array(z.string().max(80)).max(200),
      text: z.string().max(200),
      about: z.array(z.string().min(1).max(200)).max(100),
      from: instant,
      until: instant,
    }),
    permission: 'audit.view',
    whole: 'It searches all entries, and matches and shows only what `seen-audit.ts` lets the agency see.',
    audit: 'audit.viewed',
    recordsViews: 'hour',
    async handler(request, { before: below, count: most, ...query }): Handled<TrailPage> {
      const found = await search(request, query, { before: below, count: most });
      return found.ok ? success({ output: found.value }) : found;
    },
  }),

  'audit.state': call({
    input: z.strictObject({}),
    permission: 'audit.view',
    audit: null,
    schedule: 'after-writes',
    async handler(request): Handled<TrailView> {
      return success({ output: await stateOf(request) });
    },
  }),

  /** Checks the whole trail and names the broken entries. */
  'audit.verify': call({
    input: z.strictObject({}),
    permission: 'audit.view',
    whole:
      'It checks the seals and the chain of all entries, and answers counts and broken places as `seen-trail.ts` lets the agency see them.',
    // It reads for a long time: its entry is written when it ends, so that other calls need not wait.
    audit: null,
    schedule: 'after-writes',
    async handler(request): Handled<SeenCheck> {
      return success({ output: seenTrailCheck(request, await checkTrail(request)) });
    },
  }),

  /** Acknowledges an alarm; it is no longer shown, and stays in the trail. */
  'audit.acknowledge': call({
    input: z.strictObject({ reason: z.string().trim().max(LONGEST_REASON) }),
    permission: 'audit.values',
    fullSignIn: true,
    // Its entry is written before the alarm goes: without the one, the other stays.
    audit: null,
    schedule: 'after-writes',
    async handler(request, { reason }): Handled<TrailView> {
      const alarm = await trailAlarm(request);
      if (alarm === null) return failed({ code: 'not-found', what: 'alarm' });
      if (reason === '') return failed({ code: 'reason-required' });
      const { code, seq, last, at } = alarm;
      const check = await readSetting(request.store, 'auditCheck');
      const writes: Write[] = [];
      if (code === 'audit-broken' && check !== undefined)
        writes.push({ table: 'settings', id: 'auditNoted', rev: null, value: breaksMark(check.value) });
      const details = { code, seq, last, found: at };
      const entry = auditEntry(request.context, 'audit.alarm-acknowledged', null, details, { reason });
      await request.commit(writes, [entry], ['session', 'audit']);
      if (code !== 'audit-broken' && (await request.services.anchoring?.acknowledge()) === false)
        return failed({ code: 'store-failed', detail: 'trail-anchor' });
      return success({ output: { ...(await stateOf(request)), alarm: null }, topics: ['session', 'audit'] });
    },
  }),

  /** Entries between two instants, in order, as a proof to be checked elsewhere. With personal values only if `values` is set. */
  'audit.export': call({
    input: z.strictObject({ language: z.enum(LANGUAGES), from: instant, until: instant, values: z.boolean() }),
    permission: 'audit.view',
    whole: 'It writes the entries of a period to a file, as `seen-audit.ts` lets the agency see them.',
    // Two officers are needed to export names.
    second: ({ values }) => (values ? 'any' : null),
    audit: 'audit.exported',
    recordsViews: true,
    async handler(request, { language, from, until, values }, recorded): Handled<MadeFile> {
      const {
        context,
        store,
        signal,
        services: { anchoring },
      } = request;
      const reader = await readerOf(request);
      if (values && !reader.values) return failed({ code: 'not-permitted', permission: 'audit.values' });
      const options = { from, until, values, signal, slice: slices(), onProgress: progressOf(request, 'exporting') };
      const maker = {
        store: store.name,
        unit: context.unit?.code ?? null,
        at: context.now,
        officer: context.officer.id,
        anchor: anchoring?.anchors.at(-1) ?? null,
      };
      const { bytes, entries } = await exportProof(reader, maker, options);
      const name = `${exportWords(request, language).word('export.audit.file')}-${context.now.slice(0, 16).replace(/[-:]/g, '').replace('T', '-')}`;
      return success({
        output: { fileName: `${name}.jsonl`, bytes },
        details: recorded({ form: 'proof', from, until, values, entries }),
      });
    },
    moves: ({ bytes }) => [bytes],
  }),

  /** The same entries as a table for people. */
  'audit.export-table': call({
    input: z.strictObject({ ...exportFields, from: instant, until: instant }),
    permission: 'audit.view',
    whole: 'It writes the entries of a period to a table, as `seen-audit.ts` lets the agency see them.',
    ...namesByTwo,
    audit: 'audit.exported',
    recordsViews: true,
    async handler(request, input, recorded): Handled<ExportMade> {
      const refused = await exportRefused(request, input);
      if (refused !== null) return refused;
      const { language, names, from, until } = input;
      const reader = await readerOf(request);
      if (names && !reader.values) return failed({ code: 'not-permitted', permission: 'audit.values' });
      const words = exportWords(request, language);
      const rows = trailRows(reader, { from, until, values: names, signal: request.signal, slice: slices() });
      const table = rowStream(words.word('audit.title'), TRAIL_COLUMNS, rows, words, names);
      const { details, ...made } = await makeExport(
        request,
        input,
        [table],
        await readersOfAll(request),
        words.word('export.audit.file'),
      );
      return success({ ...made, details: recorded({ ...details, from, until }) });
    },
    moves: exportedBytes,
  }),
} as const;

/** Checks the whole trail, stores the result, and records the check in the trail. Throws the signal's reason when it is cancelled. */
export async function checkTrail(request: WholeRequest, by: 'officer' | 'system' = 'officer'): Promise<TrailCheckView> {
  const {
    store,
    context,
    signal,
    services: { anchoring },
  } = request;
  const found = await verifyTrail(store, {
    anchors: anchoring?.anchors ?? [],
    signal,
    onProgress: progressOf(request, 'verifying'),
  });
  const at = request.clock();
  const [first] = found.breaks;
  const details = {
    entries: found.entries,
    destroyed: found.destroyed,
    breaks: found.breaks.length,
    first: first?.seq ?? null,
    problem: first?.code ?? null,
  };
  const written =
    by === 'system'
      ? systemEntry(at, 'audit.verified', null, details)
      : auditEntry({ ...context, now: at }, 'audit.verified', null, details);
  const check: TrailCheckView = { at, officer: written.officer, ...found };
  await request.commit(
    [{ table: 'settings', id: 'auditCheck', rev: null, value: check }],
    [written],
    ['audit', 'session'],
  );
  return check;
}

async function search(
  request: WholeRequest,
  query: AuditQuery,
  { before: below, count: most }: { readonly before: string | null; readonly count: number },
): Promise<Result<TrailPage, CallFailure>> {
  const reader = await readerOf(request);
  const first = below === null ? Number.MAX_SAFE_INTEGER : numberOf(request, reader, below);
  if (first === undefined) return failed({ code: 'invalid-input', path: 'before' });
  const { rows, next } = await searchTrail(reader, query, {
    before: first,
    count: most,
    signal: request.signal,
    slice: slices(),
    onProgress: progressOf(request, 'searching'),
  });
  return success({ rows, next: next === null ? null : (rows.at(-1)?.id ?? null) });
}

/** The number of an entry that was listed. */
function numberOf({ context, services }: Request, { nameOf }: TrailReader, id: string): number | undefined {
  if (nameOf !== undefined) return services.entryNames.numberOf(context.agency, id);
  return /^\d+$/.test(id) ? Number(id) : undefined;
}

async function stateOf(request: Request): Promise<TrailView> {
  const { store, context } = request;
  const check = await readSetting(store, 'auditCheck');
  return {
    head: seenTrailHead(request, store.trail.head),
    alarm: seenTrailAlarm(request, await trailAlarm(request)),
    check: check === undefined ? null : seenTrailCheck(request, check.value),
    mayAcknowledge: isPermitted(context.officer, 'audit.values', store.name),
  };
}

/** Progress counts the entries of all agencies, so an officer from whom entries are hidden is told none. */
function progressOf(request: Request, phase: 'searching' | 'verifying' | 'exporting') {
  return (done: number, total: number): void => {
    if (seesNumbers(request)) request.progress({ phase, done, total, note: '' });
  };
}
