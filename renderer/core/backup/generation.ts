/**
 * Which database is the live one. A restore fills another one, and only when that is found right does it take the place of the first: by a mark that is
 * the last thing written into it, which a small record outside the store then follows. A browser writes that record late, so after a crash it may be
 * behind: where it does not agree with the marks, they count. Whatever ends the restore before the mark leaves the old store in place.
 */
import { failed, type Result, success } from '../../../shared/result.ts';
import type { HostPort } from '../host-port.ts';

export interface Generations {
  /** Name of the database that is opened. */
  readonly current: string;
  /** One that is being filled, or was when the worker ended. */
  readonly filling: string | null;
  /** What `current` took the place of; kept until that has been opened well. */
  readonly before: string | null;
}

export type GenerationFailure =
  /** The machine does not give the record. */
  | { readonly code: 'state-unreadable'; readonly reason: string }
  /** It does not say what it should. */
  | { readonly code: 'state-damaged' };

/** The databases there are, and their removal: IndexedDB's, or a stand-in's. */
export interface Databases {
  names(): Promise<readonly string[]>;
  /** Whether a database has the mark of one that was filled to its end. */
  isMarked(name: string): Promise<boolean>;
  remove(name: string): Promise<void>;
}

/** The store cannot be opened: it is not known which database it is. Opening the first one instead would show a store that was replaced. */
export class GenerationError extends Error {
  override readonly name = 'GenerationError';
}

const KEY = 'database.live';

/** What stands in the record; without one, `first` is the only database there ever was. */
export async function readGenerations(host: HostPort, first: string): Promise<Result<Generations, GenerationFailure>> {
  const answer = await host.ask('state.get', KEY);
  // In a browser without such a record nothing can have been restored either.
  if (!answer.ok && answer.code !== 'unsupported') return failed({ code: 'state-unreadable', reason: answer.message });
  if (!answer.ok || answer.value === null) return success({ current: first, filling: null, before: null });
  const read = parsed(answer.value, first);
  return read === null ? failed({ code: 'state-damaged' }) : success(read);
}

/** Names the database that is about to be filled, and notes it, so that it is cleared away if this is never finished. */
export async function beginFilling(host: HostPort, first: string): Promise<Result<string, GenerationFailure>> {
  const read = await readGenerations(host, first);
  if (!read.ok) return read;
  const { current, before } = read.value;
  const taken = [current, before].map((name) => (name === null ? 0 : numberOf(name, first)));
  const filling = `${first}.${Math.max(...taken, 1) + 1}`;
  const put = await write(host, { current, filling, before });
  return put.ok ? success(filling) : put;
}

/** The database that was filled takes the place of the current one. From this moment it is the store. */
export async function takeFilled(host: HostPort, first: string): Promise<Result<Generations, GenerationFailure>> {
  const read = await readGenerations(host, first);
  if (!read.ok) return read;
  const { current, filling } = read.value;
  if (filling === null) return failed({ code: 'state-damaged' });
  return write(host, { current: filling, filling: null, before: current });
}

/**
 * Settles what an earlier start left: a restore that came to its end is taken, one that did not is cleared away. To be called before the store is
 * opened; nothing may be filling.
 */
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

/**
 * Takes away the databases before this one: the one it took the place of, and any that a crash left over from before. To be called when the current one was
 * opened with its keys and agrees with what is known of it.
 */
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

/** The number behind a name; the first has 1. */
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
  // Only databases of this store are ever opened or removed by what stands here.
  const isOurs = (name: unknown): name is string => typeof name === 'string' && isGeneration(name, first);
  if (!isOurs(current)) return null;
  if (filling !== null && (!isOurs(filling) || filling === current)) return null;
  if (before !== null && (!isOurs(before) || before === current || before === filling)) return null;
  return { current, filling, before };
}

function isGeneration(name: string, first: string): boolean {
  return name === first || (name.startsWith(`${first}.`) && /^[1-9]\d{0,5}$/.test(name.slice(first.length + 1)));
}
