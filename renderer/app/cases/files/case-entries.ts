/** The files and statements of a case as one list, in the order in which they came. */
import type { Attachment } from '../../../../shared/casework/attachment.ts';
import type { Statement } from '../../../../shared/casework/statement.ts';
import { compareText } from '../../../../shared/flight/message-order.ts';
import type { CaseFilesView } from '../../../core/calls/case-files.ts';

export type CaseEntry =
  | { readonly kind: 'file'; readonly id: string; readonly at: string; readonly file: Attachment }
  | { readonly kind: 'statement'; readonly id: string; readonly at: string; readonly statement: Statement };

export function caseEntries({ files, statements }: CaseFilesView): readonly CaseEntry[] {
  return [
    ...files.map((file): CaseEntry => ({ kind: 'file', id: file.id, at: file.at, file })),
    ...statements.map((statement): CaseEntry => ({ kind: 'statement', id: statement.id, at: statement.at, statement })),
  ].sort((one, other) => compareText(one.at, other.at) || compareText(one.id, other.id));
}
