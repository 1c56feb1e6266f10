/** A target whom an agency without officers here was called for: whoever leads in its place looks. */
import { afterEach, expect, test } from 'vitest';
import { commit } from '../../../../renderer/core/store/commit.ts';
import { emptyStores } from '../open-core.ts';
import { desk } from '../queue-acts/desk.ts';
import { accountOf } from '../vault/plain-vault.ts';
import { ALL, corrected, HIDDEN_TARGETS } from './falling.ts';

afterEach(emptyStores);

test('where no officer of the agency that was called works here, one of an agency that leads in its place looks', async () => {
  const unit = await desk(HIDDEN_TARGETS, null);
  await unit.as('immigration', 'analyst');
  await corrected(unit);
  await unit.as('customs');
  const [fall] = (await unit.ask('falls.list', ALL)).rows;
  const look = { id: fall?.id ?? '', reason: 'the desk saw it' };
  expect(fall?.concerned).toEqual(['police']);
  expect(await unit.refused('fall.look', look)).toMatchObject({ why: 'fall-others' });
  const { id } = (await unit.ask('session.get', {})).officer;
  await commit(
    unit.store,
    [{ table: 'accounts', id, rev: 0, value: accountOf('customs', { role: 'supervisor' }) }],
    [],
  );
  expect((await unit.ask('falls.list', ALL)).rows.find((each) => each.id === look.id)?.concerned).toEqual(['customs']);
  await unit.ask('fall.look', look);
  expect((await unit.ask('falls.list', ALL)).rows.map((each) => each.id)).not.toContain(look.id);
});
