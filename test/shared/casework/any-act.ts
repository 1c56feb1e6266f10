/** Random acts on a case, for property tests of the machine and of the core. */
import fc from 'fast-check';
import { SHIPPED_AGENCIES } from '../../../shared/agency/agency-id.ts';
import { DISMISSALS, DISPOSITIONS, MISSES } from '../../../shared/casework/case.ts';
import { type CaseAct, RECORDED_RESULTS, type RecordedResult } from '../../../shared/casework/case-act.ts';
import { type Found, TESTED } from '../../../shared/casework/finding.ts';
import { HIT_REASON_NAMES } from '../../../shared/casework/hit-reason.ts';
import { ARREST, NOTHING, ODD, SEIZURE } from './found-things.ts';

const text = fc.constantFrom('', 'ok', 'long enough');
const note = fc.option(text);
const found = fc.constantFrom<readonly Found[]>([], SEIZURE.found, [...SEIZURE.found, ...ARREST.found], [ODD]);
/** Results that make sense. */
const SENSIBLE: readonly { readonly result: RecordedResult; readonly found: readonly Found[] }[] = [
  NOTHING,
  SEIZURE,
  ARREST,
  { result: 'found', found: [...SEIZURE.found, ...ARREST.found] },
  { result: 'found', found: [...ARREST.found, ...ARREST.found] },
];
/** Any act of an officer on a case, most of which some state allows. */
export const anyAct: fc.Arbitrary<CaseAct> = fc.oneof(
  fc.record({
    kind: fc.constantFrom(
      ...([
        'claim',
        'release',
        'select',
        'deselect',
        'meet',
        'conclude',
        'send-back',
        'close',
        'reopen-part',
        'acknowledge',
      ] as const),
    ),
    note,
  }),
  fc.record({ kind: fc.constantFrom('reopen' as const, 'note' as const, 'relieve' as const), note: text }),
  fc.record({ kind: fc.constant('assign' as const), to: fc.constantFrom('LFW-01', 'LFW-02'), note }),
  fc.record({ kind: fc.constant('hand-over' as const), to: fc.constantFrom(...SHIPPED_AGENCIES), note }),
  fc.record({ kind: fc.constant('dismiss' as const), why: fc.constantFrom(...DISMISSALS), note }),
  fc.record({ kind: fc.constant('miss' as const), why: fc.constantFrom(...MISSES), note }),
  fc.record({
    kind: fc.constant('decide-hit' as const),
    rule: fc.constantFrom('customs.cash', 'joint.shared', 'joint.family', 'none'),
    disposition: fc.constantFrom(...DISPOSITIONS),
    because: fc.constantFrom(undefined, ...HIT_REASON_NAMES),
    reason: text,
  }),
  fc.record({
    kind: fc.constant('test' as const),
    line: fc.nat({ max: 2 }),
    test: fc.constantFrom(...TESTED),
    note,
  }),
  fc
    .record({
      kind: fc.constant('record-result' as const),
      of: fc.oneof(fc.constantFrom(...SENSIBLE), fc.record({ result: fc.constantFrom(...RECORDED_RESULTS), found })),
      note: text,
    })
    .map(({ of, ...act }) => ({ ...act, ...of })),
  fc.record({
    kind: fc.constant('propose' as const),
    proposed: fc.oneof(
      fc.record({ kind: fc.constant('dismiss' as const), why: fc.constantFrom(...DISMISSALS) }),
      fc.record({ kind: fc.constant('miss' as const), why: fc.constantFrom(...MISSES) }),
      fc.record({ kind: fc.constantFrom('deselect' as const, 'reopen' as const) }),
    ),
    note,
  }),
  fc.record({
    kind: fc.constantFrom('join' as const, 'part' as const),
    incident: fc.constantFrom('I1', 'I2'),
    note: text,
  }),
  fc.record({
    kind: fc.constantFrom('accept' as const, 'decline' as const, 'withdraw-proposal' as const),
    proposal: fc.constantFrom(1, 2, 3),
    note,
  }),
  fc.record({
    kind: fc.constantFrom('confirm-deed' as const, 'dispute-deed' as const),
    deed: fc.constantFrom(1, 2, 3),
    note,
  }),
  fc.record({
    kind: fc.constantFrom('confirm-found' as const, 'dispute-found' as const),
    result: fc.constantFrom(1, 2, 3),
    line: fc.nat({ max: 2 }),
    note,
  }),
);
