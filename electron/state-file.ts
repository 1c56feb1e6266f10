/**
 * The small record outside IndexedDB: whether a store should exist and not be empty, and where the audit trail ends. It reveals a store that was
 * lost or rolled back. It is therefore never replaced silently: while it is unreadable, each call fails.
 */
import { readFile } from 'node:fs/promises';
import { writeWhole } from './write-whole.ts';

export interface StateFile {
  get(key: string): Promise<string | null>;
  put(key: string, value: string): Promise<void>;
}

/** Thrown when the file exists but is not a record of texts. */
export class StateUnreadableError extends Error {
  readonly code = 'state-unreadable';
}

/** Opens the record at `path`. The first `put` creates the file. Calls run one after the other. */
export function openStateFile(path: string): StateFile {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
  return {
    get: (key) => inTurn(async () => (await readState(path)).get(key) ?? null),
    put: (key, value) =>
      inTurn(async () => {
        const state = (await readState(path)).set(key, value);
        const sorted = [...state].sort(([a], [b]) => (a < b ? -1 : 1));
        await writeWhole(path, new TextEncoder().encode(JSON.stringify(Object.fromEntries(sorted), null, 2)));
      }),
  };
}

async function readState(path: string): Promise<Map<string, string>> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return new Map();
    throw error;
  }
  const entries = entriesOf(text);
  if (entries === null) throw new StateUnreadableError(path);
  return new Map(entries);
}

function entriesOf(text: string): [string, string][] | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const entries: [string, string][] = [];
  for (const [key, item] of Object.entries(value)) {
    if (typeof item !== 'string') return null;
    entries.push([key, item]);
  }
  return entries;
}
