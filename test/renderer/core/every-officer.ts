/** Officers of every agency in every role, with and without a special duty. */
import { AGENCIES } from '../../../shared/agency/agency-id.ts';
import { isAnOffice, type Officer, ROLES } from '../../../shared/casework/case.ts';

/** Every combination of agency, role and duty. */
export const OFFICERS: readonly Officer[] = AGENCIES.flatMap((agency) =>
  ROLES.filter((role) => isAnOffice(agency, role)).flatMap((role) =>
    [
      [false, false],
      [true, false],
      [false, true],
    ].map(([controlOfficer = false, secondLine = false]) => {
      const duty = `${controlOfficer ? ' control' : ''}${secondLine ? ' second-line' : ''}`;
      return {
        id: `${agency} ${role}${duty}`,
        name: `${agency}${role}${duty}`,
        agency,
        role,
        controlOfficer,
        secondLine,
        ...(agency === 'airline' ? { carrier: 'ET' } : {}),
      };
    }),
  ),
);
