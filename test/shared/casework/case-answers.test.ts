import { describe, expect, test } from 'vitest';
import type { Agency } from '../../../shared/agency/agency-id.ts';
import type { ActContext } from '../../../shared/casework/act-context.ts';
import type { Case } from '../../../shared/casework/case.ts';
import type { CaseAct } from '../../../shared/casework/case-act.ts';
import { askedOf, deedsOf, openProposal } from '../../../shared/casework/case-answers.ts';
import { openCase } from '../../../shared/casework/case-beginnings.ts';
import { applyAct } from '../../../shared/casework/case-machine.ts';
import { NOTHING } from './found-things.ts';

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
  since: '2026-11-24T08:00:00.000Z',
};
const KOFI: ActContext = { ...AMA, officer: 'kofi', agency: 'police', leads: false };
const OPEN = openCase({ id: 'C', flight: 'F', traveller: 'T', travellerName: 'DOE', outcomeAtOpening: 'inspect' }, AMA);
type Done = readonly [act: CaseAct, by: ActContext];

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
const asked = (found: Case, by: ActContext, attends = false) =>
  askedOf(found, {
    ...{ officer: by.officer, agency: by.agency, leads: by.leads, attends },
    agencyOf: (id) => ({ ama: 'customs', kofi: 'police' })[id] as Agency | undefined,
  }).map(({ kind }) => kind);

const select: Done = [{ kind: 'select', note: null }, AMA];
const meet: CaseAct = { kind: 'meet', note: null };
const byKofi = { happened: null, doer: { officer: 'kofi', agency: 'police' }, present: [] } as const;
const confirm: CaseAct = { kind: 'confirm-deed', deed: 1, note: null };
const dispute: CaseAct = { kind: 'dispute-deed', deed: 1, note: 'I was at gate 4' };

describe('a step that another officer typed', () => {
  const met = after(OPEN, select, [meet, { ...AMA, deed: byKofi }]);

  test('waits for the officer who is said to have done it, and for nobody else', () => {
    expect(met).toMatchObject({ state: 'secondary', assigned: 'ama' });
    expect(deedsOf(met)).toMatchObject([{ deed: 1, doer: { officer: 'kofi' }, state: 'waiting' }]);
    expect([asked(met, KOFI), asked(met, AMA)]).toEqual([['deed'], []]);
    expect(refusal(met, [confirm, AMA])).toEqual({ code: 'no-answer' });
  });

  test.each<[string, readonly CaseAct[], string]>([
    ['confirmed', [confirm], 'confirmed'],
    ['disputed, with a reason', [dispute], 'disputed'],
    ['confirmed after it was disputed', [dispute, confirm], 'confirmed'],
    ['disputed after it was confirmed', [confirm, dispute], 'disputed'],
  ])('is %s, and the latest answer counts', (_, acts, state) => {
    const answered = after(met, ...acts.map((act): Done => [act, KOFI]));
    expect(deedsOf(answered)).toMatchObject([{ state }]);
    expect(asked(answered, KOFI)).toEqual([]);
    expect(answered.timeline.slice(0, met.timeline.length)).toEqual(met.timeline);
  });

  test('is told to the agency that typed it where the officer disputes it, until it is read', () => {
    const disputed = after(met, [dispute, KOFI]);
    expect([asked(disputed, AMA), asked(disputed, { ...KOFI, officer: 'esi' })]).toEqual([['disputed'], []]);
    const read: Done = [{ kind: 'acknowledge', note: null }, AMA];
    expect(asked(after(disputed, read), AMA)).toEqual([]);
    expect(refusal(after(disputed, read), read)).toEqual({ code: 'no-answer' });
  });

  test('is not disputed without a reason, nor answered twice in the same way', () => {
    expect(refusal(met, [{ ...dispute, note: '' }, KOFI])).toEqual({ code: 'reason-required' });
    expect(refusal(after(met, [confirm, KOFI]), [confirm, KOFI])).toEqual({ code: 'no-answer' });
  });

  test('is confirmed by whoever confirmed it on the spot, and is no other one where the officer names themselves', () => {
    const recorded: CaseAct = { kind: 'record-result', ...NOTHING, note: '' };
    const onTheSpot = after(OPEN, select, [recorded, { ...AMA, leads: false, second: 'kofi', deed: byKofi }]);
    expect(deedsOf(onTheSpot)).toMatchObject([{ state: 'confirmed' }]);
    const own = { ...byKofi, doer: { officer: 'ama', agency: 'customs' } } as const;
    expect(deedsOf(after(OPEN, select, [meet, { ...AMA, deed: own }]))).toEqual([]);
  });

  test.each([
    ['2026-11-24T12:00:01.000Z', { code: 'not-then', why: 'future' }],
    ['2026-11-24T12:00:00.000Z', null],
    ['2026-11-24T08:00:00.000Z', null],
    ['2026-11-24T07:59:59.000Z', { code: 'not-then', why: 'before-data' }],
  ])('that happened at %s gives %j', (happened, failure) => {
    const deed = { happened, doer: null, present: ['esi'] };
    expect(refusal(after(OPEN, select), [meet, { ...AMA, deed }])).toEqual(failure);
  });
});

describe('a proposal', () => {
  const propose: CaseAct = { kind: 'propose', proposed: { kind: 'dismiss', why: 'explained' }, note: 'his wedding' };
  const proposed = after(OPEN, [propose, KOFI]);
  const accept: CaseAct = { kind: 'accept', proposal: 1, note: null };
  const decline: CaseAct = { kind: 'decline', proposal: 1, note: null };

  test('changes nothing and waits for the agency that leads', () => {
    expect(proposed).toMatchObject({ state: 'triage', result: null });
    expect([asked(proposed, AMA), asked(proposed, KOFI)]).toEqual([['proposal'], []]);
  });

  test('is done by the agency that leads when it accepts, with the words of the proposal', () => {
    const done = after(proposed, [accept, AMA]);
    expect(done).toMatchObject({ state: 'closed', result: 'not-examined' });
    expect(done.timeline.at(-1)).toMatchObject({ kind: 'dismissed', officer: 'ama', note: 'his wedding', accepts: 1 });
    expect(openProposal(done)).toBeNull();
  });

  test('is declined, and another one may follow', () => {
    const declined = after(proposed, [decline, AMA]);
    expect([declined.state, asked(declined, AMA)]).toEqual(['triage', []]);
    expect(refusal(declined, [accept, AMA])).toEqual({ code: 'no-answer' });
    expect(openProposal(after(declined, [propose, KOFI]))?.proposal).toBe(2);
  });

  test.each<[string, Done, object]>([
    ['is made by the agency that leads', [propose, AMA], { code: 'no-proposal' }],
    ['is made where one waits', [propose, KOFI], { code: 'no-proposal' }],
    ['is accepted by another agency', [accept, KOFI], { code: 'not-leading' }],
    ['is accepted under another number', [{ ...accept, proposal: 2 } as CaseAct, AMA], { code: 'no-answer' }],
  ])('is refused where it %s', (_, step, failure) => {
    const on = failure !== null && step[1] === AMA && step[0] === propose ? OPEN : proposed;
    expect(refusal(on, step)).toEqual(failure);
  });

  test('waits no more once the case went on without it', () => {
    expect(openProposal(after(proposed, select))).toBeNull();
  });

  test('to withdraw or miss somebody is refused, and waits no more, once a result is recorded', () => {
    const miss: CaseAct = { kind: 'propose', proposed: { kind: 'miss', why: 'not-found' }, note: null };
    const record: Done = [{ kind: 'record-result', ...NOTHING, note: '' }, KOFI];
    const waiting = after(OPEN, select, [miss, KOFI], record);
    expect([openProposal(waiting), asked(waiting, AMA)]).toEqual([null, []]);
    expect(refusal(waiting, [{ kind: 'accept', proposal: 1, note: null }, AMA])).toEqual({ code: 'no-answer' });
    expect(refusal(after(OPEN, select, record), [miss, KOFI])).toEqual({ code: 'wrong-state', state: 'secondary' });
  });

  test('of something that cannot be done now is refused', () => {
    const back: CaseAct = { kind: 'propose', proposed: { kind: 'deselect' }, note: 'wrong queue' };
    expect(refusal(OPEN, [back, KOFI])).toEqual({ code: 'wrong-state', state: 'triage' });
  });
});

describe('a traveller whom the agency that leads let go', () => {
  const dismissed = after(OPEN, [{ kind: 'dismiss', why: 'explained', note: null }, AMA]);

  test('is told to another agency that attends, until it reads it, reopens the case or does anything else', () => {
    expect([asked(dismissed, KOFI, true), asked(dismissed, KOFI), asked(dismissed, AMA, true)]).toEqual([
      ['let-go'],
      [],
      [],
    ]);
    for (const act of [
      { kind: 'acknowledge', note: null },
      { kind: 'reopen', note: 'we want to see him' },
      { kind: 'note', note: 'seen' },
    ] as const)
      expect(asked(after(dismissed, [act, KOFI]), KOFI, true)).toEqual([]);
  });

  test('is not told to the agency that confirmed it, nor acknowledged by the one that did it', () => {
    const confirmed = after(OPEN, [
      { kind: 'miss', why: 'late-data', note: null },
      { ...AMA, leads: false, second: 'kofi' },
    ]);
    expect(asked(confirmed, KOFI, true)).toEqual([]);
    expect(refusal(dismissed, [{ kind: 'acknowledge', note: null }, AMA])).toEqual({ code: 'no-answer' });
  });
});
