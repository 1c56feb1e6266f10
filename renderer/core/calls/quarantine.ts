/** Quarantine: parts of files that could not be read, and messages without a flight. Officers view, correct and import the former again, or discard them. */
import { z } from 'zod';
import type { Officer } from '../../../shared/casework/case.ts';
import type { MessageId } from '../../../shared/flight/flight.ts';
import { detectFile } from '../../../shared/intake/detect.ts';
import { CHOSEN_SETS, type ChosenSet } from '../../../shared/intake/likely-set.ts';
import type { IsoDate } from '../../../shared/manifest.ts';
import { tooShort } from '../../../shared/reason.ts';
import { failed, success } from '../../../shared/result.ts';
import { confirmedOrAlone } from '../confirmed-or-alone.ts';
import { hexListing } from '../hex-listing.ts';
import { importReport } from '../import/import-report.ts';
import {
  entryOf,
  expiryDay,
  isListedAsDamaged,
  isOfTravellers,
  isWaiting,
  type ListedEntries,
  listedEntries,
  quarantineRemovals,
} from '../import/quarantine.ts';
import { type Rereading, rereadMessage } from '../import/reread-kept.ts';
import { runImport } from '../import/run-job.ts';
import { putWrite } from '../import/table-by-layout.ts';
import { secondForMending } from '../mended-text.ts';
import type { Request, WholeRequest } from '../request.ts';
import { readImportSettings } from '../session.ts';
import type { Write } from '../store/commit.ts';
import { type Opened, readOne } from '../store/read.ts';
import type { Quarantined } from '../store/tables/quarantine.ts';
import { otherAgencies } from '../take-decision.ts';
import { travellerName } from '../traveller-parts.ts';
import { call, type Handled } from './call.ts';
import type { ImportReport } from './import.ts';

/** A part of a file that could not be read, or a message without a flight, kept (sensitive values blanked) until it is corrected or expires. */
export interface QuarantineRow {
  readonly id: string;
  readonly fileName: string;
  readonly member: string | null;
  readonly job: string;
  readonly receivedAt: string;
  /** The day on which it is destroyed; null: it counts travellers whom nobody screened, and stays until somebody decides. */
  readonly expires: IsoDate | null;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly size: number;
  /** It looks like a table, so its columns can be mapped. */
  readonly table: boolean;
  /** The message that was read, whose travellers are on no flight; null: a part that could not be read. */
  readonly message: MessageId | null;
  /** Its record cannot be read: nothing is known of it but when it came ('': not even that). Left out: it can. */
  readonly isDamaged?: true;
}

/** Most entries listed, the latest ones; older ones show once these are dealt with. */
const MOST_ROWS = 5000;
/** Most bytes of an entry that can be edited as text. */
const MOST_TEXT = 2 * 1024 * 1024;
/** Most bytes shown of an entry that cannot be edited. */
const MOST_SHOWN = 64 * 1024;
const LONGEST_REASON = 1000;
/** Most travellers named of a message. */
const MOST_NAMES = 200;

const id = z.string().min(1).max(100);

export const quarantineCalls = {
  /** The damaged ones first: one that cannot be read keeps no other from being seen. */
  'quarantine.list': call({
    input: z.strictObject({}),
    permission: 'view',
    audit: null,
    async handler({ store }): Handled<readonly QuarantineRow[]> {
      const [{ waiting, damaged }, { quarantineDays }] = await Promise.all([
        listedEntries(store),
        readImportSettings(store),
      ]);
      const rows = waiting.slice(0, MOST_ROWS).map((entry) => quarantineRow(entry, quarantineDays));
      return success({ output: [...damaged.map(damagedRow), ...rows] });
    },
  }),

  /** The kept bytes as text, in the character set asked for (null: as found); of a binary file as a hexadecimal listing that cannot be edited. Each view is recorded. */
  'quarantine.get': call({
    input: z.strictObject({ id, set: z.enum(CHOSEN_SETS).nullable() }),
    permission: 'quarantine',
    audit: 'quarantine.viewed',
    recordsViews: 'ten-minutes',
    async handler(request, { id: wanted, set }): Handled<QuarantineView> {
      const [entry, { quarantineDays }] = await Promise.all([
        readOne(request.store, 'quarantine', wanted),
        readImportSettings(request.store),
      ]);
      const content = entry === undefined ? null : await contentOf(request, entry);
      if (entry === undefined || content === null) return failed({ code: 'not-found', what: 'quarantine' });
      const { bytes, travellers } = content;
      // A message that was read stays as it came: an officer says which flight it is on.
      const editable = entry.value.message === undefined && isText(bytes) && bytes.length <= MOST_TEXT;
      const shown = editable ? bytes : bytes.subarray(0, MOST_SHOWN);
      const text = isText(bytes) ? textOf(shown, set) : hexListing(shown);
      return success({
        output: { row: quarantineRow(entry, quarantineDays), text, editable, travellers },
        subject: wanted,
      });
    },
  }),

  /**
   * Imports the corrected text; the entry is removed when a message came of it. `mended-text.ts` says when a second officer confirms it: one alone puts nobody out of sight
   * by a flight that the text did not name, and drops none of the travellers that the entry counts.
   */
  'quarantine.retry': call({
    input: z.strictObject({ id, text: z.string().max(2 * MOST_TEXT) }),
    permission: 'quarantine',
    whole: 'It merges the mended message into stored flights, and reports what came of that message.',
    audit: 'quarantine.retried',
    schedule: 'exclusive',
    async handler(request, { id: wanted, text }): Handled<ImportReport> {
      const [entry, bytes] = await Promise.all([
        readOne(request.store, 'quarantine', wanted),
        readOne(request.store, 'quarantineBytes', wanted),
      ]);
      if (entry === undefined || bytes === undefined) return failed({ code: 'not-found', what: 'quarantine' });
      const { fileName: name } = entry.value;
      // What is read in a set that an officer chose goes on as text: its bytes would be refused again.
      const unchanged = entry.value.code !== 'encoding-unsure' && isSameText(textOf(bytes.value), text);
      const file = { name, bytes: unchanged ? bytes.value : new TextEncoder().encode(text) };
      const { member } = entry.value;
      const mended = { fileName: name, member, receivedAt: request.context.now, bytes: file.bytes };
      const asked = unchanged
        ? null
        : await secondForMending(request, mended, textOf(bytes.value), isOfTravellers(entry.value));
      const second = await confirmedOrAlone(request, asked?.agencies ?? null);
      if (!second.ok) return second;
      const acting: WholeRequest = { ...request, context: { ...request.context, second: second.value } };
      const put = second.value && asked && { second: second.value.id, reason: '', flights: asked.flights };
      const job = await runImport(acting, [file], 'quarantine.retried', 'quarantine', {
        corrects: wanted,
        unchanged,
        details: { entry: wanted },
        together: put === null ? [] : [putWrite(request, wanted, mended, asked?.told ?? [], put)],
      });
      return success({ output: await importReport(request, job) });
    },
  }),

  /**
   * Destroys a part that could not be read. Where it counts travellers, they are left unscreened, which a second officer of another agency confirms; a message stays stored. So it is
   * with a damaged one, which may count some.
   */
  'quarantine.discard': call({
    input: z.strictObject({ id, reason: z.string().trim().max(LONGEST_REASON) }),
    permission: 'quarantine',
    audit: 'quarantine.discarded',
    async handler(request, { id: wanted, reason }, recorded): Handled<null> {
      if (tooShort(reason)) return failed({ code: 'reason-required' });
      const entry = await entryToDiscard(request, wanted);
      if (entry === undefined) return failed({ code: 'not-found', what: 'quarantine' });
      const { fileName: file } = entry.value;
      const isAlone = entry.value.wasDamaged !== true && !isOfTravellers(entry.value);
      const second = await confirmedOrAlone(request, isAlone ? null : otherAgencies(request));
      if (!second.ok) return second;
      return success({
        output: null,
        writes:
          second.value === null
            ? quarantineRemovals(wanted)
            : [leftWrite(request, entry, second.value, reason), { table: 'quarantineBytes', id: wanted, remove: true }],
        subject: wanted,
        reason,
        details: file === '' ? recorded({}) : recorded({ file }),
        topics: ['quarantine'],
      });
    },
  }),
} as const;

/** An entry as it is kept once it is discarded; `rev` null: in the place of what nobody can read. */
interface Discardable extends Pick<Opened<Quarantined>, 'id' | 'value'> {
  readonly rev: number | null;
}

/** The entry, where it waits for somebody, or is damaged and nobody discarded it. */
async function entryToDiscard(request: Request, wanted: string): Promise<Discardable | undefined> {
  const entry = await entryOf(request.store, wanted);
  if (entry === 'damaged')
    return (await isListedAsDamaged(request.store, wanted)) ? damagedAs(request, wanted) : undefined;
  return entry === undefined || !isWaiting(entry.value) ? undefined : entry;
}

/** What is kept of a damaged entry that two officers discard: that they did. */
function damagedAs({ context: { now } }: Pick<Request, 'context'>, entry: string): Discardable {
  const value: Quarantined = {
    ...{ job: '', fileName: '', member: null, receivedAt: now, start: 0, end: 0 },
    ...{ code: '', params: {}, size: 0, table: false, wasDamaged: true },
  };
  return { id: entry, rev: null, value };
}

/** The entry whose travellers two officers leave unscreened, for the weekly list. */
function leftWrite(
  { context }: Pick<Request, 'context'>,
  { id: entry, rev, value }: Discardable,
  second: Officer,
  reason: string,
): Write {
  const left = { at: context.now, officer: context.officer.id, second: second.id, reason };
  return { table: 'quarantine', id: entry, rev, value: { ...value, left }, index: { received: value.receivedAt } };
}

/** An entry with its content. */
export interface QuarantineView {
  readonly row: QuarantineRow;
  readonly text: string;
  readonly editable: boolean;
  /** The first of the travellers who are on no flight; '' has no name. */
  readonly travellers: readonly string[];
}

/** The kept bytes of an entry, and whom it names; null where they are gone. */
async function contentOf(
  request: Rereading,
  { id: entry, value }: Opened<Quarantined>,
): Promise<{ readonly bytes: Uint8Array; readonly travellers: readonly string[] } | null> {
  const { store } = request;
  if (value.message === undefined) {
    const bytes = await readOne(store, 'quarantineBytes', entry);
    return bytes === undefined ? null : { bytes: bytes.value, travellers: [] };
  }
  const message = (await readOne(store, 'messages', value.message))?.value;
  if (message === undefined) return null;
  const travellers = (await rereadMessage(request, message))?.manifest.travellers ?? [];
  return { bytes: message.kept, travellers: travellers.slice(0, MOST_NAMES).map(travellerName) };
}

function quarantineRow({ id: entry, value }: Opened<Quarantined>, days: number): QuarantineRow {
  const { fileName, member, job, receivedAt, code, params, size, table, message = null } = value;
  const expires = isOfTravellers(value) ? null : expiryDay(receivedAt, days);
  return { id: entry, fileName, member, job, receivedAt, expires, code, params, size, table, message };
}

function damagedRow({ id: entry, received }: ListedEntries['damaged'][number]): QuarantineRow {
  return {
    ...{ id: entry, fileName: '', member: null, job: '', receivedAt: received ?? '', expires: null },
    ...{ code: '', params: {}, size: 0, table: false, message: null },
    isDamaged: true,
  };
}

/** Formats that are recognised as text but not read. */
const TEXT_FORMATS: ReadonlySet<string> = new Set(['XML', 'HTML', 'RTF']);

function isText(bytes: Uint8Array): boolean {
  const found = detectFile(bytes);
  return found.kind === 'unsupported' ? TEXT_FORMATS.has(found.format) : found.kind !== 'binary';
}

/** Compares texts regardless of line endings, which a text field makes uniform. */
function isSameText(kept: string, given: string): boolean {
  const lines = (text: string) => text.replace(/\r\n?/g, '\n');
  return lines(kept) === lines(given);
}

/** Decodes by the set that is asked for. Else UTF-8 where the bytes are valid, else Windows-1252 (a superset of ISO 8859-1), one character per byte. */
function textOf(bytes: Uint8Array, set: ChosenSet | null = null): string {
  if (set !== null) return new TextDecoder(set).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
