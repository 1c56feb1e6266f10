/** Preparing flights: who has one, which agency signed it analysed, and whose supervisor agreed to whom the shift meets. */
import { z } from 'zod';
import { isLawAgency, type LawAgency } from '../../../shared/agency/agency-id.ts';
import { approvedFor, ownedBy, type PreparationStep, signedFor } from '../../../shared/preparation/preparation.ts';
import { changedTargets, type Target, unsignedTargets } from '../../../shared/preparation/preparation-state.ts';
import { failed, type Result, success } from '../../../shared/result.ts';
import { flightBoard, seenFlight } from '../flight-board.ts';
import { targetsOn } from '../flight-targets.ts';
import type { Request } from '../request.ts';
import { isBySame } from '../second-officer.ts';
import { readSeenHead } from '../seen/seen-heads.ts';
import { preparationOf } from '../seen/seen-preparations.ts';
import { type Change, call, type Handled } from './call.ts';
import type { CallFailure } from './failure.ts';
import type { BoardFlight, FlightBoard } from './flight-board-views.ts';
import { givenReason } from './reason-input.ts';

const onFlight = z.strictObject({ flight: z.string().min(1).max(80) });

export const flightBoardCalls = {
  'flight.board': call({
    input: z.strictObject({}),
    permission: 'view',
    audit: null,
    handler: async (request): Handled<FlightBoard> => success({ output: await flightBoard(request) }),
  }),

  /** The officer has the flight from now on, also where a colleague had it. */
  'flight.take': call({
    input: onFlight,
    permission: 'case.work',
    audit: 'flight.taken',
    handler: (request, { flight }): Handled<null> =>
      step(request, flight, (found, by) =>
        ownedBy(found.steps)?.officer === by.officer ? refused('flight-is-own') : success({ ...by, kind: 'taken' }),
      ),
  }),

  'flight.leave': call({
    input: onFlight,
    permission: 'case.work',
    audit: 'flight.left',
    handler: (request, { flight }): Handled<null> =>
      step(request, flight, (found, by) =>
        ownedBy(found.steps)?.officer === by.officer ? success({ ...by, kind: 'left' }) : refused('flight-not-own'),
      ),
  }),

  /**
   * The agency has decided about everybody on the flight for whom it is called. Refused while somebody is undecided, no data has come, or its signature stands for them all as they
   * were approved.
   */
  'flight.sign': call({
    input: onFlight,
    permission: 'case.work',
    audit: 'flight.signed',
    fullSignIn: true,
    handler: (request, { flight }): Handled<null> =>
      step(request, flight, async (found, by) => {
        if (found.row.state === 'no-data') return refused('flight-without-data');
        const targets = await targetsOn(request, found.row, by.agency);
        const isSigned = signedFor(found.steps, by.agency) !== null;
        // A signature is taken back with a reason, and not by another one.
        const isOther =
          unsignedTargets(found.steps, by.agency, targets).length +
            changedTargets(found.steps, by.agency, targets).length >
          0;
        if (isSigned && !isOther) return refused('flight-is-signed');
        if (targets.some(isUndecided)) return refused('targets-undecided');
        const { regulars = [] } = (await readSeenHead(request, flight)) ?? {};
        return success({
          ...by,
          kind: 'signed',
          targets: targets.flatMap(({ ids }) => ids),
          regulars: regulars.length,
        });
      }),
  }),

  /** The agency's signature and approval count no more. */
  'flight.take-back': call({
    input: onFlight.extend({ reason: givenReason }),
    permission: 'case.work',
    audit: 'flight.signature-taken-back',
    async handler(request, { flight, reason }): Handled<null> {
      const made = await step(request, flight, (found, by) =>
        signedFor(found.steps, by.agency) === null
          ? refused('flight-not-signed')
          : success({ ...by, kind: 'taken-back', reason }),
      );
      return made.ok ? success({ ...made.value, reason }) : made;
    },
  }),

  /** A supervisor agrees to whom the shift meets. Whoever signed the flight does not. */
  'flight.approve': call({
    input: onFlight,
    permission: 'flight.approve',
    audit: 'flight.list-approved',
    fullSignIn: true,
    handler: (request, { flight }): Handled<null> =>
      step(request, flight, async (found, by) => {
        const signed = signedFor(found.steps, by.agency);
        if (signed === null) return refused('flight-not-signed');
        if (await isBySame(request, signed.officer)) return refused('own-signature');
        const targets = await targetsOn(request, found.row, by.agency);
        if (targets.some(isUndecided)) return refused('targets-undecided');
        if (unsignedTargets(found.steps, by.agency, targets).length > 0) return refused('targets-unsigned');
        if (changedTargets(found.steps, by.agency, targets).length > 0) return refused('targets-changed');
        if (approvedFor(found.steps, by.agency) !== null) return refused('list-approved');
        const meets = targets.filter(({ isToMeet }) => isToMeet).flatMap(({ ids }) => ids);
        return success({ ...by, kind: 'approved', meets });
      }),
  }),
} as const;

interface By {
  readonly officer: string;
  readonly agency: LawAgency;
  readonly at: string;
}

type Found = Pick<BoardFlight, 'row'> & { readonly steps: readonly PreparationStep[] };
type Made = Result<PreparationStep, CallFailure>;

function isUndecided({ stage }: Target): boolean {
  return stage === 'open';
}

function refused(why: string): Made {
  return failed({ code: 'refused', why });
}

/** Adds what `make` says to the record of the flight. */
async function step(
  request: Request,
  flight: string,
  make: (found: Found, by: By) => Made | Promise<Made>,
): Promise<Result<Change<null>, CallFailure>> {
  const { officer, agency, now } = request.context;
  if (!isLawAgency(agency)) return failed({ code: 'not-permitted', permission: 'case.work' });
  const [found, before] = await Promise.all([seenFlight(request, flight), preparationOf(request, flight)]);
  if (found === null) return failed({ code: 'not-found', what: 'flight' });
  const made = await make(found, { officer: officer.id, agency, at: now });
  if (!made.ok) return made;
  const steps = [...(before?.value.steps ?? []), made.value];
  return success({
    output: null,
    writes: [{ table: 'preparations', id: flight, rev: before?.rev ?? 0, value: { flight, steps } }],
    subject: flight,
    topics: ['flights'],
  });
}
