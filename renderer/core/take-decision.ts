/** Taking a decision about a flight or a traveller: it is stored, and the flights that it concerns are derived again. */

import type { LawAgency } from '../../shared/agency/agency-id.ts';
import type { AuditKind } from '../../shared/audit/audit-kinds.ts';
import type { Officer } from '../../shared/casework/case.ts';
import type { CancelCause, Decision, DecisionId } from '../../shared/flight/decision.ts';
import { flightAliases } from '../../shared/flight/decisions-in-force.ts';
import type { FlightId, MessageId } from '../../shared/flight/flight.ts';
import { afterCommit } from './after-commit.ts';
import type { ChangedSides } from './audit/changed-sides.ts';
import { auditEntry } from './audit/entries.ts';
import type { FlightRow } from './calls/flight-views.ts';
import { byFlight, entrySteps } from './flight-entries.ts';
import { deriveFlights } from './import/merge-flights.ts';
import { topicsOf } from './import/quarantine.ts';
import type { WholeRequest } from './request.ts';
import { refuseMasked } from './retention/masked-flights.ts';
import { checkRules } from './rules/circuit-breaker.ts';
import { readWindowHours } from './session.ts';
import type { Write } from './store/commit.ts';
import { allDecisions } from './stored-decisions.ts';
import { unitAgencies } from './world.ts';

/** A decision as the officer enters it; id, time and officer are added. */
export type Taken = {
  [Kind in Decision['kind']]: Omit<Extract<Decision, { kind: Kind }>, 'id' | 'at' | 'officer'>;
}[Decision['kind']];

/** Stores the decision with its audit entry and what changes together with it, then derives the flights it concerns again. */
export async function decide(
  request: WholeRequest,
  taken: Taken,
  flights: readonly FlightId[],
  audit: Extract<
    AuditKind,
    | `flight.${'updated' | 'cancelled' | 'joined'}`
    | `traveller.${'joined' | 'parted'}`
    | 'message.assigned'
    | 'decision.withdrawn'
  >,
  details: {
    readonly other?: FlightId;
    readonly message?: MessageId;
    readonly count?: number;
    readonly travellers?: string;
    readonly kind?: Decision['kind'];
    readonly cause?: CancelCause;
  },
  sides: Partial<ChangedSides> = {},
  second: Officer | null = null,
  together: readonly Write[] = [],
): Promise<DecisionId> {
  await refuseMasked(request.store, flights);
  const context = { ...request.context, second };
  const decision: Decision = { ...taken, id: context.newId(), at: context.now, officer: context.officer.id };
  const { id, flight, kind, reason: why } = decision;
  await request.commit(
    [{ table: 'decisions', id, rev: 0, value: decision, index: { flight, kind } }, ...together],
    [auditEntry(context, audit, flight, { decision: id, ...details }, { ...sides, reason: why === '' ? null : why })],
    ['flights', ...topicsOf(together)],
  );
  await afterCommit(
    request,
    async () => {
      await deriveFlights(request, flights);
      // Now, and not with the next work in the background, which may be that of an officer who sees more.
      await checkRules(request);
    },
    undefined,
  );
  return id;
}

/** The second officer, as a decision names them. */
export function named(second: Officer | null): { readonly second?: string } {
  return second === null ? {} : { second: second.id };
}

/** The agencies that may confirm what concerns all, without the officer's own. */
export function otherAgencies({ context, world }: Pick<WholeRequest, 'context' | 'world'>): readonly LawAgency[] {
  const agencies = unitAgencies(world);
  return agencies.law.filter((each) => each !== context.agency && agencies.mayConfirm(each, null));
}

/** Whether an entry about a flight, or its withdrawal, may take travellers off the queue. */
export async function takesAway(
  request: WholeRequest,
  row: FlightRow,
  taken: Extract<Taken, { kind: 'flight' | 'withdraw' }>,
): Promise<boolean> {
  const [decisions, hours] = await Promise.all([allDecisions(request), readWindowHours(request.store)]);
  const own = byFlight(decisions, flightAliases(decisions)).get(row.id) ?? [];
  // The last of its instant.
  const draft: Decision = { ...taken, id: '~', at: request.context.now, officer: request.context.officer.id };
  return entrySteps(row, [...own, draft], request, hours).some(
    (step) => step.decision === draft.id && step.takesAway !== null,
  );
}
