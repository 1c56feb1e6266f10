/** Calls about what could not be read. */
import type { IsoDate } from '../../../shared/manifest.ts';
import type { Progress } from '../calls/progress.ts';
import type { ImportReport } from './import.ts';

/** Something of a file that could not be read, kept (sensitive values blanked) until it is mended or expires. */
export interface QuarantineRow {
  readonly id: string;
  readonly fileName: string;
  readonly member: string | null;
  readonly job: string;
  readonly receivedAt: string;
  /** Day on which it is destroyed. */
  readonly expires: IsoDate;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly size: number;
  /** It looks like a table, so columns can be mapped. */
  readonly table: boolean;
}

export interface QuarantineCalls {
  'quarantine.list': { input: Record<string, never>; output: readonly QuarantineRow[] };
  /** The kept bytes as text; those of a binary file as a hexadecimal listing that cannot be edited. Looking is recorded. */
  'quarantine.get': {
    input: { id: string };
    output: { readonly row: QuarantineRow; readonly text: string; readonly editable: boolean };
  };
  /** Imports the corrected text; the entry leaves quarantine when a message came of it. */
  'quarantine.retry': { input: { id: string; text: string }; output: ImportReport; progress: Progress };
  'quarantine.discard': { input: { id: string; reason: string }; output: null };
}
