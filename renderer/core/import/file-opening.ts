/** Opens the files of a job for reading, and the next one already while one is kept. */
import type { ReadItem, ReadingTerms } from '../reading/reading-protocol.ts';
import type { WholeRequest } from '../request.ts';
import { isOpenFile, type Job, type JobFile } from './job.ts';
import { readBytes } from './job-bytes.ts';
import { readingTerms, readPortions } from './read-portions.ts';

/** A larger file is not opened ahead, since memory holds one; nor is any beside it, since another job may want the second worker. */
const SMALL = 2_000_000;

export interface OpenedFile {
  readonly bytes: Uint8Array;
  readonly portions: AsyncIterable<readonly ReadItem[]>;
  /** Ends the reading, wherever it is. */
  end(): Promise<unknown>;
}

/** Null: bytes are missing. */
type Opening = Promise<OpenedFile | null>;

export class FileOpening {
  readonly #request: WholeRequest;
  readonly #job: Job;
  readonly #files: readonly JobFile[];
  /** Bytes of files that are in memory. */
  readonly #given: readonly Uint8Array[];
  #terms: Promise<ReadingTerms> | null = null;
  #next: { readonly at: number; readonly opening: Opening } | null = null;

  constructor(request: WholeRequest, job: Job, files: readonly JobFile[], given: readonly Uint8Array[]) {
    this.#request = request;
    this.#job = job;
    this.#files = files;
    this.#given = given;
  }

  /** Opens a file; files are asked for in their order. */
  async open(at: number): Promise<OpenedFile | null> {
    const opening = this.#next?.at === at ? this.#next.opening : this.#begin(at);
    this.#next = null;
    const opened = await opening;
    // Without a worker, reading ahead would only keep this one from what it has to do.
    if (this.#request.services.readers !== null) this.#openNext(at);
    return opened;
  }

  /** Ends what was opened and not asked for. */
  async end(): Promise<void> {
    await (await this.#next?.opening.catch(() => null))?.end();
  }

  #openNext(before: number): void {
    const at = this.#files.findIndex((file, place) => place > before && isOpenFile(file));
    if (at < 0 || [at, before].some((place) => (this.#files[place] as JobFile).size > SMALL)) return;
    // Two files may share one array, which goes to the worker with the first of them.
    if (this.#shares(at, before)) return;
    const opening = this.#begin(at);
    // Thrown when it is asked for.
    opening.catch(() => undefined);
    this.#next = { at, opening };
  }

  #shares(one: number, other: number): boolean {
    const [given, before] = [this.#given[one], this.#given[other]];
    return given !== undefined && given.buffer === before?.buffer;
  }

  async #begin(at: number): Opening {
    const { name, size } = this.#files[at] as JobFile;
    const own = this.#given[at];
    const bytes = own?.length === size ? own : await readBytes(this.#request.store, this.#job.id, at, size);
    if (bytes === undefined) return null;
    this.#terms ??= readingTerms(this.#request, this.#job);
    const portions = readPortions(this.#request, await this.#terms, name, bytes);
    const first = portions.next();
    first.catch(() => undefined);
    return { bytes, portions: from(first, portions), end: () => portions.return() };
  }
}

/** The items after the first one, which was asked for. */
async function* from<Item>(first: Promise<IteratorResult<Item, void>>, rest: AsyncGenerator<Item, void>) {
  try {
    for (let got = await first; got.done !== true; got = await rest.next()) yield got.value;
  } finally {
    await rest.return();
  }
}
