/** Has a file of a job read: by a reading worker, or here in slices where there is none. */
import { slices } from '../pause.ts';
import { portions } from '../reading/portions.ts';
import { readItems } from '../reading/read-items.ts';
import type { ReadItem, ReadingTerms } from '../reading/reading-protocol.ts';
import type { Request } from '../request.ts';
import { readAll } from '../store/read.ts';
import type { Job } from './job.ts';

/** Bytes of the secret by which a reading marks card numbers. */
const SECRET = 32;

/** What the files of a job are read with. */
export async function readingTerms(
  { store }: Pick<Request, 'store'>,
  { startedAt, profile }: Pick<Job, 'startedAt' | 'profile'>,
): Promise<ReadingTerms> {
  const [profiles, edits] = await Promise.all([readAll(store, 'profiles'), readAll(store, 'referenceEdits')]);
  return {
    edits: edits.map(({ value }) => value),
    profiles: profile === undefined ? profiles.map(({ value }) => value) : [profile],
    receivedOn: startedAt.slice(0, 10),
  };
}

/** The items of the file in portions. The bytes may be transferred. */
export async function* readPortions(
  { services, world, signal, closing }: Request,
  terms: ReadingTerms,
  name: string,
  bytes: Uint8Array,
): AsyncGenerator<readonly ReadItem[], void> {
  if (services.readers !== null) return yield* services.readers.read(name, bytes, terms, signal);
  const slice = slices();
  const breathe = async () => {
    await slice.breathe();
    closing.throwIfAborted();
  };
  const { profiles, receivedOn } = terms;
  const context = { reference: world.reference, profiles, receivedOn, cardKey: services.randomBytes(SECRET) };
  yield* portions(readItems(name, bytes, context, breathe));
}
