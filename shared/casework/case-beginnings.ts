/** How a case begins: claimed, opened by hand, or drawn at random. */
import { tooShort } from '../reason.ts';
import { failed, type Result, success } from '../result.ts';
import type { ActContext, CaseFailure } from './act-context.ts';
import { type ByHand, type Case, saysMore, type ThingCase, type TravellerCase } from './case.ts';

/** The subject of a case, as it was when the case was opened. */
export type CaseSubject =
  | Pick<TravellerCase, 'id' | 'flight' | 'traveller' | 'travellerName' | 'outcomeAtOpening'>
  | Pick<ThingCase, 'id' | 'flight' | 'traveller' | 'travellerName' | 'thing' | 'outcomeAtOpening'>;

/** A new case, assigned to the officer who opens it: for what flagged the traveller, otherwise by the officer's choice. */
export function openCase(subject: CaseSubject, by: Pick<ActContext, 'officer' | 'agency' | 'at'>): Case {
  const { officer, agency, at } = by;
  return {
    ...subject,
    state: 'triage',
    assigned: officer,
    openedAt: at,
    origin: subject.outcomeAtOpening === 'clear' ? 'choice' : 'hit',
    decisions: [],
    result: null,
    found: [],
    credited: null,
    closedBy: [],
    timeline: [{ kind: 'claimed', officer, agency, at, note: null }],
  };
}

/** A new case that an officer opens by hand, for a reason of their own or of others; fails where they have to say more and do not. */
export function openByHand(
  subject: CaseSubject,
  { origin, note }: { readonly origin: ByHand; readonly note: string | null },
  by: Pick<ActContext, 'officer' | 'agency' | 'at'>,
): Result<Case, CaseFailure> {
  const said = note?.trim() ?? '';
  if (saysMore(origin) && tooShort(said)) return failed({ code: 'reason-required' });
  const { officer, agency, at } = by;
  const opened = { kind: 'opened', officer, agency, at, origin, note: said || null } as const;
  return success({ ...openCase(subject, by), origin, timeline: [opened] });
}

/** A new case for a traveller drawn at random: sent to secondary, assigned to nobody. */
export function drawnCase(
  subject: CaseSubject,
  { drawn, of }: { readonly drawn: number; readonly of: number },
  by: Pick<ActContext, 'officer' | 'agency' | 'at'>,
): Case {
  return {
    ...openCase(subject, by),
    state: 'sent',
    assigned: null,
    origin: 'random',
    timeline: [{ kind: 'drawn', officer: by.officer, agency: by.agency, at: by.at, drawn, of, note: null }],
  };
}
