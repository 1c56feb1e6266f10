/** One case and its acts, for tests of the machine: Ama of customs has it, Kofi of police examines. */
import type { ActContext } from '../../../shared/casework/act-context.ts';
import type { Case } from '../../../shared/casework/case.ts';
import type { CaseAct } from '../../../shared/casework/case-act.ts';
import { openCase } from '../../../shared/casework/case-beginnings.ts';
import { applyAct } from '../../../shared/casework/case-machine.ts';
import { NOTHING } from './found-things.ts';

const HITS = [
  { rule: 'customs.cash', family: 'payment', accuses: true },
  { rule: 'joint.shared', family: 'contact', accuses: true },
  { rule: 'joint.family', family: 'links', accuses: false },
] as const;
/** An officer of customs, whose case it is. */
export const AMA: ActContext = {
  officer: 'LFW-01',
  agency: 'customs',
  at: '2026-11-24T10:00:00.000Z',
  hits: HITS,
  supervises: false,
  leads: true,
  present: new Set(['customs', 'police']),
  early: null,
  identity: 'confirmed',
};
/** The flight lands later. */
export const EARLY = { from: 29_000_000, after: 'landing' } as const;
/** A control officer of police, who do not lead. */
export const KOFI: ActContext = { ...AMA, officer: 'LFW-02', agency: 'police', leads: false };

/** A case that Ama opened. */
export function opened(outcomeAtOpening: Case['outcomeAtOpening'] = 'inspect'): Case {
  return openCase(
    { id: 'LFW-2026-000001', flight: 'F', traveller: 'T', travellerName: 'DOE, JO', outcomeAtOpening },
    AMA,
  );
}

type Plain = 'claim' | 'release' | 'select' | 'deselect' | 'meet' | 'conclude' | 'send-back' | 'close' | 'reopen-part';
type Done = CaseAct | readonly [CaseAct, ActContext];

/** The case after these acts, each of Ama where nobody else is named. */
export function after(current: Case, ...acts: readonly Done[]): Case {
  return acts.reduce<Case>((value, done) => {
    const [act, by] = Array.isArray(done) ? (done as readonly [CaseAct, ActContext]) : [done as CaseAct, AMA];
    const result = applyAct(value, act, by);
    if (!result.ok) throw new Error(`${act.kind}: ${result.failure.code}`);
    return result.value;
  }, current);
}

/** Why the act is refused; null where it is not. */
export const refusal = (current: Case, act: CaseAct, by: ActContext = AMA) => {
  const result = applyAct(current, act, by);
  return result.ok ? null : result.failure;
};

/** A step that says nothing but a note. */
export const plain = (kind: Plain, note: string | null = null): CaseAct => ({
  kind,
  note,
});
/** The act that records a result. */
export type Recorded = Extract<CaseAct, { kind: 'record-result' }>;
/** A result, which is that nothing was found where none is given. */
export const found = (results: Pick<Recorded, 'result' | 'found'> = NOTHING): CaseAct => ({
  kind: 'record-result',
  ...results,
  note: '',
});
/** The decision that a hit rests on a wrong datum. */
export const wrong = (rule: string, reason = 'renewed since'): CaseAct => ({
  kind: 'decide-hit',
  rule,
  disposition: 'datum-wrong',
  reason,
});
