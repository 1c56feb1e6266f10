/** Bodies as release 0.1.0 wrote them, before agencies were a table: what they name is in the table that ships, and means the same. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { frameHash, pinnedFrame } from '../../../../renderer/core/frame-hash.ts';
import { isOfOwnCarrier } from '../../../../renderer/core/seen/carrier-flights.ts';
import type { Account } from '../../../../renderer/core/store/tables/accounts.ts';
import { upgradeBody } from '../../../../renderer/core/store/upgrade-body.ts';
import { SHIPPED_TABLE } from '../../../../shared/agency/agencies.ts';
import { type Agency, isLawAgency } from '../../../../shared/agency/agency-id.ts';
import { SHIPPED_ROWS } from '../../../../shared/agency/agency-row.ts';
import type { Case } from '../../../../shared/casework/case.ts';
import { agenciesNamedIn, agenciesOf, type LegalFrame } from '../../../../shared/frame/legal-frame.ts';
import { lastDayOfTwo, type SignInDay, withAgencies } from '../../../../shared/retention/announcements.ts';

const FILE = new URL('../../../fixtures/agencies-before/bodies.json', import.meta.url);

/** Frozen with the release that wrote them; never changed. */
const BEFORE = JSON.parse(readFileSync(FILE, 'utf8')) as {
  readonly accounts: readonly Account[];
  readonly cases: readonly Case[];
  readonly frame: LegalFrame;
  readonly frameHash: string;
  readonly signInDays: readonly SignInDay[];
};

describe('what an earlier release wrote of agencies', () => {
  test('every agency that it names is in the table that ships, and at work', () => {
    const named: readonly Agency[] = [
      ...BEFORE.accounts.map(({ agency }) => agency),
      ...BEFORE.cases.flatMap(({ hiddenFrom = [] }) => hiddenFrom),
      ...agenciesNamedIn(BEFORE.frame),
      ...BEFORE.signInDays.flatMap(({ agencies }) => agencies),
    ];
    expect(named.filter((agency) => !SHIPPED_TABLE.isActive(agency))).toEqual([]);
    expect(new Set(named).size).toBe(SHIPPED_TABLE.rows.length);
  });

  test('an account keeps all that it said', () => {
    for (const account of BEFORE.accounts) expect(upgradeBody('accounts', 1, account)).toEqual(account);
  });

  test('an airline’s account sees no flight until a carrier is set, and then those of the carrier', () => {
    const flight = 'ET-508-ADD-2026-11-24';
    const airline = BEFORE.accounts.filter(({ agency }) => !isLawAgency(agency));
    expect(airline).toHaveLength(1);
    for (const account of airline) {
      expect(isOfOwnCarrier(account, flight)).toBe(false);
      expect(isOfOwnCarrier({ ...account, carrier: 'ET' }, flight)).toBe(true);
      expect(isOfOwnCarrier({ ...account, carrier: 'KP' }, flight)).toBe(false);
    }
  });

  test('a frame has the hash that its screenings name, and the agencies that ship', () => {
    expect(frameHash(BEFORE.frame)).toBe(BEFORE.frameHash);
    const pinned = pinnedFrame({ hash: BEFORE.frameHash, frame: BEFORE.frame }, SHIPPED_ROWS);
    expect(pinned?.hash).toBe(BEFORE.frameHash);
    expect(agenciesOf(pinned?.frame ?? null)).toBe(SHIPPED_TABLE);
  });

  test('days on which two agencies signed in count as before', () => {
    const counted = withAgencies(BEFORE.signInDays, (agency) => SHIPPED_TABLE.mayConfirm(agency, null));
    expect(lastDayOfTwo(counted)).toBe('2026-11-24');
    expect(lastDayOfTwo(counted.slice(0, 1))).toBeNull();
  });
});
