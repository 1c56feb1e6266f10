/** Complaints and requests for access that the officer may know of. */
import type { Petition } from '../../../shared/casework/petition.ts';
import type { Request } from '../request.ts';
import { wholeOf } from '../store/open-store.ts';
import type { Opened } from '../store/read.ts';
import { readIntact } from '../store/read-intact.ts';

/** Does the agency see it? Each agency answers for access to what it holds; a complaint is for the agency that took it, since it may tell of that agency's hits. */
export function seesPetition(
  { kind, entered }: Pick<Petition, 'kind' | 'entered'>,
  { context }: Pick<Request, 'context'>,
): boolean {
  return kind === 'access' || entered.agency === context.agency;
}

/** All of them; a damaged one is left out, so that the others can be worked on. */
export async function readSeenPetitions(
  request: Pick<Request, 'store' | 'context'>,
): Promise<readonly Opened<Petition>[]> {
  const all = await readIntact(wholeOf(request.store), 'petitions');
  return all.filter(({ value }) => seesPetition(value, request));
}
