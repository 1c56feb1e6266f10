/** Whose find a step would take away, or change. */
import { expect, test } from 'vitest';
import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import type { Case } from '../../../shared/casework/case.ts';
import type { CaseAct } from '../../../shared/casework/case-act.ts';
import { findersOf } from '../../../shared/casework/finders.ts';
import type { Found } from '../../../shared/casework/finding.ts';
import { DRUGS } from './found-things.ts';

const CASH: Found = { kind: 'cash', agency: 'customs', what: '', value: { amount: 9000, currency: 'EUR' }, count: 90 };
const KEPT: Found = { kind: 'document-kept', agency: 'customs', what: '', receipt: 'A 1' };
const { agency: _, ...WITHOUT_AGENCY } = DRUGS;
const PRESENT: ReadonlySet<LawAgency> = new Set(['customs', 'police']);

/** Customs recorded the finds. */
function withFinds(...found: readonly Found[]): Pick<Case, 'state' | 'result' | 'found' | 'timeline'> {
  const by = { officer: 'ama', agency: 'customs', at: '2026-11-24T12:00:00.000Z', note: '' } as const;
  return {
    state: 'secondary',
    result: null,
    found,
    timeline: [{ kind: 'result-recorded', ...by, result: 'found', found }],
  };
}

const corrected = (...found: readonly Found[]): CaseAct => ({
  kind: 'record-result',
  result: 'found',
  found,
  note: '',
});
const grams = (amount: number): Found => ({ ...DRUGS, quantity: { amount, unit: 'g', weighed: 'gross' } });
const withoutQuantity = ({ quantity: _, ...rest }: Found): Found => rest;

test.each<[string, readonly Found[], CaseAct, readonly LawAgency[]]>([
  ['the same', [DRUGS], corrected(DRUGS), []],
  ['the same beside more', [DRUGS], corrected(CASH, DRUGS), []],
  ['as much in another unit', [DRUGS], corrected(grams(2000)), []],
  ['more', [DRUGS], corrected(grams(2500)), ['customs']],
  ['a gram more', [DRUGS], corrected(grams(2001)), ['customs']],
  ['less', [DRUGS], corrected(grams(1999)), ['customs']],
  ['no quantity any more', [DRUGS], corrected(withoutQuantity(DRUGS)), ['customs']],
  ['a quantity where there was none', [withoutQuantity(DRUGS)], corrected(DRUGS), ['customs']],
  [
    'net instead of gross',
    [DRUGS],
    corrected({ ...DRUGS, quantity: { amount: 2, unit: 'kg', weighed: 'net' } }),
    ['customs'],
  ],
  ['another place', [{ ...DRUGS, place: 'body' }], corrected({ ...DRUGS, place: 'freight' }), ['customs']],
  ['no concealment any more', [{ ...DRUGS, concealment: 'food' }], corrected(DRUGS), ['customs']],
  ['another receipt', [KEPT], corrected({ ...KEPT, receipt: 'A 2' }), ['customs']],
  ['the same receipt in other letters', [KEPT], corrected({ ...KEPT, receipt: ' a  1' }), []],
  ['a test that is not told any more', [{ ...DRUGS, test: 'confirmed' }], corrected(DRUGS), ['customs']],
  ['a test that says more', [DRUGS], corrected({ ...DRUGS, test: 'confirmed' }), []],
  [
    'the first of two tests',
    [DRUGS, { ...DRUGS, test: 'confirmed' }],
    corrected({ ...DRUGS, test: 'confirmed' }, DRUGS),
    [],
  ],
  [
    'a weaker test',
    [{ ...DRUGS, test: 'confirmed' }],
    { kind: 'test', line: 0, test: 'presumptive', note: null },
    ['customs'],
  ],
  ['another unit', [DRUGS], corrected({ ...DRUGS, quantity: { amount: 3, unit: 'l', weighed: null } }), ['customs']],
  ['another kind', [DRUGS], corrected({ ...DRUGS, kind: 'other-goods' }), ['customs']],
  ['other words for it', [DRUGS], corrected({ ...DRUGS, what: 'khat' }), ['customs']],
  ['the same words in capitals', [DRUGS], corrected({ ...DRUGS, what: 'Cocaine ' }), []],
  ['another agency', [DRUGS], corrected({ ...DRUGS, agency: 'police' }), ['customs']],
  ['the acting agency, unsaid', [DRUGS], corrected({ ...DRUGS, agency: undefined } as unknown as Found), ['customs']],
  ['a lower value', [CASH], corrected({ ...CASH, value: { amount: 8999, currency: 'EUR' } }), ['customs']],
  ['another currency', [CASH], corrected({ ...CASH, value: { amount: 9000, currency: 'XOF' } }), ['customs']],
  ['a lower count', [CASH], corrected({ ...CASH, count: 89 }), ['customs']],
  ['one line for two', [DRUGS, DRUGS], corrected(DRUGS), ['customs']],
  ['one larger line for two', [DRUGS, grams(500)], corrected(grams(2500)), ['customs']],
  ['two lines in another order', [grams(500), DRUGS], corrected(DRUGS, grams(500)), []],
  ['nothing', [DRUGS], { kind: 'record-result', result: 'nothing-found', found: [], note: '' }, ['customs']],
  ['what a laboratory overturned', [DRUGS], corrected({ ...DRUGS, test: 'overturned' }), ['customs']],
  ['a test that overturns it', [DRUGS], { kind: 'test', line: 0, test: 'overturned', note: 'flour' }, ['customs']],
  ['a test that confirms it', [DRUGS], { kind: 'test', line: 0, test: 'confirmed', note: null }, []],
  ['nobody examined after all', [DRUGS], { kind: 'miss', why: 'no-officer', note: null }, ['customs']],
  ['not to be sent after all', [DRUGS], { kind: 'dismiss', why: 'weak', note: null }, ['customs']],
  ['a conclusion', [DRUGS], { kind: 'conclude', note: null }, []],
  ['what counted no longer', [{ ...DRUGS, test: 'overturned' }], corrected(CASH), []],
  [
    'the one of two that waits',
    [DRUGS, { ...DRUGS, unconfirmed: 'waiting' }],
    { kind: 'test', line: 0, test: 'overturned', note: 'flour' },
    ['customs'],
  ],
  ['one of two of which one waits', [{ ...DRUGS, unconfirmed: 'waiting' }, DRUGS], corrected(DRUGS), []],
  ['what waits no more', [{ ...DRUGS, unconfirmed: 'waiting' }], corrected(CASH), []],
  ['what nobody said whose it was, with an agency', [WITHOUT_AGENCY], corrected(DRUGS), ['customs']],
  ['what nobody said whose it was, as their own', [WITHOUT_AGENCY], corrected({ ...DRUGS, agency: 'police' }), []],
  ['what its agency disputed', [{ ...DRUGS, unconfirmed: 'disputed' }], corrected(CASH), []],
])('what customs found, replaced by police by %s', (_, found, step, finders) => {
  expect(findersOf(withFinds(...found), step, 'police', PRESENT)).toEqual(finders);
});

test('customs change what they found themselves without anybody, and nobody is asked who has left', () => {
  expect(findersOf(withFinds(DRUGS), corrected(grams(1)), 'customs', PRESENT)).toEqual([]);
  expect(findersOf(withFinds(DRUGS), corrected(grams(1)), 'police', new Set(['police']))).toEqual([]);
});

test('an accepted proposal takes away what the step that was proposed does', () => {
  const found = withFinds(DRUGS);
  const by = { officer: 'ama', agency: 'customs', at: '2026-11-24T12:30:00.000Z', note: null } as const;
  const proposed = { kind: 'proposed', ...by, proposal: 1, proposed: { kind: 'miss', why: 'no-officer' } } as const;
  const waiting = { ...found, timeline: [...found.timeline, proposed] };
  expect(findersOf(waiting, { kind: 'accept', proposal: 1, note: null }, 'police', PRESENT)).toEqual(['customs']);
});
