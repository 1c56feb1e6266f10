/** Imports one file of a job: has its messages read, apart from the store, and stores them with the report of the file. */
import { diagnostic } from '../../../shared/diagnostic.ts';
import { refused } from '../../../shared/intake/unread-parts.ts';
import { withUnitsCards } from '../reading/covered-cards.ts';
import { ReadingStopped } from '../reading/readers.ts';
import { seenPart } from '../reading/seen-part.ts';
import { type WholeItem, wholeItems } from '../reading/whole-items.ts';
import type { Request, WholeRequest } from '../request.ts';
import { FileIntake, type JobKeeping } from './file-intake.ts';
import type { OpenedFile } from './file-opening.ts';
import type { Job, JobFile } from './job.ts';
import { readBytes } from './job-bytes.ts';

/** Bytes that are looked at here of a file whose reading was ended: looking at all of them may take as long as reading them. */
const LOOKED = 65_536;

/** Takes what is read of one file, member by member, and keeps its messages; gives its report. `onBytes` gets the number of bytes read so far. */
export async function importFile(
  request: WholeRequest,
  job: Job,
  at: number,
  file: JobFile,
  portions: OpenedFile['portions'],
  keeping: JobKeeping,
  onBytes: (done: number) => void,
): Promise<JobFile> {
  const { cardKey, saving } = keeping;
  const intake = new FileIntake(request, job, at, file, keeping);
  const slice = request.services.standingBack.slices();
  const whole = wholeItems();
  let read = 0;
  const take = async (item: WholeItem): Promise<void> => {
    if (item.kind === 'file-end') return intake.end(item.end);
    if (item.kind === 'member-end') return intake.endMember(item.end, item.member);
    // A file of messages gives nothing else.
    if (item.kind !== 'message') return;
    const told = await withUnitsCards(item, cardKey, slice);
    await intake.take(told, item.member);
    // Unpacked members may be longer than the file, and each counts from 0; the progress must not fall.
    read = Math.min(file.size, Math.max(read, told.message.end));
    onBytes(read);
  };
  try {
    for await (const items of portions) {
      for (const item of items) {
        const got = whole(item);
        if (got !== null) await take(got);
        await slice.breathe();
        request.closing.throwIfAborted();
        if (request.signal.aborted) break;
      }
      if (request.signal.aborted) break;
    }
  } catch (error) {
    if (!(error instanceof ReadingStopped)) throw error;
    await leaveUnread(request, job, at, file, intake, error.why);
  }
  // A store that closes leaves the file unread: the job goes on later.
  request.closing.throwIfAborted();
  const rest = await intake.finish();
  const quarantining = await intake.quarantine(cardKey);
  request.closing.throwIfAborted();
  const report = intake.report(quarantining);
  return saving.save(at, report, [...rest, ...intake.lastPage(), ...quarantining.writes]);
}

/** The reading was ended before its end: what was read stays, and the file is kept for inspection where it is plain. */
async function leaveUnread(
  { store }: Request,
  job: Job,
  at: number,
  file: JobFile,
  intake: FileIntake,
  why: ReadingStopped['why'],
): Promise<void> {
  // The bytes went with the worker that read them.
  const bytes = await readBytes(store, job.id, at, file.size);
  const code = `reading-stopped-${why}`;
  if (bytes === undefined) return intake.end({ diagnostics: [diagnostic('error', code)], unread: [] });
  const { diagnostics, unread } = refused(bytes, code);
  intake.end({ diagnostics, unread: unread.map((part) => seenPart(part, LOOKED)) });
}
