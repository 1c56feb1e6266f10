/** The level at which a target stood when the case was opened, in the report of a shift. */
import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { ruleText } from '../../../rules/rule-fixtures.ts';
import { laterList } from '../falls/falling.ts';
import { desk, on, PEOPLE } from '../hidden-hits.ts';
import { emptyStores } from '../open-core.ts';

beforeEach(emptyStores);

const SHIFT = { from: '2026-11-23T22:00', to: '2026-11-25T21:00' };
const EXPIRED = '{ fact: document.expired, is: true }';
const OF_POLICE = ruleText(EXPIRED, { id: 'police.expired', mandate: 'police', weight: '70', family: 'identity' });
const OF_CUSTOMS = ruleText(EXPIRED, { id: 'customs.expired', weight: '40' });

test('the report of a shift says the level at the opening as the own agency saw it, and the present one where it is another', async () => {
  const unit = await desk(undefined, PEOPLE, [OF_POLICE, OF_CUSTOMS]);
  await unit.as('customs');
  const { id } = await unit.ask('case.claim', on(unit.hit));
  const open = async (language: 'en' | 'fr' = 'en') =>
    (await unit.ask('shift.report', { language, shift: SHIFT })).tables
      .find(({ title }) => ['Open cases', 'Dossiers ouverts'].includes(title))
      ?.rows.find(([found]) => found === id)?.[2];
  expect(await open()).toBe('Watch');
  await unit.as('police');
  const atOpening = await open();
  expect(atOpening).not.toBe('Watch');
  const valid = PEOPLE.map((person) => ({ ...person, expiry: '301231' }));
  await unit.ask('import.start', { way: 'files', files: [{ name: 'b.edi', bytes: laterList(valid) }] });
  expect(await open()).toBe(`${atOpening}, now Clear`);
  await unit.as('customs');
  expect(await open()).toBe('Watch, now Clear');
  expect(await open('fr')).toMatch(/, à présent Rien à signaler$/);
});
