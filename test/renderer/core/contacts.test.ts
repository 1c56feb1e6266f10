/** Whom the unit calls about a traveller: kept per unit, changed by those who keep the workstation. */
import { beforeEach, expect, test } from 'vitest';
import { emptyStores, openUnit } from './open-core.ts';

beforeEach(emptyStores);

test('the contacts of a unit are empty until a supervisor sets them, and the change is in the trail', async () => {
  const { ask, refused } = await openUnit('live');
  expect(await ask('contacts.get', {})).toEqual({ childProtection: '', protocol: '' });
  const contacts = { childProtection: ' +228 1000, day and night ', protocol: '' };
  expect(await refused('contacts.set', contacts)).toMatchObject({ code: 'not-permitted' });
  await ask('session.act-as', { name: 'Afi', agency: 'police', role: 'supervisor' });
  await ask('contacts.set', contacts);
  expect(await ask('contacts.get', {})).toEqual({ childProtection: '+228 1000, day and night', protocol: '' });
  const [entry] = await ask('audit.list', { before: null, count: 1 });
  expect(entry).toMatchObject({
    kind: 'contacts.changed',
    before: { childProtection: '' },
    after: { childProtection: '+228 1000, day and night' },
  });
  expect(await refused('contacts.set', { ...contacts, protocol: 'x'.repeat(201) })).toMatchObject({
    code: 'invalid-input',
  });
});
