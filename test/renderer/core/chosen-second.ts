/** A second officer of each agency, for a store without accounts. In practice they can be chosen; a live store is given them by `second`. */
import type { Second } from '../../../renderer/core/second-officer.ts';
import { type LawAgency, SHIPPED_AGENCIES } from '../../../shared/agency/agency-id.ts';
import { failed, success } from '../../../shared/result.ts';

export const confirmedBy = (agency: LawAgency) => ({
  confirmation: { officer: `PRACTICE-${agency}`, passphrase: 'x' },
});

export const second: Second = async ({ officer }) => {
  const agency = SHIPPED_AGENCIES.find((each) => officer === `PRACTICE-${each}`);
  return agency === undefined
    ? failed({ code: 'second-refused', why: 'unknown', waitUntil: null })
    : success({ id: officer, name: officer, agency, role: 'supervisor', controlOfficer: false, secondLine: false });
};
