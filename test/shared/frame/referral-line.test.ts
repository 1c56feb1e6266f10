import { describe, expect, test } from 'vitest';
import type { LegalFrame, ReferralLine } from '../../../shared/frame/legal-frame.ts';
import { STARTING_FRAME } from '../../../shared/frame/legal-frame.ts';
import {
  linesFor,
  packagesAlong,
  REFERRED_KINDS,
  referralOptions,
  STARTING_REFERRALS,
} from '../../../shared/frame/referral-line.ts';

const DAY = '2026-11-24';
const LINE: ReferralLine = {
  ...{ id: 'one', find: 'drugs', agency: null, to: { kind: 'office', office: 'prosecutor' }, within: 24 },
  ...{ packages: ['judicial'], cites: 'Code, art. 12', validFrom: null, validTo: null, note: '' },
};
const DRUGS = { kind: 'drugs', agency: 'customs' } as const;
const frame = (...referrals: readonly ReferralLine[]): LegalFrame => ({ ...STARTING_FRAME, referrals });

describe('the lines for a find', () => {
  test.each<[string, Partial<ReferralLine>, boolean]>([
    ['of every agency', {}, true],
    ['of the agency', { agency: 'customs' }, true],
    ['of another agency', { agency: 'police' }, false],
    ['of another find', { find: 'cash' }, false],
    ['that ended', { validTo: '2026-11-23' }, false],
    ['on its last day', { validTo: DAY }, true],
    ['that begins tomorrow', { validFrom: '2026-11-25' }, false],
    ['to the agency itself', { to: { kind: 'agency', agency: 'customs' } }, false],
    ['to another agency', { to: { kind: 'agency', agency: 'police' } }, true],
  ])('a line %s counts: %j %s', (_, change, counts) => {
    expect(linesFor(frame({ ...LINE, ...change }), DRUGS, DAY)).toHaveLength(counts ? 1 : 0);
  });

  test('the gendarmerie counts as police where the frame says so', () => {
    const ofPolice = frame({ ...LINE, agency: 'police' });
    const find = { kind: 'drugs', agency: 'gendarmerie' } as const;
    expect(linesFor(ofPolice, find, DAY)).toHaveLength(1);
    expect(linesFor({ ...ofPolice, gendarmerie: 'own-lines' }, find, DAY)).toHaveLength(0);
  });
});

describe('to whom finds may go', () => {
  test('those to whom something must go soonest come first, with the shortest time and the packages of every line', () => {
    const options = referralOptions(
      frame(
        { ...LINE, id: 'may', to: { kind: 'office', office: 'rilo' }, within: null, packages: ['intelligence'] },
        LINE,
        { ...LINE, id: 'sooner', within: 4, packages: ['judicial', 'intelligence'], cites: '' },
        { ...LINE, id: 'cash', find: 'cash', within: 72 },
      ),
      [DRUGS, { kind: 'cash', agency: 'customs' }],
      DAY,
    );
    expect(options).toMatchObject([
      {
        to: { office: 'prosecutor' },
        finds: [
          { kind: 'drugs', within: 4, packages: ['judicial'], cites: ['Code, art. 12'] },
          { kind: 'cash', within: 72 },
        ],
      },
      { to: { office: 'rilo' }, finds: [{ within: null }] },
    ]);
  });

  test('a package goes along only where the lines of every find let it', () => {
    const [option] = referralOptions(
      frame(LINE, { ...LINE, id: 'cash', find: 'cash', packages: [] }),
      [DRUGS, { kind: 'cash', agency: 'customs' }],
      DAY,
    );
    if (option === undefined) throw new Error('no option');
    expect(packagesAlong(option, ['drugs'])).toEqual(['judicial']);
    expect(packagesAlong(option, ['drugs', 'cash'])).toEqual([]);
    expect(packagesAlong(option, [])).toEqual([]);
  });
});

describe('the lines that ship', () => {
  test('cite no law, and have each find and receiver once', () => {
    expect(STARTING_REFERRALS.every(({ cites }) => cites === '')).toBe(true);
    expect(new Set(STARTING_REFERRALS.map(({ id }) => id)).size).toBe(STARTING_REFERRALS.length);
  });

  test('say for every find where it goes, and let the package for intelligence reach no court', () => {
    const silent = REFERRED_KINDS.filter((kind) => !STARTING_REFERRALS.some(({ find }) => find === kind));
    expect(silent).toEqual(['refused-entry', 'settlement']);
    const court = STARTING_REFERRALS.filter(({ to }) => to.kind === 'office' && to.office === 'prosecutor');
    expect(court.every(({ packages }) => !packages.includes('intelligence'))).toBe(true);
  });
});
