/** The parts of a workbook: inflated one at a time within the budget of the file, and walked as XML in chunks. */
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { Bound, Budget } from '../intake/budget.ts';
import { crc32, type Inflated, inflate } from '../intake/inflate.ts';
import type { ZipEntry } from '../intake/zip-entries.ts';

const CHUNK = 65_536;
/** Steps of work for each element. */
const STEPS = 700;

/** A bound of the budget was reached: what was read of the part until then stays. */
export class BoundReached extends Error {
  readonly bound: Bound;

  constructor(bound: Bound) {
    super(bound);
    this.bound = bound;
  }
}

/** The parts of a workbook by their names. */
export class WorkbookParts {
  readonly budget: Budget;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  readonly #pause: Pause;
  readonly #damaged = new Set<string>();

  /** `pause` is awaited between pieces of work of a few milliseconds. */
  constructor(entries: readonly ZipEntry[], budget: Budget, pause: Pause) {
    // Names are compared without case; some writers begin them with a slash or use backslashes.
    this.#entries = new Map(entries.map((entry) => [partName(entry.name), entry]));
    this.budget = budget;
    this.#pause = pause;
  }

  /**
   * The bytes of a part, as far as they can be inflated; undefined when there is none.
   * @throws {BoundReached}
   */
  async bytes(path: string): Promise<Uint8Array | undefined> {
    const entry = this.#entries.get(path);
    if (entry === undefined || entry.encrypted || entry.overlaps) return undefined;
    const inflated = await this.#inflated(entry);
    if (!inflated.ok) throw new BoundReached(inflated.bound);
    const { bytes, damaged } = inflated;
    if (damaged || (entry.crc !== null && crc32(bytes) !== entry.crc)) this.#damaged.add(path);
    return bytes;
  }

  /** Is the part not what its archive says? Without `path`: any of those that were read. */
  isDamaged(path?: string): boolean {
    return path === undefined ? this.#damaged.size > 0 : this.#damaged.has(path);
  }

  /** Walks a part, if it is there. */
  async walk(path: string, handlers: Handlers): Promise<void> {
    const part = await this.bytes(path);
    if (part !== undefined) await this.walkBytes(part, handlers);
  }

  /**
   * Walks bytes, with names without prefix; false when they are not well-formed to their end.
   * @throws {BoundReached}
   */
  async walkBytes(part: Uint8Array, handlers: Handlers): Promise<boolean> {
    const { budget } = this;
    const parser = new SaxesParser({ xmlns: false, fragment: false });
    parser.on('error', () => {
      throw new Damaged();
    });
    parser.on('opentag', (tag: SaxesTagPlain) => {
      if (!budget.charge('workbookElements')) throw new BoundReached('workbookElements');
      if (!budget.work(STEPS)) throw new BoundReached('steps');
      handlers.open?.(local(tag.name), tag.attributes);
    });
    parser.on('closetag', (tag: SaxesTagPlain) => handlers.close?.(local(tag.name)));
    parser.on('text', (text) => handlers.text?.(text));
    parser.on('cdata', (text) => handlers.text?.(text));
    try {
      for (const chunk of textChunks(part)) {
        parser.write(chunk);
        await this.#pause?.();
      }
      parser.close();
      return true;
    } catch (error) {
      if (error instanceof Damaged) return false;
      throw error;
    }
  }

  async #inflated({ packed, method }: ZipEntry): Promise<Inflated> {
    if (method === 8) return inflate(packed, 'deflate', this.budget, this.#pause);
    if (!this.budget.charge('unfolded', packed.length)) return { ok: false, bound: 'unfolded' };
    return { ok: true, bytes: method === 0 ? packed : new Uint8Array(), damaged: method !== 0 };
  }
}

class Damaged extends Error {}

/** Name of a part, normalised for comparing. */
export function partName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

interface Handlers {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Awaited between pieces of work of a few milliseconds. */
export type Pause = (() => Promise<void>) | undefined;

/** The text of a part in chunks. */
function* textChunks(part: Uint8Array): Generator<string> {
  const wide = (part[0] === 0xff && part[1] === 0xfe) || (part[0] === 0xfe && part[1] === 0xff);
  const decoder = new TextDecoder(wide ? (part[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8');
  for (let from = 0; from < part.length; from += CHUNK) {
    yield decoder.decode(part.subarray(from, from + CHUNK), { stream: true });
  }
}

/** Name of an element or attribute without its prefix. */
export function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** An attribute by its name without prefix. */
export function attribute(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  const found = attributes[name];
  if (found !== undefined) return found;
  const prefixed = Object.keys(attributes).find((key) => local(key) === name && !key.startsWith('xmlns'));
  return prefixed === undefined ? undefined : attributes[prefixed];
}
