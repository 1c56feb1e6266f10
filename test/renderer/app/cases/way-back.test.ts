import { expect, test } from 'vitest';
import { decides, wayBack } from '../../../../renderer/app/cases/way-back.ts';
import type { ActContext } from '../../../../shared/casework/act-context.ts';
import type { Case, CaseState } from '../../../../shared/casework/case.ts';
import type { CaseAct } from '../../../../shared/casework/case-act.ts';
import { openCase } from '../../../../shared/casework/case-beginnings.ts';
import { applyAct } from '../../../../shared/casework/case-machine.ts';

const BY: ActContext = {
  officer: 'me',
  agency: 'customs',
  at: '2026-11-24T12:00:00Z',
  hits: [{ rule: 'r', family: 'route', accuses: true }],
  supervises: false,
  leads: true,
  present: new Set(['customs', 'police']),
  early: null,
  identity: 'confirmed',
};
const NEW = openCase(
  { id: 'LFW-2026-000001', flight: 'f', traveller: 't', travellerName: 'A', outcomeAtOpening: 'inspect' },
  BY,
);
const BY_DOG: Case = {
  ...NEW,
  origin: 'dog',
  timeline: [{ kind: 'opened', officer: 'me', agency: 'customs', at: BY.at, origin: 'dog', note: null }],
};
const DECIDE: CaseAct = { kind: 'decide-hit', rule: 'r', disposition: 'datum-wrong', reason: 'Known crew' };
const FOUND: CaseAct = { kind: 'record-result', result: 'nothing-found', found: [], note: '' };
const CLOSE: CaseAct = { kind: 'close', note: null };
const SELECT: CaseAct = { kind: 'select', note: null };

/** The case after these acts of one officer. */
function after(...acts: readonly CaseAct[]): Case {
  return then(NEW, BY, ...acts);
}

function then(from: Case, by: ActContext, ...acts: readonly CaseAct[]): Case {
  return acts.reduce((found, act) => {
    const done = applyAct(found, act, by);
    if (!done.ok) throw new Error(done.failure.code);
    return done.value;
  }, from);
}

const RELEASED = after({ kind: 'release', note: null });

test.each([
  { did: 'a meeting', claimed: null, done: after(SELECT, { kind: 'meet', note: null }), back: ['case.unmeet'] },
  { did: 'a claim', claimed: NEW, done: null, back: ['case.release'] },
  { did: 'opening by hand', claimed: BY_DOG, done: null, back: ['case.release'] },
  { did: 'a claim of a case that was mine already', claimed: after(SELECT), done: null, back: [] },
  { did: 'sending to secondary', claimed: null, done: after(SELECT), back: ['case.deselect'] },
  { did: 'claiming and sending', claimed: NEW, done: after(SELECT), back: ['case.deselect', 'case.release'] },
  { did: 'claiming and deciding a hit', claimed: NEW, done: after(DECIDE), back: [] },
  { did: 'claiming and a note', claimed: NEW, done: after({ kind: 'note', note: 'Seen' }), back: [] },
  { did: 'a decision on a hit', claimed: null, done: after(DECIDE), back: [] },
  { did: 'a note', claimed: null, done: after({ kind: 'note', note: 'Seen' }), back: [] },
  {
    did: 'a dismissal',
    claimed: null,
    done: after({ kind: 'dismiss', why: 'weak', note: null }),
    back: ['case.reopen'],
  },
  { did: 'a closing', claimed: null, done: after(SELECT, FOUND, CLOSE), back: ['case.reopen-part'] },
  {
    did: 'the closing of one of two parts',
    claimed: null,
    done: then(then(after(SELECT), { ...BY, agency: 'police' }, FOUND), BY, CLOSE),
    back: ['case.reopen-part'],
  },
  { did: 'a withdrawal', claimed: null, done: after(SELECT, { kind: 'deselect', note: 'Nobody free' }), back: [] },
  {
    did: 'a result',
    claimed: null,
    done: after(SELECT, FOUND),
    back: [],
  },
  { did: 'a release', claimed: null, done: RELEASED, back: [] },
])('$did is taken back by $back', ({ claimed, done, back }) => {
  expect(wayBack({ claimed, done })).toEqual(back);
});

const at = (state: CaseState): Case => ({ ...NEW, state });

test.each([
  { act: 'a claim', before: null, after: at('triage'), decided: false },
  { act: 'sending to secondary', before: at('triage'), after: at('sent'), decided: true },
  { act: 'claiming and sending', before: null, after: at('sent'), decided: true },
  { act: 'a closing', before: at('triage'), after: at('closed'), decided: true },
  { act: 'a withdrawal', before: at('sent'), after: at('triage'), decided: false },
  { act: 'a result', before: at('sent'), after: at('concluded'), decided: false },
  { act: 'a note', before: at('triage'), after: at('triage'), decided: false },
])('$act decides: $decided', ({ before, after, decided }) => {
  expect(decides(before, after)).toBe(decided);
});
