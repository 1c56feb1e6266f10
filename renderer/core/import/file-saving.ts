/**
 * Stores files that were read: the report of each with what came of it, while the bytes kept for it are removed. Small files are stored together, and while the next ones
 * are read. A file that was not stored when the worker ends is read again.
 */
import type { MessageId } from '../../../shared/flight/flight.ts';
import type { Topic } from '../calls/topic.ts';
import type { Request } from '../request.ts';
import type { Write } from '../store/commit.ts';
import { type Overlapped, overlapped } from '../store/overlapped.ts';
import { type Job, type JobFile, jobFileWrite } from './job.ts';
import { bytesRemovals } from './job-bytes.ts';
import { topicsOf } from './quarantine.ts';

/** Files are stored when they have this many bytes or records together. */
const TOGETHER_BYTES = 2_000_000;
const TOGETHER_RECORDS = 200;

export class FileSaving {
  readonly #job: Job;
  readonly #writing: Overlapped;
  /** Messages that may not be stored yet. */
  readonly #messages = new Set<MessageId>();
  #writes: Write[] = [];
  #bytes = 0;

  constructor(request: Request, job: Job) {
    this.#job = job;
    this.#writing = overlapped((writes) =>
      request.commit(writes, [], [...new Set<Topic>(['imports', ...topicsOf(writes)])]),
    );
  }

  /** Stores a file, at the latest with `done`. Throws the error of an earlier one. */
  async save(at: number, file: JobFile, kept: readonly Write[]): Promise<JobFile> {
    const { id: job } = this.#job;
    this.#writes.push(jobFileWrite(job, at, file), ...kept, ...bytesRemovals(job, at, file.size));
    this.#bytes += file.size;
    for (const { table, id } of kept) if (table === 'messages') this.#messages.add(id);
    // Whether a part is new is asked of the store.
    if (topicsOf(kept).length > 0) await this.done();
    else if (this.#bytes >= TOGETHER_BYTES || this.#writes.length >= TOGETHER_RECORDS) await this.#flush();
    return file;
  }

  /** Stores at once what an earlier file may have brought of these messages. */
  async ensureStored(messages: readonly MessageId[]): Promise<void> {
    if (messages.some((id) => this.#messages.has(id))) await this.done();
  }

  /** Waits until every file is stored. */
  async done(): Promise<void> {
    await this.#flush();
    await this.#writing.done();
    this.#messages.clear();
  }

  async #flush(): Promise<void> {
    const writes = this.#writes;
    this.#writes = [];
    this.#bytes = 0;
    if (writes.length > 0) await this.#writing.write(writes);
  }
}
