/** Files and statements of a case, as the officer may know of them: like the case; what a doctor found only where the officer worked on it. */
import type { Attachment } from '../../../shared/casework/attachment.ts';
import type { Case } from '../../../shared/casework/case.ts';
import { isOfficerOf } from '../../../shared/casework/case-officer.ts';
import type { Statement } from '../../../shared/casework/statement.ts';
import { compareText } from '../../../shared/flight/message-order.ts';
import { readSlice } from '../attach-file.ts';
import type { Request } from '../request.ts';
import { wholeOf } from '../store/open-store.ts';
import { type Opened, readOne, readWhereAny } from '../store/read.ts';
import { readIntact, readIntactWhere } from '../store/read-intact.ts';
import type { Bodies } from '../store/tables.ts';
import { readSeenCase } from './seen-cases.ts';

/** The files of a case that the officer sees, the earliest first. */
export async function seenAttachments(request: Request, onCase: Case): Promise<readonly Attachment[]> {
  const found = await readIntactOf(request, 'attachments', onCase);
  return found
    .map(({ value }) => value)
    .filter((each) => isSeen(each, onCase, request))
    .sort(byTime);
}

/** All files of these cases, which the officer sees, by the id of the case; a damaged one is left out. */
export async function attachmentsIn(
  request: Request,
  cases: ReadonlyMap<string, Case>,
): Promise<readonly Attachment[]> {
  const found = await readIntact(wholeOf(request.store), 'attachments');
  return found.flatMap(({ value }) => {
    const onCase = cases.get(value.case);
    return onCase !== undefined && isSeen(value, onCase, request) ? [value] : [];
  });
}

/** The statements of a case that the officer sees, in the order in which they were typed. */
export async function seenStatements(request: Request, onCase: Case): Promise<readonly Statement[]> {
  const found = await readIntactOf(request, 'statements', onCase);
  return found.map(({ value }) => value).sort(byTime);
}

/** The records of a case; a damaged one is left out, so that the others can be worked with. */
async function readIntactOf<Table extends 'attachments' | 'statements'>(
  request: Request,
  table: Table,
  { id }: Case,
): Promise<readonly Opened<Bodies[Table]>[]> {
  const { found } = await readIntactWhere<Table>(wholeOf(request.store), table, 'case', id);
  return found;
}

/** The file with that id; undefined where there is none, or it is hidden. */
export async function readSeenAttachment(request: Request, id: string): Promise<Opened<Attachment> | undefined> {
  const found = await readOne(wholeOf(request.store), 'attachments', id);
  if (found === undefined) return undefined;
  const onCase = await readSeenCase(request, found.value.case);
  return onCase !== undefined && isSeen(found.value, onCase, request) ? found : undefined;
}

/** One slice of such a file; undefined where it has none there. */
export function readAttached({ store }: Request, attachment: Attachment, at: number): Promise<Uint8Array | undefined> {
  return readSlice(wholeOf(store), 'attachmentSlices', attachment, at);
}

function isSeen({ medical, officer }: Attachment, onCase: Case, { context }: Request): boolean {
  const own = context.officer.id;
  return !medical || officer === own || isOfficerOf(onCase, own);
}

function byTime(one: { readonly at: string; readonly id: string }, other: typeof one): number {
  return compareText(one.at, other.at) || compareText(one.id, other.id);
}

/**
 * All files and statements of a case that the officer sees, for the court. Throws where one is damaged: what is missing from a package, nobody would notice. Medical files are left
 * out.
 */
export async function wholeKept(
  request: Request,
  { id }: Case,
): Promise<{ readonly files: readonly Attachment[]; readonly statements: readonly Statement[] }> {
  const store = wholeOf(request.store);
  const [files, statements] = await Promise.all([
    readWhereAny(store, 'attachments', 'case', [id]),
    readWhereAny(store, 'statements', 'case', [id]),
  ]);
  return {
    files: files
      .map(({ value }) => value)
      .filter(({ medical }) => !medical)
      .sort(byTime),
    statements: statements.map(({ value }) => value).sort(byTime),
  };
}
