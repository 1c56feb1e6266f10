import i18next, { type TFunction } from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import { personLine } from '../../../../renderer/app/traveller/person-text.ts';
import type { TravellerView } from '../../../../renderer/core/calls/traveller.ts';
import { CATALOGUES } from '../../../../shared/catalogue/languages.ts';

let t: TFunction;
beforeAll(async () => {
  const i18n = i18next.createInstance();
  const resources = { fr: { translation: CATALOGUES.fr } };
  t = await i18n.init({ lng: 'fr', resources, keySeparator: false, nsSeparator: false });
});

test.each([
  ['F', 'née le'],
  ['M', 'né le'],
  [null, 'né(e) le'],
] as const)('French says of the sex %j: %s', (sex, born) => {
  const traveller = {
    type: 'passenger',
    sex,
    dateOfBirth: '1991-03-12',
    nationality: null,
    seat: null,
    bags: {},
    status: 'booked',
  };
  // Only these parts of a traveller are read.
  const view = { traveller, age: 35 } as unknown as TravellerView;
  expect(personLine(t, view, 'fr')).toContain(`${born} 12 mars 1991 (35)`);
});
