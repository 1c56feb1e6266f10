/** Lines of a result that name another agency than the officer who records it. */
import { describe, expect, test } from 'vitest';
import type { ActContext, Deed } from '../../../shared/casework/act-context.ts';
import type { Case } from '../../../shared/casework/case.ts';
import type { CaseAct } from '../../../shared/casework/case-act.ts';
import { askedOf } from '../../../shared/casework/case-answers.ts';
import { openCase } from '../../../shared/casework/case-beginnings.ts';
import { applyAct } from '../../../shared/casework/case-machine.ts';
import { partsOf } from '../../../shared/casework/case-parts.ts';
import { type Found, stands } from '../../../shared/casework/finding.ts';
import { resultKind, standingResult } from '../../../shared/casework/result-kind.ts';
import { ARREST, DRUGS } from './found-things.ts';

const [OF_POLICE] = ARREST.found;
/** An officer of customs, who lead. */
const AMA: ActContext = {
  officer: 'ama',
  agency: 'customs',
  at: '2026-11-24T12:00:00.000Z',
  hits: [],
  supervises: false,
  leads: true,
  present: new Set(['customs', 'police']),
  early: null,
  identity: 'confirmed',
};
const KOFI: ActContext = { ...AMA, officer: 'kofi', agency: 'police', leads: false };
/** Both agencies lead for what each sees, so that either may conclude. */
const LEADING: ActContext = { ...KOFI, leads: true };
type Done = readonly [act: CaseAct, by: ActContext];

const OPEN = openCase({ id: 'C', flight: 'F', traveller: 'T', travellerName: 'DOE', outcomeAtOpening: 'inspect' }, AMA);
const sent: Done = [{ kind: 'select', note: null }, AMA];
const recorded = (...found: readonly Found[]): CaseAct => ({ kind: 'record-result', result: 'found', found, note: '' });
const answer = (kind: 'confirm-found' | 'dispute-found', line = 0, result = 1): CaseAct => ({
  ...{ kind, result, line, note: 'nobody of ours was there' },
});

function after(current: Case, ...acts: readonly Done[]): Case {
  return acts.reduce((value, [act, by]) => {
    const done = applyAct(value, act, by);
    if (!done.ok) throw new Error(done.failure.code);
    return done.value;
  }, current);
}

const refusal = (current: Case, [act, by]: Done) => {
  const done = applyAct(current, act, by);
  return done.ok ? null : done.failure;
};
const asked = (found: Case, by: ActContext) =>
  askedOf(found, {
    ...{ officer: by.officer, agency: by.agency, leads: by.leads, attends: false },
    agencyOf: () => undefined,
  }).map(({ kind }) => kind);
const states = ({ found }: Case) => found.map(({ unconfirmed }) => unconfirmed ?? 'counts');

describe('an arrest by police that customs recorded', () => {
  const alone = after(OPEN, sent, [recorded(OF_POLICE), AMA]);

  test('waits for any officer of police, gives no result before, and makes police no part of the case', () => {
    expect(states(alone)).toEqual(['waiting']);
    expect([alone.state, alone.result, standingResult(alone), resultKind(alone)]).toEqual([
      'concluded',
      'found',
      null,
      null,
    ]);
    expect([asked(alone, KOFI), asked(alone, AMA)]).toEqual([['found'], []]);
    expect(partsOf(alone)).toEqual(['customs']);
  });

  test('counts once police confirm it, also on a closed case, and police have taken part then', () => {
    const closed = after(alone, [{ kind: 'close', note: null }, AMA]);
    expect(closed.state).toBe('closed');
    const confirmed = after(closed, [answer('confirm-found'), KOFI]);
    expect([states(confirmed), resultKind(confirmed), asked(confirmed, KOFI)]).toEqual([['counts'], 'positive', []]);
    expect(confirmed.timeline.at(-1)).toMatchObject({ kind: 'found-confirmed', of: 'arrest', line: 0 });
    expect(partsOf(confirmed)).toEqual(['customs', 'police']);
  });

  test('counts for nobody where police dispute it, and they may still confirm it', () => {
    const disputed = after(alone, [answer('dispute-found'), KOFI]);
    expect([states(disputed), standingResult(disputed), asked(disputed, KOFI)]).toEqual([
      ['disputed'],
      'nothing-found',
      [],
    ]);
    expect(partsOf(disputed)).toEqual(['customs']);
    expect(states(after(disputed, [answer('confirm-found'), KOFI]))).toEqual(['counts']);
  });

  test('is told to customs where police dispute it, until customs read it or do anything else', () => {
    const disputed = after(alone, [answer('dispute-found'), KOFI]);
    expect([asked(disputed, AMA), asked(disputed, { ...KOFI, agency: 'immigration' })]).toEqual([['disputed'], []]);
    for (const act of [{ kind: 'acknowledge', note: null }, recorded(DRUGS)] as const)
      expect(asked(after(disputed, [act, AMA]), AMA)).toEqual([]);
  });

  test('leaves what customs found themselves as it is', () => {
    const both = after(OPEN, sent, [recorded(DRUGS, OF_POLICE), AMA]);
    expect([states(both), resultKind(both)]).toEqual([['counts', 'waiting'], 'positive']);
    expect(both.found.filter(stands)).toEqual([DRUGS]);
  });

  test.each<[string, Case, Done, string]>([
    ['by the agency that recorded it', alone, [answer('confirm-found'), AMA], 'no-answer'],
    ['of a result that was corrected since', alone, [answer('confirm-found', 0, 2), KOFI], 'no-answer'],
    ['of a line that is not there', alone, [answer('confirm-found', 1), KOFI], 'no-answer'],
    [
      'without a reason, where it is disputed',
      alone,
      [{ ...answer('dispute-found'), note: '' } as CaseAct, KOFI],
      'reason-required',
    ],
    [
      'to take back what was confirmed',
      after(alone, [answer('confirm-found'), KOFI]),
      [answer('dispute-found'), KOFI],
      'no-answer',
    ],
  ])('is not answered %s', (_, found, step, code) => {
    expect(refusal(found, step)).toEqual({ code });
  });
});

describe('a line of another agency', () => {
  const alone = after(OPEN, sent, [recorded(OF_POLICE), AMA]);
  const again = (found: Case, ...lines: readonly Found[]) => states(after(found, [recorded(...lines), AMA]));

  test('keeps what its agency said when the result is corrected', () => {
    const confirmed = after(alone, [answer('confirm-found'), KOFI]);
    const disputed = after(alone, [answer('dispute-found'), KOFI]);
    expect([confirmed, disputed, alone].map((found) => again(found, DRUGS, OF_POLICE))).toEqual([
      ['counts', 'counts'],
      ['counts', 'disputed'],
      ['counts', 'waiting'],
    ]);
  });

  test('stays agreed to where nothing of weight changes', () => {
    const theirs: Found = { ...DRUGS, agency: 'police' };
    const confirmed = after(OPEN, sent, [recorded(theirs), AMA], [answer('confirm-found'), KOFI]);
    const same: readonly Partial<Found>[] = [
      { what: ' Cocaine' },
      { quantity: { amount: 2000, unit: 'g', weighed: 'gross' } },
      { test: 'confirmed' },
    ];
    for (const change of same) {
      const corrected = after(confirmed, [recorded({ ...theirs, ...change }), AMA]);
      expect([states(corrected), standingResult(corrected)]).toEqual([['counts'], 'found']);
    }
  });

  test('counts where of two alike one counts and one waits', () => {
    const theirs: Found = { ...DRUGS, agency: 'police' };
    const two = after(OPEN, sent, [recorded(theirs, theirs), AMA], [answer('confirm-found', 1), KOFI]);
    expect([states(two), again(two, theirs)]).toEqual([['waiting', 'counts'], ['counts']]);
  });

  test('waits anew where it says more, or is there once more', () => {
    const theirs: Found = { ...DRUGS, agency: 'police' };
    const more: Found = { ...theirs, quantity: { amount: 20, unit: 'kg', weighed: 'gross' } };
    const confirmed = after(OPEN, sent, [recorded(theirs), AMA], [answer('confirm-found'), KOFI]);
    expect([again(confirmed, more), again(confirmed, theirs, theirs)]).toEqual([['waiting'], ['counts', 'waiting']]);
  });

  test('is confirmed where an officer of it records, confirms or concludes the result', () => {
    const waits = after(OPEN, sent, [recorded(OF_POLICE), { ...AMA, leads: false }]);
    expect(states(after(OPEN, sent, [recorded(OF_POLICE), LEADING]))).toEqual(['counts']);
    const onTheSpot: ActContext = { ...AMA, second: 'kofi', secondAgency: 'police' };
    expect(states(after(OPEN, sent, [recorded(OF_POLICE), onTheSpot]))).toEqual(['counts']);
    expect(states(after(waits, [{ kind: 'conclude', note: null }, LEADING]))).toEqual(['counts']);
    expect(states(after(waits, [{ kind: 'conclude', note: null }, AMA]))).toEqual(['waiting']);
  });

  test('stays disputed when its agency concludes', () => {
    const waits = after(OPEN, sent, [recorded(OF_POLICE), { ...AMA, leads: false }], [answer('dispute-found'), KOFI]);
    expect(states(after(waits, [{ kind: 'conclude', note: null }, LEADING]))).toEqual(['disputed']);
  });

  test.each([
    ['confirm-deed', 'counts'],
    ['dispute-deed', 'disputed'],
  ] as const)('is answered with the result that was typed in the name of one of its officers: %s', (kind, state) => {
    const deed: Deed = { happened: null, doer: { officer: 'kofi', agency: 'police' }, present: [] };
    const typed = after(OPEN, sent, [recorded(OF_POLICE), { ...AMA, deed }]);
    expect([states(typed), asked(typed, KOFI)]).toEqual([['waiting'], ['deed', 'found']]);
    const done = after(typed, [{ kind, deed: 1, note: 'was at gate 4' }, KOFI]);
    expect([states(done), asked(done, KOFI)]).toEqual([[state], []]);
  });

  test('counts as it is typed where the agency has no officers in the unit', () => {
    const present = new Set<'customs'>(['customs']);
    expect(states(after(OPEN, sent, [recorded(OF_POLICE), { ...AMA, present }]))).toEqual(['counts']);
  });
});
