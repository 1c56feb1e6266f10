/** A check of the store names no damaged record that only some agencies may know of to those from whom hits are hidden. */
import { afterEach, expect, test } from 'vitest';
import { ruleText } from '../../rules/rule-fixtures.ts';
import { POLICE_ONLY_FRAME } from '../../shared/frame/frame-fixtures.ts';
import { Disk } from './disk.ts';
import { FLIGHT, paxlst } from './messages.ts';
import { emptyStores, openUnit, worldWithRules } from './open-core.ts';
import { TestRing } from './test-keys.ts';

const RULE = ruleText('{ fact: document.expired, is: true }', {
  id: 'police.expired',
  mandate: 'police',
  weight: '70',
});
const SOUGHT = { surname: 'ONLYPOLICE', given: 'AMA', document: 'TG4817305', expiry: '250131' };

afterEach(emptyStores);

test('a damaged hidden case is counted, and named to those alone who may know of it, in the check and in the trail', async () => {
  const ring = new TestRing('practice');
  const open = () =>
    openUnit('practice', () => Date.parse('2026-11-24T08:00:00Z'), { ring, world: worldWithRules(RULE) });
  let unit = await open();
  const as = (agency: 'police' | 'customs') =>
    unit.ask('session.act-as', { agency, role: 'supervisor', name: `Head of ${agency}` });
  await as('customs');
  const { proposal } = await unit.ask('frame.propose', { frame: POLICE_ONLY_FRAME, note: 'test' });
  await as('police');
  await unit.ask('frame.confirm', { hash: proposal?.hash ?? '' });
  await unit.ask('import.start', { files: [{ name: 'a.edi', bytes: paxlst([SOUGHT]) }], way: 'files' });
  const [row] = (await unit.ask('flights.get', { id: FLIGHT })).travellers;
  const { id } = await unit.ask('case.claim', { flight: FLIGHT, traveller: row?.id ?? '' });
  await unit.core.close();
  const disk = await Disk.read();
  const { body } = disk.record('practice', 'cases', id);
  body[body.length - 1] = (body[body.length - 1] ?? 0) ^ 1;
  await disk.write();

  unit = await open();
  await as('customs');
  expect(await unit.ask('store.verify', {})).toMatchObject({ found: 0, withheld: 1, findings: [] });
  const trail = async () => JSON.stringify(await unit.ask('audit.list', { before: null, count: 100 }));
  expect(await trail()).toContain('vault.verified');
  expect(await trail()).not.toContain(id);
  await as('police');
  expect(await unit.ask('store.verify', {})).toMatchObject({
    found: 1,
    withheld: 0,
    findings: [{ store: 'practice', table: 'cases', id, problem: 'changed' }],
  });
  await unit.core.close();
});
