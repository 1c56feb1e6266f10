/** Pages of remarks on the files of imports. */
import type { Diagnostic } from '../../../../shared/diagnostic.ts';
import { json } from '../encodings.ts';
import { numbersOf } from '../mask-params.ts';
import type { SealedTable } from './table.ts';

export const diagnostics: SealedTable<readonly Diagnostic[]> = {
  since: 4,
  index: {},
  encoding: json,
  form: 1,
  lifetime: { dataClass: 'passenger', month: 'written', masking: maskDiagnostics },
  derivedFor: null,
  keptOpen: false,
  seen: 'everyone',
  afterRestore: 'backup',
};

function maskDiagnostics(page: readonly Diagnostic[]): readonly Diagnostic[] {
  return page.map((each) => ({ ...each, params: numbersOf(each.params), raw: null }));
}
