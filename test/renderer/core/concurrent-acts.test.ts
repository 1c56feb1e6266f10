/** Officers act on the same cases at once: what was answered as done is in the case once, in one order, and nothing else is. */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import type { CallName } from '../../../renderer/core/calls/all-calls.ts';
import { FIRST_OFFICER, type Identity, readIdentity } from '../../../renderer/core/session.ts';
import { readOne } from '../../../renderer/core/store/read.ts';
import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import type { Case, CaseEvent } from '../../../shared/casework/case.ts';
import type { CaseAct } from '../../../shared/casework/case-act.ts';
import { fitsHit, isOfFamily } from '../../../shared/casework/hit-reason.ts';
import { runsOf } from '../../property-runs.ts';
import { ruleText } from '../../rules/rule-fixtures.ts';
import { anyAct } from '../../shared/casework/any-act.ts';
import { SEIZURE } from '../../shared/casework/found-things.ts';
import { identified } from './identified.ts';
import { crowd, FLIGHT, LANDED, paxlst } from './messages.ts';
import { emptyStores, openUnit, worldWithRules } from './open-core.ts';
import { by, EXPIRED } from './queue-acts/desk.ts';

afterEach(emptyStores);

/** Of a case that is not on a traveller. */
const NOWHERE = { flight: null, traveller: null };

const AGENCIES = ['customs', 'police', 'immigration'] as const satisfies readonly LawAgency[];
const RULE = ruleText(EXPIRED, { id: 'police.expired', mandate: 'police', weight: '70' });

/** Every run has two cases of its own. */
const RUNS = runsOf(20);
const people = crowd(2 * RUNS).map((person) => ({ ...person, expiry: '250131' }));

/** An act of an officer on one of two cases; customs, who lead, may confirm it. */
interface Meant {
  readonly officer: number;
  readonly on: number;
  readonly act: CaseAct;
  readonly isConfirmed: boolean;
}

/** How far a case is at first: customs claimed it, police proposed something, customs typed that police met the traveller, or something was found. */
type Begun = 'claimed' | 'proposed' | 'met' | 'examined';

/** What an officer does beside it, which writes the case and adds no step. */
const BESIDE = [
  null,
  null,
  ['case.watch', { on: true }],
  ['case.watch', { on: false }],
  ['case.news-seen', {}],
] as const;

/** The call for an act. `said` marks its step, where it says something. */
function callFor(act: CaseAct, id: string, other: string, said: string, officers: readonly string[]) {
  const { kind } = act;
  if (kind === 'let-run') throw new Error('no officer lets a traveller run by a step');
  if (kind === 'claim') return null;
  if (kind === 'decide-hit') {
    const { because, ...rest } = act;
    const isFit = because !== undefined && fitsHit(because, act.disposition) && isOfFamily(because, 'payment');
    const why = isFit ? { because } : {};
    return { ...rest, ...why, id, rule: 'police.expired', reason: said };
  }
  if (kind === 'join') return { kind, id, to: other, note: said };
  // The call parts a case from the incident that the officer sees.
  if (kind === 'part') return { kind, id, note: said };
  if (kind === 'assign') return { ...act, id, to: officers[act.to === 'LFW-01' ? 0 : 1] ?? '', note: said };
  if (kind === 'accept' || kind === 'decline' || kind === 'withdraw-proposal')
    return { ...act, id, proposal: 1, note: said };
  if (kind === 'confirm-deed' || kind === 'dispute-deed') return { ...act, id, deed: 1, note: said };
  if (kind === 'confirm-found' || kind === 'dispute-found') return { ...act, id, result: 1, note: said };
  if (kind === 'meet') {
    const deed = { happened: null, doer: officers[1] ?? '', present: [] };
    return { ...act, id, note: said, ...(act.note === null ? {} : { deed }) };
  }
  return { ...act, id, note: said };
}

test('every act that officers were told is done is in its case once, in the order in which they acted, and no other is', async () => {
  let acting: Identity = { officer: { id: 'LFW-01', ...FIRST_OFFICER }, unit: null };
  const unit = await openUnit('practice', LANDED, {
    world: worldWithRules(RULE),
    identity: () => Promise.resolve(acting),
  });
  const { ask, core, store } = unit;
  acting = await readIdentity(store);
  const officers: Identity[] = [];
  for (const agency of AGENCIES) {
    await ask('session.act-as', { agency, role: 'supervisor', name: agency });
    officers.push(await readIdentity(store));
  }
  const ids = officers.map(({ officer }) => officer.id);
  await ask('import.start', { way: 'files', files: [{ name: 'a.edi', bytes: paxlst(people) }] });
  const { travellers } = await ask('flights.get', { id: FLIGHT });
  const fresh = [...travellers];
  const begun = async (how: Begun) => {
    const as = (agency: (typeof AGENCIES)[number]) => {
      acting = officers[AGENCIES.indexOf(agency)] ?? acting;
    };
    as('customs');
    const { id: traveller = '' } = fresh.pop() ?? {};
    const { id } = await ask('case.claim', { flight: FLIGHT, traveller });
    if (how === 'met' || how === 'examined') await ask('case.select', { id, note: 'sent' });
    if (how === 'met')
      await ask('case.meet', { id, note: null, deed: { happened: null, doer: ids[1] ?? '', present: [] } });
    if (how === 'met' || how === 'examined') await identified(ask, id);
    if (how === 'examined') await ask('case.record-result', { id, result: 'found', found: SEIZURE.found, note: '' });
    as('police');
    if (how === 'proposed')
      await ask('case.propose', { id, proposed: { kind: 'dismiss', why: 'explained' }, note: null });
    return id;
  };
  const stored = async (id: string) => {
    const found = await readOne(store, 'cases', id);
    if (found === undefined) throw new Error(`${id} is gone`);
    return found;
  };
  let said = 0;
  let [done, refused] = [0, 0];

  const meant: fc.Arbitrary<Meant> = fc.record({
    officer: fc.nat({ max: AGENCIES.length - 1 }),
    on: fc.nat({ max: 1 }),
    act: anyAct,
    isConfirmed: fc.boolean(),
  });
  const beside = fc.constantFrom(...BESIDE);
  const how = fc.constantFrom<Begun>('claimed', 'proposed', 'met', 'examined');
  await fc.assert(
    fc.asyncProperty(
      how,
      how,
      fc.array(fc.tuple(meant, beside), { minLength: 2, maxLength: 12, size: 'max' }),
      async (first, second, all) => {
        const cases = [await begun(first), await begun(second)];
        const before = await Promise.all(cases.map(stored));
        // Nobody waits for the answer to what they or others did before.
        const asked = all.map(async ([{ officer, on, act, isConfirmed }, more]) => {
          acting = officers[officer] ?? acting;
          const [id = '', other = ''] = on === 0 ? cases : cases.toReversed();
          const besides = more === null ? null : core.call(more[0], { id, ...more[1] } as never);
          const mark = `act ${++said}`;
          const input = callFor(act, id, other, mark, ids);
          const { kind, ...rest } = input ?? { kind: act.kind };
          const { flight, traveller } = before[on]?.value ?? NOWHERE;
          const claimed = { flight: flight ?? '', traveller: traveller ?? '', case: id };
          const call =
            input === null
              ? core.call('case.claim', claimed)
              : core.call(`case.${kind}` as CallName, rest as never, isConfirmed ? by('customs') : {});
          const { id: who, agency } = officers[officer]?.officer ?? { id: '', agency: '' };
          return { id, who, agency, mark, kind, answer: await call, besides: (await besides)?.ok };
        });
        const answers = await Promise.all(asked);
        const after = await Promise.all(cases.map(stored));
        expect(answers.map(({ besides }) => besides)).not.toContain(false);
        const codes = answers.flatMap(({ answer }) => (answer.ok ? [] : [answer.failure.code]));
        expect(codes.filter((code) => !EXPECTED.has(code))).toEqual([]);
        for (const [at, id] of cases.entries()) {
          const was = before[at]?.value.timeline ?? [];
          const is = after[at]?.value.timeline ?? [];
          expect(is.slice(0, was.length), 'what was there stays').toEqual(was);
          const steps = is.slice(was.length);
          const ok = answers.filter((each) => each.answer.ok && (each.id === id || each.kind === 'join'));
          // Whoever claims a case that they have already does nothing, and a case of the incident is joined by the other one alone.
          const expected = ok.filter(({ kind, answer, who, mark }) => {
            if (kind === 'join') return steps.some((step) => wordsOf(step) === mark);
            if (kind !== 'claim' || !answer.ok) return true;
            const { timeline } = answer.value as Case;
            const last = is[timeline.length - 1];
            return last?.kind === 'claimed' && last.officer === who && timeline.length > was.length;
          });
          expect(steps.map((step) => [step.officer, step.agency, wordsOf(step)])).toEqual(
            expected.map(({ who, agency, mark, kind }) => [who, agency, kind === 'claim' ? null : mark]),
          );
          // Everybody was answered the case as it was right after their act.
          for (const { answer, kind } of ok)
            if (answer.ok && kind !== 'join') {
              const { timeline } = answer.value as Case;
              expect(is.slice(0, timeline.length)).toEqual(timeline);
            }
          const beside = answers.filter((each) => each.id === id && each.besides === true);
          expect((after[at]?.rev ?? 0) - (before[at]?.rev ?? 0), 'nothing else wrote').toBe(
            steps.length + beside.length,
          );
          done += steps.length;
        }
        const words = after.flatMap(({ value }) => value.timeline.map(wordsOf));
        for (const { answer, kind, mark } of answers) if (kind === 'join' && answer.ok) expect(words).toContain(mark);
        refused += codes.length;
      },
    ),
    { seed: 20261124, numRuns: RUNS, endOnFailure: true },
  );
  expect([done > RUNS, refused > RUNS]).toEqual([true, true]);
});

function wordsOf(step: CaseEvent): string | null {
  return step.kind === 'hit-decided' ? step.reason : step.note;
}

/** Why an act may be refused that another one came before; nobody is told that the store could not do it. */
const EXPECTED = new Set([
  'wrong-state',
  'refused',
  'reason-required',
  'not-found',
  'not-plausible',
  'second-needed',
  'second-same-officer',
  'second-agency',
  'too-early',
]);
