/** Has a file of a job read: by a reading worker, or here in slices where there is none. */
import { slices } from '../pause.ts';
import { portions } from '../reading/portions.ts';
import { readItems } from '../reading/read-items.ts';
import type { ReadItem } from '../reading/reading-protocol.ts';
import type { Request } from '../request.ts';
import { readAll } from '../store/read.ts';
import type { Job } from './job.ts';

/** Bytes of the secret by which a reading marks card numbers. */
const SECRET = 32;

/** The items of the file in portions. The bytes may be transferred. */
export async function* readPortions(
  request: Request,
  job: Pick<Job, 'startedAt' | 'profile'>,
  name: string,
  bytes: Uint8Array,
): AsyncGenerator<readonly ReadItem[], void> {
  const { store, services, world, signal } = request;
  const saved = (await readAll(store, 'profiles')).map(({ value }) => value);
  const profiles = job.profile === undefined ? saved : [job.profile];
  const receivedOn = job.startedAt.slice(0, 10);
  if (services.readers !== null) {
    const edits = (await readAll(store, 'referenceEdits')).map(({ value }) => value);
    return yield* services.readers.read(name, bytes, { edits, profiles, receivedOn }, signal);
  }
  const slice = slices();
  const breathe = async () => {
    await slice.breathe();
    request.closing.throwIfAborted();
  };
  const context = { reference: world.reference, profiles, receivedOn, cardKey: services.randomBytes(SECRET) };
  yield* portions(readItems(name, bytes, context, breathe));
}
