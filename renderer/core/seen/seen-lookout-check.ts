/** Compares what an officer typed with the lookouts that hold and that the officer may see. Of any other nothing is told. */
import { readsEntries } from '../../../shared/list/list-sight.ts';
import { type Lookout, lookoutTitle } from '../../../shared/lookout/lookout.ts';
import { LookoutBook } from '../../../shared/lookout/lookout-book.ts';
import { isLookoutOn, lookoutState } from '../../../shared/lookout/lookout-state.ts';
import type { IsoDate } from '../../../shared/manifest.ts';
import type { CheckedSubject } from '../../../shared/search/checked-subject.ts';
import type { CheckHit } from '../calls/desk-check.ts';
import type { Request } from '../request.ts';
import type { DeclaredOf } from './seen-declared.ts';
import { readSeenLookouts } from './seen-lookouts.ts';

/** The hits, in the order of their lookouts. Each has the warning, however weak the match is: the officer asks about somebody and reads the lookout beside. */
export async function checkSeenLookouts(
  request: Pick<Request, 'store' | 'context' | 'world'>,
  { traveller }: CheckedSubject,
  on: IsoDate,
  declaredOf: DeclaredOf,
): Promise<readonly CheckHit[]> {
  const { now, officer } = request.context;
  const holding = (await readSeenLookouts(request)).filter((each) => isLookoutOn(lookoutState(each, now)));
  const known = new Map(holding.map((each) => [each.id, each]));
  return new LookoutBook(holding).matchesAsked(traveller, on).map((match) => {
    const lookout = known.get(match.list) as Lookout;
    const { id, owner, warning } = lookout;
    const { name, lines, handling, instruction } = match;
    return {
      ...{ list: id, title: lookoutTitle(lookout), owner, age: NO_COPY, interpol: null, source: 'lookout' },
      ...{ class: match.class, handling, instruction, warning, declared: declaredOf(match) },
      entry: readsEntries(lookout, officer) ? { id, name, reference: null, notice: null, lines, pictures: [] } : null,
    };
  });
}

/** A lookout is no copy of anything. */
const NO_COPY: CheckHit['age'] = { day: null, days: null, isOld: false };
