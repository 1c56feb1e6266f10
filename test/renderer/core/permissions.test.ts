import { describe, expect, test } from 'vitest';
import {
  isPermitted,
  PERMISSIONS,
  permissionRow,
  permissionsOf,
  type Standing,
} from '../../../renderer/core/permissions.ts';
import { AGENCIES, SHIPPED_AGENCIES } from '../../../shared/agency/agency-id.ts';
import { isAnOffice, ROLES } from '../../../shared/casework/case.ts';
import { CATALOGUES, LANGUAGES } from '../../../shared/catalogue/languages.ts';

const STORES = ['live', 'practice'] as const;
const plain = { controlOfficer: false, secondLine: false };
const everybody: readonly Standing[] = AGENCIES.flatMap((agency) =>
  ROLES.filter((role) => isAnOffice(agency, role)).flatMap((role) =>
    [plain, { ...plain, controlOfficer: true }, { ...plain, secondLine: true }].map((duty) => ({
      agency,
      role,
      ...duty,
    })),
  ),
);

describe('the table of permissions', () => {
  test.each(STORES)(
    'the table of permissions gives no administrator access to a traveller in the %s store',
    (store) => {
      const reach = everybody
        .filter(({ role }) => role === 'administrator')
        .flatMap((officer) => permissionsOf(officer, store).map((permission) => permissionRow(permission).reach));
      expect(new Set(reach)).toEqual(new Set(['none']));
    },
  );

  test.each(STORES)(
    'the table of permissions gives an airline access only to its own flights in the %s store',
    (store) => {
      const airline = everybody.filter(({ agency }) => agency === 'airline');
      expect(airline).toHaveLength(3);
      for (const officer of airline) {
        expect(permissionsOf(officer, store)).toContain('airline.view');
        expect(permissionsOf(officer, store).map((permission) => permissionRow(permission).reach)).not.toContain(
          'traveller',
        );
      }
    },
  );

  test('the table of permissions gives a trainer no traveller and no flight live, and in practice what an analyst has', () => {
    const trainer = { agency: 'customs', role: 'trainer', ...plain } as const;
    const reach = permissionsOf(trainer, 'live').map((permission) => permissionRow(permission).reach);
    expect(new Set(reach)).toEqual(new Set(['none']));
    const analyst = permissionsOf({ ...trainer, role: 'analyst' }, 'practice');
    expect(analyst.filter((permission) => !isPermitted(trainer, permission, 'practice'))).toEqual([]);
  });

  test('the table of permissions asks officers of law agencies only for their role', () => {
    for (const role of ROLES) {
      const [customs, ...others] = SHIPPED_AGENCIES.map((agency) => permissionsOf({ agency, role, ...plain }, 'live'));
      for (const other of others) expect(other).toEqual(customs);
    }
  });

  test('the table of permissions lets control officers, the second line and supervisors record the result of a control', () => {
    const analyst = { agency: 'customs', role: 'analyst', ...plain } as const;
    const may = (officer: Standing, store: (typeof STORES)[number] = 'live') =>
      isPermitted(officer, 'case.examine', store);
    expect(may(analyst)).toBe(false);
    expect(may({ ...analyst, controlOfficer: true })).toBe(true);
    expect(may({ ...analyst, secondLine: true })).toBe(true);
    expect(may({ ...analyst, role: 'supervisor' })).toBe(true);
    expect(may({ ...analyst, role: 'trainer', secondLine: true })).toBe(false);
    expect(may({ ...analyst, agency: 'airline', controlOfficer: true })).toBe(false);
    expect(may(analyst, 'practice')).toBe(true);
  });

  test.each(LANGUAGES)('the table of permissions has a sentence about each permission: %s', (language) => {
    expect(PERMISSIONS.filter((permission) => CATALOGUES[language][`permission.${permission}`] === undefined)).toEqual(
      [],
    );
  });

  test('the table of permissions has no permission that no officer can have', () => {
    for (const permission of PERMISSIONS) {
      expect(everybody.filter((officer) => isPermitted(officer, permission, 'live'))).not.toEqual([]);
    }
  });
});
