import { describe, expect, test } from 'vitest';
import type { Case } from '../../../shared/casework/case.ts';
import type { Found } from '../../../shared/casework/finding.ts';
import type { Referral } from '../../../shared/casework/referral.ts';
import { referralDuties } from '../../../shared/casework/referral-duties.ts';
import { STARTING_FRAME } from '../../../shared/frame/legal-frame.ts';
import { PREPARED } from './referral-fixtures.ts';

const DAY = '2026-11-24';
const AT = '2026-11-24T08:00:00.000Z';
const DRUGS: Found = { kind: 'drugs', agency: 'customs', what: 'cocaine' };
const HANDED: Referral = {
  ...PREPARED,
  handed: { officer: 'LFW-01', at: AT, name: 'A', title: 'clerk', happened: AT, reference: '' },
};

function withFinds(...found: readonly Found[]): Pick<Case, 'found' | 'timeline'> {
  const step = { officer: 'LFW-01', agency: 'customs', at: AT, note: '' } as const;
  return { found, timeline: [{ kind: 'result-recorded', ...step, result: 'found', found }] };
}

const duties = (finds: readonly Found[], ...referrals: readonly Referral[]) =>
  referralDuties(withFinds(...finds), referrals, STARTING_FRAME, DAY);

describe('what must be referred', () => {
  test('is due from the time of the find, and told to whoever recorded it', () => {
    expect(duties([DRUGS])).toEqual([
      {
        ...{ to: { kind: 'office', office: 'prosecutor' }, find: 'drugs', agency: 'customs', officers: ['LFW-01'] },
        ...{ from: AT, due: '2026-11-25T08:00:00.000Z', cites: '', done: false },
      },
    ]);
  });

  test.each<[string, readonly Found[], number]>([
    ['several lines of drugs are one', [DRUGS, { ...DRUGS, what: 'heroin' }], 1],
    ['one of each agency is two', [DRUGS, { ...DRUGS, agency: 'police' }], 2],
    ['an overturned find is none', [{ ...DRUGS, test: 'overturned' }], 0],
    ['what its agency did not confirm is none', [{ ...DRUGS, unconfirmed: 'waiting' }], 0],
    ['what may go somewhere is none', [{ ...DRUGS, kind: 'gold' }], 0],
    ['a line that only says referred is none', [{ kind: 'referred', what: '' }], 0],
  ])('%s', (_, finds, count) => {
    expect(duties(finds)).toHaveLength(count);
  });

  test.each<[string, Referral, boolean]>([
    ['handed over', HANDED, true],
    ['prepared and no more', PREPARED, false],
    ['to another office', { ...HANDED, to: { kind: 'office', office: 'ncb' } }, false],
    ['of another find', { ...HANDED, finds: ['cash'] }, false],
    ['by another agency', { ...HANDED, asked: { ...HANDED.asked, agency: 'police' } }, false],
    ['withdrawn', { ...HANDED, withdrawn: { officer: 'LFW-01', at: AT, why: 'wrong' } }, false],
    [
      'sent back',
      {
        ...HANDED,
        answers: [
          { officer: 'LFW-01', at: AT, kind: 'sent-back', text: 'seal', reference: '', said: null, overturned: [] },
        ],
      },
      false,
    ],
  ])('a referral %s fulfils it: %s', (_, referral, done) => {
    expect(duties([DRUGS], referral)).toMatchObject([{ done }]);
  });

  test('results of earlier releases, which name no agency, owe nothing', () => {
    const { found, timeline } = withFinds({ kind: 'drugs', what: '' });
    const old = timeline.map(({ agency: _, ...rest }) => rest as Case['timeline'][number]);
    expect(referralDuties({ found, timeline: old }, [], STARTING_FRAME, DAY)).toEqual([]);
  });
});
