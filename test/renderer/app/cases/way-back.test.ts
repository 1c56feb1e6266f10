import { expect, test } from 'vitest';
import { decides, wayBack } from '../../../../renderer/app/cases/way-back.ts';
import type { Case, CaseState } from '../../../../shared/casework/case.ts';
import { applyAct, type CaseAct, openCase } from '../../../../shared/casework/case-machine.ts';

const BY = { officer: 'me', at: '2026-11-24T12:00:00Z', hits: [{ rule: 'r', mustDecide: true }], supervises: false };
const NEW = openCase(
  { id: 'LFW-2026-000001', flight: 'f', traveller: 't', travellerName: 'A', outcomeAtOpening: 'inspect' },
  BY,
);
const DECIDE: CaseAct = { kind: 'decide-hit', rule: 'r', disposition: 'false', reason: 'Known crew' };
const SELECT: CaseAct = { kind: 'select', note: null };

/** The case after these acts of one officer. */
function after(...acts: readonly CaseAct[]): Case {
  return acts.reduce((found, act) => {
    const done = applyAct(found, act, BY);
    if (!done.ok) throw new Error(done.failure.code);
    return done.value;
  }, NEW);
}

const RELEASED = after({ kind: 'release', note: null });

test.each([
  { did: 'a claim', claimed: NEW, done: null, back: ['case.release'] },
  { did: 'a claim of a case that was mine already', claimed: after(SELECT), done: null, back: [] },
  { did: 'sending to secondary', claimed: null, done: after(SELECT), back: ['case.deselect'] },
  { did: 'claiming and sending', claimed: NEW, done: after(SELECT), back: ['case.deselect', 'case.release'] },
  { did: 'claiming and deciding a hit', claimed: NEW, done: after(DECIDE), back: [] },
  { did: 'claiming and a note', claimed: NEW, done: after({ kind: 'note', note: 'Seen' }), back: [] },
  { did: 'a decision on a hit', claimed: null, done: after(DECIDE), back: [] },
  { did: 'a note', claimed: null, done: after({ kind: 'note', note: 'Seen' }), back: [] },
  { did: 'a closing', claimed: null, done: after(DECIDE, { kind: 'close', note: null }), back: ['case.reopen'] },
  { did: 'a withdrawal', claimed: null, done: after(SELECT, { kind: 'deselect', note: 'Nobody free' }), back: [] },
  {
    did: 'a result',
    claimed: null,
    done: after(SELECT, { kind: 'record-result', result: 'nothing-found', note: '' }),
    back: [],
  },
  { did: 'a release', claimed: null, done: RELEASED, back: [] },
])('$did is taken back by $back', ({ claimed, done, back }) => {
  expect(wayBack({ claimed, done })).toEqual(back);
});

const at = (state: CaseState): Case => ({ ...NEW, state });

test.each([
  { act: 'a claim', before: null, after: at('open'), decided: false },
  { act: 'sending to secondary', before: at('open'), after: at('selected'), decided: true },
  { act: 'claiming and sending', before: null, after: at('selected'), decided: true },
  { act: 'a closing', before: at('open'), after: at('closed'), decided: true },
  { act: 'a withdrawal', before: at('selected'), after: at('open'), decided: false },
  { act: 'a result', before: at('selected'), after: at('examined'), decided: false },
  { act: 'a note', before: at('open'), after: at('open'), decided: false },
])('$act decides: $decided', ({ before, after, decided }) => {
  expect(decides(before, after)).toBe(decided);
});
