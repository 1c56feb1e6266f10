/**
 * Which database is the live one. A restore fills another database, which replaces the first only when it was verified. The last thing written into it is a mark; a small
 * record outside the store then follows. A browser writes that record late, so it may be old after a crash: where it does not agree with the marks, the marks count. If the
 * restore ends before the mark is written, the old store stays.
 */
import { failed, type Result, success } from '../../../shared/result.ts';
import type { HostPort } from '../host-port.ts';

export interface Generations {
  /** Name of the database to open. */
  readonly current: string;
  /** Name of a database that is being filled, or was when the worker ended. */
  readonly filling: string | null;
  /** The database that `current` replaced; kept until `current` has opened. */
  readonly before: string | null;
}

export type GenerationFailure =
  /** The machine does not return the record. */
  | { readonly code: 'state-unreadable'; readonly reason: string }
  /** The record does not have its form. */
  | { readonly code: 'state-damaged' };

/** Lists and removes databases: those of IndexedDB, or a stand-in. */
export interface Databases {
  names(): Promise<readonly string[]>;
  /** Does a database have the mark of a completed restore? */
  isMarked(name: string): Promise<boolean>;
  /** Throws `NewerStoreError` for a database of a later release, and leaves it. */
  remove(name: string): Promise<void>;
}

/** The store cannot be opened, because it is not known which database it is. Opening the first one could show a store that was replaced. */
export class GenerationError extends Error {
  override readonly name = 'GenerationError';
}

const KEY = 'database.live';

/** The record; without one, `first` is the only database. */
export async function readGenerations(host: HostPort, first: string): Promise<Result<Generations, GenerationFailure>> {
  const answer = await host.ask('state.get', KEY);
  // A browser without such a record has no restore either.
  if (!answer.ok && answer.code !== 'unsupported') return failed({ code: 'state-unreadable', reason: answer.message });
  if (!answer.ok || answer.value === null) return success({ current: first, filling: null, before: null });
  const read = parsed(answer.value, first);
  return read === null ? failed({ code: 'state-damaged' }) : success(read);
}

/** Names the database to be filled, and records the name, so that it is removed if the restore never finishes. */
export async function beginFilling(host: HostPort, first: string): Promise<Result<string, GenerationFailure>> {
  const read = await readGenerations(host, first);
  if (!read.ok) return read;
  const { current, before } = read.value;
  const taken = [current, before].map((name) => (name === null ? 0 : numberOf(name, first)));
  const filling = `${first}.${Math.max(...taken, 1) + 1}`;
  const put = await write(host, { current, filling, before });
  return put.ok ? success(filling) : put;
}

/** Makes the filled database the current one. From now on it is the store. */
export async function takeFilled(host: HostPort, first: string): Promise<Result<Generations, GenerationFailure>> {
  const read = await readGenerations(host, first);
  if (!read.ok) return read;
  const { current, filling } = read.value;
  if (filling === null) return failed({ code: 'state-damaged' });
  return write(host, { current: filling, filling: null, before: current });
}

/** Finishes what an earlier start left: a completed restore is taken, an incomplete one is removed. Call it before the store is opened, while nothing is being filled. */
export async function settleGenerations(
  host: HostPort,
  first: string,
  databases: Databases,
): Promise<Result<Generations, GenerationFailure>> {
  const read = await readGenerations(host, first);
  if (!read.ok) return read;
  const { current, filling, before } = read.value;
  const there = (await databases.names()).filter((name) => isGeneration(name, first));
  const later = there
    .filter((name) => numberOf(name, first) > numberOf(current, first))
    .sort((a, b) => numberOf(b, first) - numberOf(a, first));
  let restored: string | null = null;
  for (const name of later) {
    if (await databases.isMarked(name)) restored ??= name;
    else await databases.remove(name);
  }
  if (restored !== null)
    return write(host, { current: restored, filling: null, before: there.includes(current) ? current : null });
  return filling === null ? read : write(host, { current, filling: null, before });
}

/** Removes older databases: the one that was replaced, and any that a crash left. Call it when the current one was opened with its keys and agrees with its anchors. */
export async function clearBefore(
  host: HostPort,
  first: string,
  databases: Databases,
): Promise<Result<Generations, GenerationFailure>> {
  const read = await readGenerations(host, first);
  if (!read.ok) return read;
  const { current, before } = read.value;
  for (const name of await databases.names()) {
    if (isGeneration(name, first) && numberOf(name, first) < numberOf(current, first)) await databases.remove(name);
  }
  return before === null ? read : write(host, { ...read.value, before: null });
}

async function write(host: HostPort, generations: Generations): Promise<Result<Generations, GenerationFailure>> {
  const answer = await host.ask('state.put', KEY, JSON.stringify(generations));
  return answer.ok ? success(generations) : failed({ code: 'state-unreadable', reason: answer.message });
}

/** The number at the end of a name; the first database has 1. */
function numberOf(name: string, first: string): number {
  return name === first ? 1 : Number(name.slice(first.length + 1));
}

function parsed(text: string, first: string): Generations | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { current, filling, before } = value as Partial<Record<keyof Generations, unknown>>;
  // Only databases of this store may be opened or removed by this record.
  const isOurs = (name: unknown): name is string => typeof name === 'string' && isGeneration(name, first);
  if (!isOurs(current)) return null;
  if (filling !== null && (!isOurs(filling) || filling === current)) return null;
  if (before !== null && (!isOurs(before) || before === current || before === filling)) return null;
  return { current, filling, before };
}

function isGeneration(name: string, first: string): boolean {
  return name === first || (name.startsWith(`${first}.`) && /^[1-9]\d{0,5}$/.test(name.slice(first.length + 1)));
}
