/**
 * The head of a chain, kept in the machine's small record outside the store: a store that was cut or put back ends before that head. Writes follow each other
 * quickly, so heads are gathered for a second. A head that the machine refuses is tried again until the machine takes it or a later one is there; meanwhile
 * `watchState` raises the alarm.
 */
import type { HostPort } from './host-port.ts';

/** Milliseconds for which heads are gathered. */
export const ANCHOR_EVERY = 1_000;
/** Milliseconds after which a refused head is tried again, whether or not anything is written meanwhile. */
export const ANCHOR_AGAIN = 30_000;

export interface HostAnchor<Head> {
  /** What the machine holds; null: no head, or none that can be read now. */
  get(): Promise<Head | null>;
  /** The last head that the machine took from this worker; null: none yet. */
  readonly kept: Head | null;
  /** The chain has a new head: it is written soon. */
  moved(head: Head): void;
  /** Writes a head now. False: the machine refused it, and it is tried again. */
  put(head: Head): Promise<boolean>;
  /** Writes now what waits. False: the machine refused it, and it is tried again. */
  flush(): Promise<boolean>;
}

/**
 * Makes the function that gives the anchor under a key. `read` gives null for a text that is no head. Whoever asks for the same key of the same host gets the
 * same anchor, so that an older head that waits never takes the place of a newer one.
 */
export function anchorsBy<Head>(
  read: (text: string) => Head | null,
): (host: HostPort, key: string) => HostAnchor<Head> {
  const made = new WeakMap<HostPort, Map<string, HostAnchor<Head>>>();
  return (host, key) => {
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
  /** The newest head that the machine has not taken yet. */
  #waiting: Head | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #writing: Promise<boolean> = Promise.resolve(true);

  constructor(host: HostPort, key: string, read: (text: string) => Head | null) {
    this.#host = host;
    this.#key = key;
    this.#read = read;
  }

  async get(): Promise<Head | null> {
    const found = await this.#host.ask('state.get', this.#key);
    return found.ok && found.value !== null ? this.#read(found.value) : null;
  }

  get kept(): Head | null {
    return this.#kept;
  }

  moved(head: Head): void {
    this.#waiting = head;
    this.#writeAfter(ANCHOR_EVERY);
  }

  put(head: Head): Promise<boolean> {
    this.#waiting = head;
    return this.flush();
  }

  flush(): Promise<boolean> {
    // One after the other: the machine may answer two questions in any order.
    this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  }

  async #write(): Promise<boolean> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const head = this.#waiting;
    if (head === null) return true;
    const { ok } = await this.#host.ask('state.put', this.#key, JSON.stringify(head));
    if (ok) this.#kept = head;
    else this.#writeAfter(ANCHOR_AGAIN);
    if (ok && this.#waiting === head) this.#waiting = null;
    return ok;
  }

  #writeAfter(milliseconds: number): void {
    this.#timer ??= setTimeout(() => void this.flush(), milliseconds);
  }
}
