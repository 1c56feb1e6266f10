/**
 * The head of a chain, kept in the machine's small record outside the store: a store that was cut or put back ends before that head. Writes come quickly, so heads are
 * collected for a second. A head that the machine refuses is tried again until the machine takes it or there is a later one; meanwhile `watchState` raises the alarm. A head
 * that the machine does not return is not a head that is absent: it may show that a store was cut. So it is read again until it can be, and nothing is written over it before.
 */
import { failed, type Result, success } from '../../shared/result.ts';
import { ANCHOR_KEYS, type HostPort } from './host-port.ts';

/** Milliseconds for which heads are collected. */
export const ANCHOR_EVERY = 1_000;
/** Milliseconds after which a refused head is tried again, even without further writes, and one that could not be read is read again. */
export const ANCHOR_AGAIN = 30_000;

/** What the machine holds: a head, nothing (null), or a text that is no head of that kind (`damaged`). */
export type HeldHead<Head> = Result<Head | null, { readonly code: 'damaged' }>;

/** The machine does not return what it holds now. */
export interface UnreadHead {
  readonly ok: false;
  readonly failure: { readonly code: 'unreadable'; readonly reason: string };
}

/** What a try to read an anchor gives. */
export type ReadHead<Head> = HeldHead<Head> | UnreadHead;

export function isUnread<Head>(read: ReadHead<Head>): read is UnreadHead {
  return !read.ok && read.failure.code === 'unreadable';
}

export interface HostAnchor<Head> {
  /**
   * Reads the head that the machine holds. Where it cannot be read now, it is read again until it can be, and then given to `later`. A later `get` with a `later` of its own
   * ends that: only the reader who waited last is told. One without leaves the reader who waits.
   */
  get(later?: (held: HeldHead<Head>) => void): Promise<ReadHead<Head>>;
  /** The last head that the machine took from this worker; null: none yet. */
  readonly kept: Head | null;
  /** The newest head that the machine has not taken yet; null: it has taken all. */
  readonly waiting: Head | null;
  /** Sets a new head, which is written soon. */
  moved(head: Head): void;
  /** Writes a head now. False: the machine refused it, and it is tried again. */
  put(head: Head): Promise<boolean>;
  /** Writes the waiting head now. False: the machine refused it, and it is tried again. */
  flush(): Promise<boolean>;
}

/**
 * Makes the function that returns the anchor of that name. `read` returns null for a text that is not a head. The same name at the same host always gives the same anchor, so
 * that a waiting older head never replaces a newer one.
 */
export function anchorsBy<Head>(
  kind: keyof typeof ANCHOR_KEYS,
  read: (text: string) => Head | null,
): (host: HostPort, name: string) => HostAnchor<Head> {
  const made = new WeakMap<HostPort, Map<string, HostAnchor<Head>>>();
  return (host, name) => {
    const key = `${ANCHOR_KEYS[kind]}${name}`;
    const known = made.get(host) ?? new Map<string, HostAnchor<Head>>();
    made.set(host, known);
    const anchor = known.get(key) ?? new KeyAnchor(host, key, read);
    known.set(key, anchor);
    return anchor;
  };
}

class KeyAnchor<Head> implements HostAnchor<Head> {
  readonly #host: HostPort;
  readonly #key: string;
  readonly #read: (text: string) => Head | null;
  #kept: Head | null = null;
  #waiting: Head | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  /** The timer that runs is for a head that was refused. */
  #again = false;
  #writing: Promise<boolean> = Promise.resolve(true);
  #reading: ReturnType<typeof setTimeout> | null = null;
  /** Who waits for the head that could not be read. */
  #later: ((held: HeldHead<Head>) => void) | null = null;

  constructor(host: HostPort, key: string, read: (text: string) => Head | null) {
    this.#host = host;
    this.#key = key;
    this.#read = read;
  }

  async get(later?: (held: HeldHead<Head>) => void): Promise<ReadHead<Head>> {
    if (later !== undefined) this.#later = null;
    const found = await this.#ask();
    if (isUnread(found)) {
      if (later !== undefined) this.#later = later;
      this.#readAgain();
    }
    return found;
  }

  get kept(): Head | null {
    return this.#kept;
  }

  get waiting(): Head | null {
    return this.#waiting;
  }

  moved(head: Head): void {
    this.#waiting = head;
    // A new head does not wait for as long as a refused one.
    if (this.#again) this.#stopTimer();
    this.#writeAfter(ANCHOR_EVERY);
  }

  put(head: Head): Promise<boolean> {
    this.#waiting = head;
    return this.flush();
  }

  flush(): Promise<boolean> {
    // One after the other: the machine may answer two requests in any order.
    this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  }

  async #ask(): Promise<ReadHead<Head>> {
    const found = await this.#host.ask('state.get', this.#key);
    // A machine without such a record has no anchors either.
    if (!found.ok && found.code !== 'unsupported')
      return { ok: false, failure: { code: 'unreadable', reason: found.message } };
    if (!found.ok || found.value === null) return success(null);
    const head = this.#read(found.value);
    return head === null ? failed({ code: 'damaged' }) : success(head);
  }

  /** Also where nobody waits for the head: the alarm ends once it is read. */
  #readAgain(): void {
    if (this.#reading !== null) return;
    this.#reading = setTimeout(async () => {
      const found = await this.#ask();
      this.#reading = null;
      if (isUnread(found)) return this.#readAgain();
      const later = this.#later;
      this.#later = null;
      later?.(found);
    }, ANCHOR_AGAIN);
  }

  async #write(): Promise<boolean> {
    this.#stopTimer();
    const head = this.#waiting;
    if (head === null) return true;
    const { ok } = await this.#host.ask('state.put', this.#key, JSON.stringify(head));
    if (ok) this.#kept = head;
    else this.#writeAfter(ANCHOR_AGAIN);
    if (ok && this.#waiting === head) this.#waiting = null;
    return ok;
  }

  #writeAfter(milliseconds: number): void {
    if (this.#timer !== null) return;
    this.#again = milliseconds === ANCHOR_AGAIN;
    this.#timer = setTimeout(() => void this.flush(), milliseconds);
  }

  #stopTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#again = false;
  }
}
