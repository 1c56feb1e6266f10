/** Calls by which files come in, and what came of them. */
import type { Diagnostic } from '../../../shared/diagnostic.ts';
import type { FlightId, MessageId } from '../../../shared/flight/flight.ts';
import type { MessageFormat, MessageFunction } from '../../../shared/manifest.ts';
import type { Progress } from '../calls/progress.ts';
import type { ImportSettings } from '../import/import-settings.ts';

/** How a file came in. */
export type ImportWay = 'files' | 'paste' | 'folder' | 'quarantine' | 'entry';

export interface ImportFileReport {
  readonly name: string;
  readonly size: number;
  readonly state: 'waiting' | 'reading' | 'done' | 'failed' | 'cancelled' | 'duplicate';
  readonly messages: readonly {
    readonly id: MessageId;
    readonly format: MessageFormat;
    readonly function: MessageFunction;
    readonly reference: string | null;
    readonly flights: readonly FlightId[];
    readonly travellers: number;
    readonly bookings: number;
    readonly known: boolean;
    readonly diagnostics: number;
    /** Path within an archive, or sheet of a workbook. */
    readonly member: string | null;
    /** Counts stated differ from counts read. */
    readonly countsDiffer: boolean;
  }[];
  /** How many parts of it went to quarantine. */
  readonly quarantined: number;
  /** How many remarks there are; `import.diagnostics` pages through them. */
  readonly diagnosticsTotal: number;
  readonly failure: { readonly code: string; readonly params: Readonly<Record<string, string | number>> } | null;
  /** It was read, but not all of it could be. */
  readonly withErrors?: boolean;
  /** The correction of an entry in quarantine left it as it was, although something was read. */
  readonly mendedNothing?: true;
}

/** One import in the list of them all. */
export interface ImportSummary {
  readonly job: string;
  readonly way: ImportWay;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly state: 'running' | 'done' | 'cancelled' | 'interrupted';
  readonly fileCount: number;
  /** How many files were read with errors, and how many gave nothing; null where an earlier release did not count them. */
  readonly reading: { readonly errors: number; readonly unread: number } | null;
  readonly totals: {
    readonly messages: number;
    readonly travellers: number;
    readonly bookings: number;
    readonly flights: number;
    readonly flagged: number;
    readonly diagnostics: number;
  };
}

export interface ImportReport extends ImportSummary {
  readonly files: readonly ImportFileReport[];
}

export interface ImportCalls {
  /** A cancelled import keeps what was read so far and answers with its report. Failure codes of files are codes of diagnostics. */
  'import.start': {
    input: { files: readonly { readonly name: string; readonly bytes: Uint8Array }[]; way: ImportWay };
    output: ImportReport;
    progress: Progress;
  };
  /** The latest imports, newest first. */
  'import.list': { input: Record<string, never>; output: readonly ImportSummary[] };
  /** One import with its files. */
  'import.get': { input: { job: string }; output: ImportReport };
  /** Tells how far a running import is that somebody else began, an earlier page perhaps, and ends with it; aborting the call cancels the import. */
  'import.follow': { input: { job: string }; output: ImportReport; progress: Progress };
  /** What was said about a file, in order. It quotes the messages, so looking is recorded. */
  'import.diagnostics': {
    input: { job: string; file: number; from: number; count: number };
    output: readonly Diagnostic[];
  };
  'import.settings': { input: Record<string, never>; output: ImportSettings };
  'import.set': { input: ImportSettings; output: ImportSettings };
  /** Generates and imports the samples; refused in the live store. */
  'samples.load': { input: { seed: number }; output: ImportReport; progress: Progress };
}
