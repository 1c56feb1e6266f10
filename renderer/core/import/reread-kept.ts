/** Reads again what is kept: a large message, or a table in quarantine, by a reading worker, so that nothing waits for it here. */
import { answerAsk } from '../reading/answer-ask.ts';
import { ReadingStopped } from '../reading/readers.ts';
import type { Ask, AskAnswers, ReadingTerms, Reread } from '../reading/reading-protocol.ts';
import type { Request, Services } from '../request.ts';
import { readAll } from '../store/read.ts';
import type { StoredMessage } from '../store/tables/messages.ts';

/** What rereading needs of a request. */
export interface Rereading extends Pick<Request, 'store' | 'world' | 'closing'> {
  readonly services: Pick<Services, 'readers'>;
}

/** Bytes from which on asking a worker takes less time here than reading: twice the list of a large aircraft. */
const LARGE = 300_000;

/** A kept message, read again; null when its bytes can no longer be read. `isTraced`: with the place of each value. */
export function rereadMessage(request: Rereading, message: StoredMessage, isTraced = false): Promise<Reread | null> {
  const { kept, profile, receivedAt, head } = message;
  const { travellers } = head;
  const terms = { profiles: [], receivedOn: receivedAt.slice(0, 10) };
  return asked(
    request,
    'reread',
    kept,
    (bytes) => ({ kind: 'reread', kept: bytes, profile, isTraced, travellers }),
    terms,
  );
}

type Preview = Extract<Ask, { readonly kind: 'preview' }>;

/** How the bytes of a table would be read by a layout; null: by a saved one, or by its headings. */
export async function previewKept(
  request: Rereading,
  bytes: Uint8Array,
  profile: Preview['profile'],
  receivedOn: ReadingTerms['receivedOn'],
): Promise<AskAnswers['preview']> {
  const profiles = (await readAll(request.store, 'profiles')).map(({ value }) => value);
  return previewed(request, bytes, profile, { profiles, receivedOn });
}

/** How the bytes of a table would be read by its headings alone. */
export function previewByHeadings(
  request: Rereading,
  bytes: Uint8Array,
  receivedOn: ReadingTerms['receivedOn'],
): Promise<AskAnswers['preview']> {
  return previewed(request, bytes, null, { profiles: [], receivedOn });
}

function previewed(
  request: Rereading,
  bytes: Uint8Array,
  profile: Preview['profile'],
  terms: Omit<ReadingTerms, 'edits'>,
): Promise<AskAnswers['preview']> {
  return asked(request, 'preview', bytes, (given) => ({ kind: 'preview', bytes: given, profile }), terms);
}

async function asked<Kind extends Ask['kind']>(
  { store, world, services, closing }: Rereading,
  kind: Kind,
  bytes: Uint8Array,
  askAbout: (bytes: Uint8Array) => Extract<Ask, { readonly kind: Kind }>,
  terms: Omit<ReadingTerms, 'edits'>,
): Promise<AskAnswers[Kind]> {
  const here = () => answerAsk(kind, askAbout(bytes), { reference: world.reference, ...terms });
  if (services.readers === null || bytes.length < LARGE) return here();
  const edits = (await readAll(store, 'referenceEdits')).map(({ value }) => value);
  try {
    // A copy goes: the bytes are shown beside what was read.
    return await services.readers.ask<Kind>(askAbout(bytes.slice()), { edits, ...terms }, closing);
  } catch (error) {
    // The bytes were read before: without a worker they are read here.
    if (error instanceof ReadingStopped) return here();
    throw error;
  }
}
