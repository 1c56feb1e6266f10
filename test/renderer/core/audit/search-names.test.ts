/** A search of the trail by an officer's name finds entries of that officer, among those that the reader may see. */
import { beforeEach, expect, test } from 'vitest';
import type { AuditRow } from '../../../../renderer/core/calls/audit-views.ts';
import { ruleText } from '../../../rules/rule-fixtures.ts';
import { POLICE_ONLY_FRAME } from '../../../shared/frame/frame-fixtures.ts';
import { FLIGHT, paxlst } from '../messages.ts';
import { emptyStores, openUnit, worldWithRules } from '../open-core.ts';

beforeEach(emptyStores);

const RULE = ruleText('{ fact: document.expired, is: true }', {
  id: 'police.expired',
  mandate: 'police',
  weight: '70',
});
const SOUGHT = { surname: 'HIT', given: 'AMA', document: 'TG4817305', expiry: '250131' };
const QUERY = { officer: null, kinds: [], about: [], from: null, until: null, before: null, count: 100 };

test('the trail is searched by an officer’s name, and hidden entries of that officer are not found', async () => {
  const { ask } = await openUnit('live', undefined, { world: worldWithRules(RULE) });
  const as = (agency: 'customs' | 'police', name: string) =>
    ask('session.act-as', { agency, role: 'supervisor', name });
  await as('customs', 'Ama Sossou');
  const { proposal } = await ask('frame.propose', { frame: POLICE_ONLY_FRAME, note: 'test' });
  const police = (await as('police', 'Kòdjo Amégan')).officer.id;
  await ask('frame.confirm', { hash: proposal?.hash ?? '' });
  await ask('import.start', { way: 'files', files: [{ name: 'a.edi', bytes: paxlst([SOUGHT]) }] });
  const traveller = (await ask('flights.get', { id: FLIGHT })).travellers[0]?.id ?? '';
  await ask('case.claim', { flight: FLIGHT, traveller });
  // The entry of the officer before names the new one; looks at the trail are recorded meanwhile.
  const idsOf = (rows: readonly AuditRow[]) =>
    rows.flatMap(({ id, kind }) => (kind === 'session.acted-as' || kind === 'audit.viewed' ? [] : [id]));
  const found = async () => (await ask('audit.search', { ...QUERY, text: 'kodjo amegan' })).rows;
  const ofPolice = async () => {
    const rows = await ask('audit.list', { before: null, count: 100 });
    return idsOf(rows.filter(({ officer, second }) => officer === police || second === police));
  };

  expect(idsOf(await found())).toEqual(await ofPolice());
  expect((await found()).map(({ kind }) => kind)).toContain('case.claimed');
  await as('customs', 'Ama Sossou');
  expect(idsOf(await found())).toEqual(await ofPolice());
  const kinds = (await found()).map(({ kind }) => kind);
  expect(kinds).toContain('frame.confirmed');
  expect(kinds).not.toContain('case.claimed');
});
