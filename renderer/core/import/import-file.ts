/** Imports one file of a job: reads its messages and stores them with the report of the file. */
import { Budget } from '../../../shared/intake/budget.ts';
import { openFile } from '../../../shared/intake/open-file.ts';
import { readFile } from '../../../shared/intake/read-file.ts';
import { slices } from '../pause.ts';
import type { Request, WholeRequest } from '../request.ts';
import type { Write } from '../store/commit.ts';
import { FileIntake } from './file-intake.ts';
import { type Job, type JobFile, jobFileWrite } from './job.ts';
import { bytesRemovals } from './job-bytes.ts';
import type { RecentManifests } from './kept-manifests.ts';
import { intakeContext } from './read-context.ts';

/** Reads one file, member by member, and keeps its messages; gives its report. `onBytes` gets the number of bytes read so far. */
export async function importFile(
  request: WholeRequest,
  job: Job,
  at: number,
  file: JobFile,
  bytes: Uint8Array,
  recent: RecentManifests,
  onBytes: (done: number) => void,
): Promise<JobFile> {
  const budget = new Budget();
  const context = { ...(await intakeContext(request, job.startedAt, job.profile ?? null)), budget };
  const intake = new FileIntake(request, job, at, file, recent);
  const slice = slices();
  const breathe = async () => {
    await slice.breathe();
    request.closing.throwIfAborted();
  };
  const members = openFile(file.name, bytes, breathe, budget);
  let read = 0;
  for (;;) {
    const opened = await members.next();
    if (opened.done === true) {
      if (!request.signal.aborted) intake.end(opened.value);
      break;
    }
    const { path } = opened.value;
    const reading = readFile(opened.value.bytes, context);
    for (;;) {
      const step = reading.next();
      if (step.done === true) {
        intake.endMember(step.value, path);
        break;
      }
      await intake.take(step.value, path);
      // Unpacked members may be longer than the file, and each counts from 0; the progress must not fall.
      read = Math.min(file.size, Math.max(read, step.value.end));
      onBytes(read);
      await breathe();
      if (request.signal.aborted) break;
    }
    await breathe();
    if (request.signal.aborted) break;
  }
  const rest = await intake.finish();
  const quarantining = await intake.quarantine(context.cardKey);
  const report = intake.report(quarantining);
  return saveFile(request, job, at, report, [...rest, ...intake.lastPage(), ...quarantining.writes]);
}

/** Stores a file's report together with `kept`, and removes the bytes of the file. */
export async function saveFile(
  request: Request,
  job: Job,
  at: number,
  file: JobFile,
  kept: readonly Write[],
): Promise<JobFile> {
  const topics = kept.some(({ table }) => table === 'quarantine')
    ? (['imports', 'quarantine'] as const)
    : (['imports'] as const);
  await request.commit([jobFileWrite(job.id, at, file), ...kept, ...bytesRemovals(job.id, at, file.size)], [], topics);
  return file;
}
