import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import type { ActContext, Deed } from '../../../shared/casework/act-context.ts';
import { CASE_STATES, type Case } from '../../../shared/casework/case.ts';
import { type CaseAct, isAllowed } from '../../../shared/casework/case-act.ts';
import { deedsOf } from '../../../shared/casework/case-answers.ts';
import { openByHand, openCase } from '../../../shared/casework/case-beginnings.ts';
import { applyAct } from '../../../shared/casework/case-machine.ts';
import { missingFor } from '../../../shared/casework/case-refusals.ts';
import { resultKind } from '../../../shared/casework/result-kind.ts';
import { anyAct } from './any-act.ts';
import { ARREST, DRUGS, NOTHING, ODD, SEIZURE } from './found-things.ts';

const HITS = [
  { rule: 'customs.cash', accuses: true },
  { rule: 'joint.shared', accuses: true },
  { rule: 'joint.family', accuses: false },
];
/** An officer of customs, whose case it is. */
const AMA: ActContext = {
  officer: 'LFW-01',
  agency: 'customs',
  at: '2026-11-24T10:00:00.000Z',
  hits: HITS,
  supervises: false,
  leads: true,
  present: new Set(['customs', 'police']),
  early: null,
};
/** The flight lands later. */
const EARLY = { from: 29_000_000, after: 'landing' } as const;
/** A control officer of police, who do not lead. */
const KOFI: ActContext = { ...AMA, officer: 'LFW-02', agency: 'police', leads: false };

function opened(outcomeAtOpening: Case['outcomeAtOpening'] = 'inspect'): Case {
  return openCase(
    { id: 'LFW-2026-000001', flight: 'F', traveller: 'T', travellerName: 'DOE, JO', outcomeAtOpening },
    AMA,
  );
}

type Plain = 'claim' | 'release' | 'select' | 'deselect' | 'meet' | 'conclude' | 'send-back' | 'close' | 'reopen-part';
type Done = CaseAct | readonly [CaseAct, ActContext];

function after(current: Case, ...acts: readonly Done[]): Case {
  return acts.reduce<Case>((value, done) => {
    const [act, by] = Array.isArray(done) ? (done as readonly [CaseAct, ActContext]) : [done as CaseAct, AMA];
    const result = applyAct(value, act, by);
    if (!result.ok) throw new Error(`${act.kind}: ${result.failure.code}`);
    return result.value;
  }, current);
}

const refusal = (current: Case, act: CaseAct, by: ActContext = AMA) => {
  const result = applyAct(current, act, by);
  return result.ok ? null : result.failure;
};

const plain = (kind: Plain, note: string | null = null): CaseAct => ({
  kind,
  note,
});
type Recorded = Extract<CaseAct, { kind: 'record-result' }>;
const found = (results: Pick<Recorded, 'result' | 'found'> = NOTHING): CaseAct => ({
  kind: 'record-result',
  ...results,
  note: '',
});
const wrong = (rule: string, reason = 'renewed since'): CaseAct => ({
  kind: 'decide-hit',
  rule,
  disposition: 'datum-wrong',
  reason,
});

describe('the life of a case', () => {
  test('steps belong to officers: one claims, another meets the traveller and records, the leading agency concludes, each closes', () => {
    const concluded = after(opened(), plain('select'), [plain('meet'), KOFI], [found(), KOFI], plain('conclude'));
    expect(concluded).toMatchObject({ state: 'concluded', result: 'nothing-found', assigned: 'LFW-02' });
    const half = after(concluded, plain('close'));
    expect(half).toMatchObject({ state: 'concluded', closedBy: ['customs'] });
    const closed = after(half, [plain('close'), KOFI]);
    expect(closed).toMatchObject({ state: 'closed', closedBy: ['customs', 'police'] });
    expect(closed.timeline.map(({ kind, agency }) => `${kind} ${agency}`)).toEqual([
      'claimed customs',
      'selected customs',
      'met police',
      'result-recorded police',
      'concluded customs',
      'closed customs',
      'closed police',
    ]);
  });

  test.each([
    ['choice', null, null],
    ['choice', 'nervous at the belt', 'choice'],
    ['dog', null, 'dog'],
    ['tip', 'ab', null],
    ['tip', 'Customs Lomé, 2026/118', 'tip'],
    ['agency', null, null],
    ['agency', 'Immigration, desk 4', 'agency'],
  ] as const)('a case is opened by hand for %s with the note %j: %j', (origin, note, as) => {
    const subject = { id: 'C', flight: 'F', traveller: 'T', travellerName: 'DOE', outcomeAtOpening: 'watch' } as const;
    const made = openByHand(subject, { origin, note }, AMA);
    if (as === null) return expect(made).toEqual({ ok: false, failure: { code: 'reason-required' } });
    expect(made.ok && made.value).toMatchObject({ origin: as, state: 'triage', timeline: [{ kind: 'opened', note }] });
    // The opening says why: sending them takes no second reason.
    expect(made.ok && refusal(made.value, plain('select'))).toBeNull();
  });

  test('a result of the leading agency is concluded at once, and a case of one agency is closed by one step', () => {
    const concluded = after(opened(), plain('select'), found(SEIZURE));
    expect(concluded.state).toBe('concluded');
    expect(after(concluded, plain('close')).state).toBe('closed');
  });

  test('a result that the leading agency confirmed on the spot is concluded', () => {
    const sent = after(opened(), plain('select'));
    expect(after(sent, [found(), { ...KOFI, second: 'LFW-09' }]).state).toBe('concluded');
    expect(after(sent, [found(), KOFI]).state).toBe('secondary');
  });

  test('an agency without officers in the unit is not waited for', () => {
    const concluded = after(opened(), plain('select'), [plain('meet'), KOFI], found());
    expect(after(concluded, [plain('close'), { ...AMA, present: new Set(['customs']) }]).state).toBe('closed');
  });

  test('a result that was agreed to is replaced, and its case reopened, only with the agency that leads', () => {
    const half = after(opened(), plain('select'), [plain('meet'), KOFI], found(ARREST), plain('close'));
    const reopen: CaseAct = { kind: 'reopen', note: 'we think otherwise' };
    expect(refusal(half, found(), KOFI)).toEqual({ code: 'not-leading' });
    expect(after(half, [found(), { ...KOFI, second: 'LFW-09' }])).toMatchObject({ state: 'concluded', closedBy: [] });
    const closed = after(half, [plain('close'), KOFI]);
    expect(refusal(closed, reopen, KOFI)).toEqual({ code: 'not-leading' });
    expect(after(closed, reopen).state).toBe('concluded');
  });

  test('an agency takes back its own closing, and leaves that of another one', () => {
    const closed = after(opened(), plain('select'), [plain('meet'), KOFI], found(), plain('close'), [
      plain('close'),
      KOFI,
    ]);
    expect(after(closed, plain('reopen-part'))).toMatchObject({ state: 'concluded', closedBy: ['police'] });
    expect(refusal(after(closed, plain('reopen-part')), plain('reopen-part'))).toEqual({ code: 'no-part' });
  });

  test('somebody who was met without a result is withdrawn or missed, and with a result neither', () => {
    const met = after(opened(), plain('select'), [plain('meet'), KOFI]);
    expect(after(met, plain('deselect', 'wrong queue')).state).toBe('triage');
    expect(after(met, { kind: 'miss', why: 'not-found', note: null }).state).toBe('closed');
    const recorded = after(met, [found(), KOFI]);
    expect(refusal(recorded, plain('deselect', 'wrong queue'))).toEqual({ code: 'wrong-state', state: 'secondary' });
  });

  test('a case whose other agencies have left is closed by whoever is there', () => {
    const half = after(opened(), plain('select'), [plain('meet'), KOFI], found(), plain('close'));
    expect(after(half, [plain('close'), { ...AMA, present: new Set(['customs']) }]).state).toBe('closed');
  });

  test('a seizure and an arrest go together, and a later laboratory result is another entry', () => {
    const both = { result: 'found', found: [...SEIZURE.found, ...ARREST.found] } as const;
    const recorded = after(opened(), plain('select'), found(both));
    expect(recorded).toMatchObject({ state: 'concluded', ...both });
    expect(resultKind(recorded)).toBe('positive');
    const overturned = { result: 'found', found: [{ ...DRUGS, test: 'overturned' }] } as const;
    const later = after(recorded, found(overturned));
    expect(resultKind(later)).toBe('negative');
    expect(later.timeline.slice(-2)).toMatchObject([both, overturned]);
  });

  test.each<[string, Pick<Recorded, 'result' | 'found'>, object]>([
    ['nothing of which anything is said', { result: 'found', found: [] }, { line: 0, problem: 'found' }],
    ['nothing found, and drugs', { ...SEIZURE, result: 'nothing-found' }, { line: 0, problem: 'found' }],
    ['drugs, and an arrest of two kilograms', { result: 'found', found: [DRUGS, ODD] }, { line: 2, problem: 'field' }],
  ])('a result makes no sense that says %s', (_, results, problem) => {
    const sent = after(opened(), plain('select'));
    expect(refusal(sent, found(results))).toEqual({ code: 'not-plausible', ...problem });
  });

  test('only the leading agency sends a case back to secondary', () => {
    const recorded = after(opened(), plain('select'), [found(), KOFI]);
    expect(refusal(recorded, plain('send-back'), KOFI)).toEqual({ code: 'not-leading' });
    const back = after(recorded, plain('send-back'));
    expect(back).toMatchObject({ state: 'secondary', result: null });
    expect(refusal(back, plain('conclude'))).toEqual({ code: 'no-result' });
  });

  test('a traveller is dismissed with one reason for all hits; a wrong datum is said of each hit that nobody decided', () => {
    const explained = after(opened(), { kind: 'dismiss', why: 'explained', note: null });
    expect(explained).toMatchObject({ state: 'closed', result: 'not-examined', decisions: [] });
    const other = after(opened(), wrong('joint.shared'), { kind: 'dismiss', why: 'other-person', note: 'born 1990' });
    expect(other.decisions.map(({ rule, disposition }) => [rule, disposition])).toEqual([
      ['joint.shared', 'datum-wrong'],
      ['customs.cash', 'other-person'],
    ]);
  });

  test('before the traveller can be met nothing is found; who did not come is missed, and a result may be corrected', () => {
    const sent = after(opened(), plain('select'));
    const early = { ...AMA, early: EARLY };
    expect(refusal(sent, plain('meet'), early)).toEqual({ code: 'too-early', ...EARLY });
    expect(refusal(sent, found(SEIZURE), early)).toEqual({ code: 'too-early', ...EARLY });
    expect(refusal(sent, { kind: 'miss', why: 'did-not-board', note: null }, early)).toBeNull();
    expect(refusal(after(sent, found(SEIZURE)), found(ARREST), early)).toBeNull();
  });

  test('whoever was not examined in time is missed, before or after being sent to secondary', () => {
    const missed: CaseAct = { kind: 'miss', why: 'did-not-board', note: null };
    for (const current of [opened(), after(opened(), plain('select'))])
      expect(after(current, missed)).toMatchObject({ state: 'closed', result: 'not-examined' });
    expect(refusal(opened(), { kind: 'miss', why: 'other', note: null })).toEqual({ code: 'reason-required' });
  });

  test('a case that was closed is reopened where it was, with a reason', () => {
    const dismissed = after(opened(), { kind: 'dismiss', why: 'weak', note: null });
    expect(refusal(dismissed, { kind: 'reopen', note: '' })).toEqual({ code: 'reason-required' });
    expect(after(dismissed, { kind: 'reopen', note: 'new facts' })).toMatchObject({ state: 'triage', result: null });
    const other = after(opened(), wrong('joint.shared'), [
      { kind: 'dismiss', why: 'other-person', note: null },
      { ...AMA, at: '2026-11-24T11:00:00.000Z' },
    ]);
    const again = after(other, { kind: 'reopen', note: 'it is him' });
    expect(again.decisions.map(({ rule }) => rule)).toEqual(['joint.shared']);
    const closed = after(opened(), plain('select'), found(SEIZURE), plain('close'));
    expect(after(closed, { kind: 'reopen', note: 'new facts' })).toMatchObject({
      state: 'concluded',
      ...SEIZURE,
      closedBy: [],
    });
  });
});

describe('who goes on with a case', () => {
  test('a case is claimed where nobody has it, and given away by its officer or a supervisor', () => {
    const assign: CaseAct = { kind: 'assign', to: 'LFW-07', note: null };
    expect(refusal(opened(), plain('claim'), KOFI)).toEqual({ code: 'assigned' });
    expect(refusal(opened(), assign, KOFI)).toEqual({ code: 'assigned' });
    expect(after(opened(), assign).assigned).toBe('LFW-07');
    expect(after(opened(), [assign, { ...KOFI, supervises: true }]).assigned).toBe('LFW-07');
    const free = after(opened(), plain('release'));
    expect(refusal(free, plain('release'))).toEqual({ code: 'assigned' });
    expect(after(free, [plain('claim'), KOFI]).assigned).toBe('LFW-02');
  });

  test('a supervisor of another agency does not take a case from its officer', () => {
    expect(refusal(opened(), plain('release'), KOFI)).toEqual({ code: 'assigned' });
  });

  test('a case that was handed to an agency waits for it, or for the agency that handed it over, until somebody has it', () => {
    const handed = after(opened(), { kind: 'hand-over', to: 'police', note: null });
    expect(refusal(handed, plain('claim'), { ...KOFI, agency: 'immigration' })).toEqual({ code: 'assigned' });
    expect(after(handed, plain('claim')).assigned).toBe('LFW-01');
    expect(handed).toMatchObject({ assigned: null, handedTo: 'police' });
    expect(after(handed, [plain('claim'), KOFI])).not.toHaveProperty('handedTo');
  });
});

describe('what stands in the way', () => {
  test.each<{ readonly what: string; readonly current: Case; readonly act: CaseAct; readonly failure: object }>([
    {
      what: 'a result needs a traveller in secondary',
      current: opened(),
      act: found(),
      failure: { code: 'wrong-state', state: 'triage' },
    },
    {
      what: 'nobody closes what is not concluded',
      current: after(opened(), plain('select')),
      act: plain('close'),
      failure: { code: 'wrong-state', state: 'sent' },
    },
    {
      what: 'nobody concludes without a result',
      current: after(opened(), plain('select'), plain('meet')),
      act: plain('conclude'),
      failure: { code: 'no-result' },
    },
    {
      what: 'to send somebody whom no rule flagged needs a reason',
      current: opened('clear'),
      act: plain('select'),
      failure: { code: 'reason-required' },
    },
    {
      what: 'to withdraw needs a reason',
      current: after(opened(), plain('select')),
      act: plain('deselect', ' a '),
      failure: { code: 'reason-required' },
    },
    {
      what: 'a rule that did not hit is not decided',
      current: opened(),
      act: wrong('police.other'),
      failure: { code: 'no-such-hit' },
    },
  ])('$what', ({ current, act, failure }) => {
    expect(refusal(current, act)).toEqual(failure);
  });

  test('an agency that took no part, or closed its own, has nothing to close', () => {
    const concluded = after(opened(), plain('select'), found());
    expect(refusal(concluded, plain('close'), KOFI)).toEqual({ code: 'no-part' });
    const half = after(opened(), plain('select'), [plain('meet'), KOFI], found(), plain('close'));
    expect(refusal(half, plain('close'))).toEqual({ code: 'no-part' });
  });

  test('everything that a step waits for is said before it is tried', () => {
    const released = after(opened(), plain('release'), plain('select'), found(), plain('close'));
    expect(missingFor(released, 'release', AMA)).toEqual([
      { code: 'wrong-state', state: 'closed' },
      { code: 'assigned' },
    ]);
  });
});

test('a case never reaches an illegal state, whoever acts: each act adds one entry, and no agency is closed out', () => {
  const deed: fc.Arbitrary<Deed> = fc.record({
    happened: fc.constantFrom(null, '2026-11-24T09:00:00.000Z', '2026-11-24T11:00:00.000Z', '2026-11-20T00:00:00.000Z'),
    doer: fc.constantFrom(null, { officer: 'police officer', agency: 'police' }),
    present: fc.subarray(['LFW-08', 'LFW-09']),
  });
  const by: fc.Arbitrary<ActContext> = fc
    .record({
      agency: fc.constantFrom<LawAgency>('customs', 'police', 'immigration'),
      supervises: fc.boolean(),
      leads: fc.boolean(),
      early: fc.constantFrom(null, EARLY),
      deed,
      since: fc.constant('2026-11-23T00:00:00.000Z'),
      others: fc.subarray<LawAgency>(['customs', 'police', 'immigration']),
    })
    .map(({ others, ...who }) => ({ ...AMA, ...who, officer: `${who.agency} officer`, present: new Set(others) }));
  fc.assert(
    fc.property(fc.array(fc.tuple(anyAct, by), { maxLength: 40 }), (steps) => {
      let current = opened();
      for (const [next, context] of steps) {
        const before = structuredClone(current);
        const result = applyAct(current, next, context);
        expect(current).toEqual(before);
        if (!result.ok) {
          expect(
            missingFor(current, next.kind, context).length > 0 ||
              [
                ...[
                  'reason-required',
                  'no-such-hit',
                  'no-such-find',
                  'not-leading',
                  'not-plausible',
                  'not-then',
                  'no-answer',
                ],
                ...(next.kind === 'propose' ? ['wrong-state'] : []),
              ].includes(result.failure.code),
          ).toBe(true);
          continue;
        }
        expect(isAllowed(current.state, next.kind)).toBe(true);
        current = result.value;
        expect(CASE_STATES).toContain(current.state);
        expect(current.timeline.slice(0, -1)).toEqual(before.timeline);
        expect(current.timeline).toHaveLength(before.timeline.length + 1);
        if (context.early !== null && before.result === null)
          expect(['met', 'result-recorded']).not.toContain(current.timeline.at(-1)?.kind);
        if (current.state === 'triage' || current.state === 'sent') expect(current.result).toBeNull();
        if (current.state === 'concluded' || current.state === 'closed') expect(current.result).not.toBeNull();
        // What the leading agency agreed to no other one changes.
        if (before.state === 'concluded' && !context.leads)
          expect([current.result, current.state === 'concluded' || current.state === 'closed']).toEqual([
            before.result,
            true,
          ]);
        if (before.state === 'closed' && before.result !== 'not-examined' && !context.leads)
          expect(current.result).toBe(before.result);
        // Nothing happens later than it is typed, and what is typed for another officer counts for them once they say so.
        const last = current.timeline.at(-1);
        expect((last?.happened ?? context.at) <= context.at).toBe(true);
        const { doneBy, officer } = last ?? {};
        expect(doneBy?.officer === officer && officer !== undefined).toBe(false);
        for (const { doer, state, deed: number } of deedsOf(current)) {
          const answered = current.timeline.some(
            (each) => each.kind === 'deed-confirmed' && each.deed === number && each.officer === doer.officer,
          );
          if (state === 'confirmed') expect(answered).toBe(true);
        }
        expect(current.found.length > 0).toBe(current.result === 'found');
        if (current.handedTo !== undefined) expect(current.assigned).toBeNull();
        expect(new Set(current.closedBy).size).toBe(current.closedBy.length);
        expect(new Set(current.decisions.map(({ rule }) => rule)).size).toBe(current.decisions.length);
      }
    }),
    { seed: 20261124, numRuns: 300 },
  );
});

test('from every state that is not closed, some act leads on for an officer of the agency that leads, whoever else is there', () => {
  const states: readonly Case[] = [
    opened(),
    after(opened(), plain('release')),
    after(opened(), { kind: 'hand-over', to: 'police', note: null }),
    after(opened(), plain('select')),
    after(opened(), plain('select'), [plain('meet'), KOFI]),
    after(opened(), plain('select'), [found(), KOFI]),
    after(opened(), plain('select'), [found(), KOFI], plain('send-back')),
    after(opened(), plain('select'), [plain('meet'), KOFI], found()),
    after(opened(), plain('select'), [plain('meet'), KOFI], found(), plain('close')),
  ];
  const onward = ['select', 'dismiss', 'miss', 'record-result', 'conclude', 'close'] as const;
  for (const current of states)
    for (const present of [
      new Set<LawAgency>(['customs']),
      AMA.present,
      new Set<LawAgency>(['customs', 'immigration']),
    ]) {
      const open = onward.filter((kind) => missingFor(current, kind, { ...AMA, present }).length === 0);
      const waitsForPolice = current.closedBy.includes('customs') && present.has('police');
      expect(open.length > 0 || waitsForPolice, current.state).toBe(true);
    }
});
