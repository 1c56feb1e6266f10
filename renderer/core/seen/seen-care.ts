/** Who is a child by the flight's record or by the word of officers, and who is held: what every row and page says of them, as the officer may know of their cases. */
import { heldIn } from '../../../shared/custody/custody.ts';
import type { TravellerId } from '../../../shared/flight/flight.ts';
import { entriesThatHold, kindsForAll, kindsSet, type Protection } from '../../../shared/protection/protection.ts';
import { stepRow } from '../../../shared/protection/protection-steps.ts';
import type { FlightHead } from '../flight-head.ts';
import { KeptAnswers } from '../kept-answers.ts';
import type { Request } from '../request.ts';
import { minorsBefore } from './minors-before.ts';
import { intactSeenCases } from './seen-cases.ts';
import { allSeenCustodies } from './seen-custody.ts';
import { readProtections } from './seen-protections.ts';

/** How somebody is with the officers, whatever rules say of them. */
export interface CareMarks {
  /** A child, by the flight's record or as an officer says. */
  readonly isChild: boolean;
  /** Their steps are those of protection: the record or the own agency says that they are a child, or another agency confirmed the word of one officer. */
  readonly isMetAsChild: boolean;
  /** Somebody holds them now. */
  readonly isHeld: boolean;
}

/** Gives the marks of a traveller of a flight, by any of their ids. */
export type SeenCare = (on: Pick<FlightHead, 'id' | 'minors'>, ids: readonly TravellerId[]) => CareMarks;

export const NO_CARE: CareMarks = { isChild: false, isMetAsChild: false, isHeld: false };

/** By cases that the officer may see: of any other nothing is told. It is made once after each change. */
export function seenCare(request: Request): Promise<SeenCare> {
  return request.store.cache(KeptAnswers).once(request, makeCare);
}

async function makeCare(request: Request): Promise<SeenCare> {
  const [records, custodies, wasMinor] = await Promise.all([
    readProtections(request.store),
    allSeenCustodies(request),
    minorsBefore(request),
  ]);
  const children = new Map(records.flatMap((each) => (kindsSet(each).includes('child') ? [[each.id, each]] : [])));
  const held = new Set(custodies.flatMap(({ id, value }) => (heldIn(value)?.ended === null ? [id] : [])));
  const cases =
    children.size + held.size === 0
      ? []
      : await intactSeenCases(request, (found) => children.has(found.id) || held.has(found.id));
  return ({ id: flight, minors = [] }, ids) => {
    const own = cases.filter(
      (each) => each.flight === flight && each.traveller !== null && ids.includes(each.traveller),
    );
    const said = own.flatMap(({ id }) => children.get(id) ?? []);
    const isByRecord = ids.some((id) => minors.includes(id)) || wasMinor(ids);
    return {
      isChild: isByRecord || said.length > 0,
      isMetAsChild:
        isByRecord || said.some((record) => kindsForAll(record).includes('child') || isSaidBy(request, record)),
      isHeld: own.some(({ id }) => held.has(id)),
    };
  };
}

function isSaidBy({ context }: Pick<Request, 'context'>, record: Protection): boolean {
  return entriesThatHold(record).some(
    ({ step, agency }) => stepRow(step).kind === 'child' && agency === context.agency,
  );
}
