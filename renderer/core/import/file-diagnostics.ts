/** Diagnostics of one file, gathered into the pages in which they are stored. */
import type { Diagnostic } from '../../../shared/diagnostic.ts';
import type { ImportFileReport } from '../calls/import.ts';
import type { Write } from '../store/commit.ts';
import { DIAGNOSTICS_PAGE, diagnosticsPageId } from './job.ts';

export class FileDiagnostics {
  readonly #job: string;
  readonly #at: number;
  /** Diagnostics that fill no page yet. */
  #rest: Diagnostic[] = [];
  #pages: Write[] = [];
  #pagesMade = 0;
  #errors = 0;
  #failure: ImportFileReport['failure'] = null;

  /** `at`: the place of the file in its job. */
  constructor(job: string, at: number) {
    this.#job = job;
    this.#at = at;
  }

  /** How many diagnostics were added, and how many of them are errors. */
  counts(): { readonly diagnosticsTotal: number; readonly errors: number } {
    return { diagnosticsTotal: this.#pagesMade * DIAGNOSTICS_PAGE + this.#rest.length, errors: this.#errors };
  }

  /** The first error outside messages, about the file or a member of it. */
  get failure(): ImportFileReport['failure'] {
    return this.#failure;
  }

  get fullPages(): number {
    return this.#pages.length;
  }

  /** Offsets count from the start of a member, so each diagnostic names its member; null: the file is no archive. */
  add(diagnostics: readonly Diagnostic[], member: string | null): void {
    for (const entry of diagnostics) {
      if (entry.severity === 'error') this.#errors++;
      this.#rest.push(member === null ? entry : { ...entry, params: { ...entry.params, member } });
      if (this.#rest.length < DIAGNOSTICS_PAGE) continue;
      this.#pages.push(this.#page(this.#rest));
      this.#pagesMade++;
      this.#rest = [];
    }
  }

  /** Adds diagnostics about what stands outside messages. */
  addOutside(diagnostics: readonly Diagnostic[], member: string | null): void {
    this.add(diagnostics, member);
    const why = diagnostics.find(({ severity }) => severity === 'error');
    if (why !== undefined) this.#failure ??= { code: why.code, params: why.params };
  }

  /** Gives the full pages, once. */
  takePages(): Write[] {
    const pages = this.#pages;
    this.#pages = [];
    return pages;
  }

  /** The last page, which is not full. */
  lastPage(): readonly Write[] {
    return this.#rest.length === 0 ? [] : [this.#page(this.#rest)];
  }

  #page(value: readonly Diagnostic[]): Write {
    // A file that is read again after an interruption writes the same pages again.
    return { table: 'diagnostics', id: diagnosticsPageId(this.#job, this.#at, this.#pagesMade), rev: null, value };
  }
}
