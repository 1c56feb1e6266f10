/** Searches the trail backwards, opening as few entries as possible. */
import type { AuditEntry } from '../../../shared/audit/audit-entry.ts';
import { joinEntry } from '../../../shared/audit/split-entry.ts';
import type { AuditQuery, AuditRow } from '../calls/audit-views.ts';
import type { Slices } from '../pause.ts';
import type { AuditRecord } from '../store/append-audit.ts';
import type { Store } from '../store/open-store.ts';
import { type FoundEntry, readCores, readEntries } from './read-trail.ts';
import { passes, type TrailColumns } from './trail-columns.ts';

/** The trail as one officer may see it. */
export interface TrailReader {
  readonly store: Store;
  readonly columns: TrailColumns;
  /** The entry as the officer may see it: the same object where that is all of it; or null. */
  seen(entry: Required<AuditEntry<string>>): Required<AuditEntry<string>> | null;
  /** May values that may be personal be shown? */
  readonly values: boolean;
  /** The name of an officer by the id, as far as the reader may know it; '' otherwise. */
  officerName(id: string): string;
  /** Names an entry in place of its number; left out: the officer sees every entry, and the numbers. */
  nameOf?(seq: number): string;
}

export interface SearchOptions {
  readonly before: number;
  readonly count: number;
  readonly signal?: AbortSignal;
  readonly slice: Slices;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface Found {
  readonly rows: readonly AuditRow[];
  /** Number below which to go on; null: there are no more. */
  readonly next: number | null;
}

/** Numbers to check at once, and entries to open at once. */
const NUMBERS = 2_000;
const OPENED = 100;

/** Throws the signal's reason when it is aborted. */
export async function searchTrail(reader: TrailReader, query: AuditQuery, options: SearchOptions): Promise<Found> {
  const { store, columns } = reader;
  const { count, signal, slice, onProgress } = options;
  const words = wordsOf(query.text);
  const rows: AuditRow[] = [];
  const total = Math.min(options.before - 1, store.trail.head.seq);
  let below = options.before;
  for (;;) {
    const numbers = await numbersBelow(store, below, NUMBERS);
    if (numbers.length === 0) return { rows, next: null };
    const wanted = numbers.filter((seq) => !columns.excludes(seq, query));
    for (let at = 0; at < wanted.length; at += OPENED) {
      signal?.throwIfAborted();
      const chunk = wanted.slice(at, at + OPENED);
      const found = await store.table('audit').bulkGet(chunk);
      for (const entry of await entriesThatMayFit(reader, query, found as readonly (AuditRecord | undefined)[])) {
        const row = rowOf(entry, reader, { words, about: query.about });
        if (row !== null) rows.push(row);
        if (rows.length === count) return { rows, next: entry.seq };
        await slice.breathe();
      }
      onProgress?.(Math.max(0, total - (chunk.at(-1) ?? 0)), Math.max(1, total));
    }
    below = numbers.at(-1) as number;
  }
}

/** Filters by officer, kind and time before values are opened. */
async function entriesThatMayFit(
  { store, columns }: TrailReader,
  query: AuditQuery,
  found: readonly (AuditRecord | undefined)[],
): Promise<readonly FoundEntry[]> {
  const records = found.filter((record) => record !== undefined);
  const cores = await readCores(store, records);
  const fitting = records.flatMap((record, at) => {
    const core = cores[at] ?? null;
    if (core !== null) columns.learn(record.seq, core);
    return core === null || passes(core, query) ? [{ record, core }] : [];
  });
  return readEntries(
    store,
    fitting.map(({ record }) => record),
    fitting.map(({ core }) => core),
  );
}

/** What to find in an entry. */
export interface Sought {
  readonly words: readonly string[];
  readonly about: AuditQuery['about'];
}

/** The row of an entry; null for one that lacks a word, is about something else, or may not be seen. */
export function rowOf(
  entry: FoundEntry,
  { seen, values: mayValues, officerName, nameOf }: Omit<TrailReader, 'store' | 'columns'>,
  { words, about }: Sought,
): AuditRow | null {
  const { seq, core, state } = entry;
  // An entry that cannot be opened is always shown, since it may match.
  if (core === null) return unreadable(seq, nameOf);
  const whole = seen(joinEntry({ core, values: entry.values }));
  if (whole === null) return null;
  const shown = mayValues ? whole : joinEntry({ core, values: null });
  if (words.length > 0 && !says(shown, words, officerName)) return null;
  if (about.length > 0 && !isAbout(shown, about)) return null;
  return { ...named(seq, nameOf), ...shown, local: core.local, values: valuesState(state, mayValues) };
}

/** Words to look for, without accents, in lower case. */
export function wordsOf(text: string): readonly string[] {
  return folded(text)
    .split(/\s+/)
    .filter((word) => word !== '');
}

function says(
  { subject, details, before, after, reason, officer, second }: Required<AuditEntry<string>>,
  words: readonly string[],
  officerName: TrailReader['officerName'],
): boolean {
  const sides = [details, before ?? {}, after ?? {}].flatMap((fields) => Object.values(fields));
  const officers = [officer, second].map((id) => (id === null ? null : officerName(id)));
  const text = folded([subject, reason, ...sides, ...officers].filter((value) => value !== null).join(' '));
  return words.every((word) => text.includes(word));
}

function isAbout({ subject, details }: Required<AuditEntry<string>>, ids: readonly string[]): boolean {
  return ids.some((id) => subject === id || Object.values(details).includes(id));
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function valuesState(state: FoundEntry['state'], mayValues: boolean): AuditRow['values'] {
  if (state === 'none' || state === 'destroyed') return state;
  if (state === 'whole') return mayValues ? 'whole' : 'withheld';
  return 'broken';
}

/** Officers from whom entries are hidden get no number, not even of a damaged entry: numbers tell how many entries are hidden. */
function named(seq: number, nameOf: TrailReader['nameOf']): Pick<AuditRow, 'id' | 'seq'> {
  return nameOf === undefined ? { id: String(seq), seq } : { id: nameOf(seq), seq: null };
}

function unreadable(seq: number, nameOf: TrailReader['nameOf']): AuditRow {
  const nothing = { subject: null, second: null, details: {}, before: null, after: null, reason: null, local: null };
  return {
    ...named(seq, nameOf),
    at: '',
    officer: '',
    agency: null,
    kind: 'audit.unreadable',
    values: 'broken',
    ...nothing,
  };
}

async function numbersBelow(store: Store, below: number, count: number): Promise<readonly number[]> {
  return (await store.table('audit').where(':id').below(below).reverse().limit(count).primaryKeys()) as number[];
}
