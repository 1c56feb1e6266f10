/**
 * The preparation of a flight: which officer has it, which agencies signed it analysed, and which of them approved whom the shift meets. The record keeps the steps in order; all
 * else follows from them.
 */
import type { LawAgency } from '../agency/agency-id.ts';
import type { FlightId, TravellerId } from '../flight/flight.ts';
import { compareText } from '../flight/message-order.ts';

/** Who did it, and when (ISO 8601 UTC). */
interface StepBy {
  readonly at: string;
  readonly officer: string;
  readonly agency: LawAgency;
}

/**
 * - taken, left: the officer has the flight, or gives it back.
 * - signed: the agency decided about all its targets. They are named by their ids (null: hidden from whoever reads). `regulars`: how many stood on the flight whom only their earlier
 *   flights keep from being a target (null: hidden from whoever reads; left out: an earlier release did not count them).
 * - approved: its supervisor agrees to whom the shift meets. They are named by their ids (null: hidden from whoever reads; left out: an earlier release did not keep it).
 * - taken-back: the agency's signature and approval count no more.
 */
export type PreparationStep =
  | (StepBy & { readonly kind: 'taken' })
  | (StepBy & { readonly kind: 'left' })
  | (StepBy & { readonly kind: 'approved'; readonly meets?: readonly TravellerId[] | null })
  | (StepBy & {
      readonly kind: 'signed';
      readonly targets: readonly TravellerId[] | null;
      readonly regulars?: number | null;
    })
  | (StepBy & { readonly kind: 'taken-back'; readonly reason: string });

export type StepOf<Kind extends PreparationStep['kind']> = Extract<PreparationStep, { kind: Kind }>;

export interface Preparation {
  readonly flight: FlightId;
  /** In the order in which they were done. */
  readonly steps: readonly PreparationStep[];
}

/** The step by which an officer has the flight; null: nobody has it. */
export function ownedBy(steps: readonly PreparationStep[]): StepOf<'taken'> | null {
  const last = steps.findLast((step) => step.kind === 'taken' || step.kind === 'left');
  return last?.kind === 'taken' ? last : null;
}

/** The signature of an agency that counts; null: it has not signed, or took it back. */
export function signedFor(steps: readonly PreparationStep[], agency: LawAgency): StepOf<'signed'> | null {
  const last = steps.findLast(
    (step) => step.agency === agency && (step.kind === 'signed' || step.kind === 'taken-back'),
  );
  return last?.kind === 'signed' ? last : null;
}

/** The approval by a supervisor of an agency that counts: one after the signature. Null: there is none. */
export function approvedFor(steps: readonly PreparationStep[], agency: LawAgency): StepOf<'approved'> | null {
  const signed = signedFor(steps, agency);
  if (signed === null) return null;
  const after = steps.slice(steps.indexOf(signed) + 1);
  return after.flatMap((step) => (step.agency === agency && step.kind === 'approved' ? [step] : []))[0] ?? null;
}

/** Every agency that signed, once, in order of the signature that counts. */
export function signatures(steps: readonly PreparationStep[]): readonly StepOf<'signed'>[] {
  const counting = new Set([...new Set(steps.map(({ agency }) => agency))].map((agency) => signedFor(steps, agency)));
  return steps.flatMap((step) => (step.kind === 'signed' && counting.has(step) ? [step] : []));
}

/** The steps of a flight and of flights joined to it, by time. Those of one record stay in the order in which they were done, also where the clock was set back between them. */
export function inOneOrder(preparations: readonly Preparation[]): readonly PreparationStep[] {
  const placed = preparations.flatMap(({ steps }) => {
    let latest = '';
    return steps.map((step) => {
      if (step.at > latest) latest = step.at;
      return { step, latest };
    });
  });
  return placed.sort((a, b) => compareText(a.latest, b.latest)).map(({ step }) => step);
}
