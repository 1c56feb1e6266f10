import { beforeEach, expect, test } from 'vitest';
import { ConflictError } from '../../../../renderer/core/store/commit.ts';
import { Damage } from '../../../../renderer/core/store/damage.ts';
import { RetainedError, TamperedError } from '../../../../renderer/core/store/keys.ts';

const HEAD = new TamperedError('flightHeads', 'F', 'changed');

let trusted: boolean;
let told: number;
let damage: Damage;

beforeEach(() => {
  trusted = true;
  told = 0;
  damage = new Damage(() => trusted);
  damage.listen(() => told++);
});

test('a damaged derived record is noted once, however often it is met', () => {
  const first = damage.met(HEAD);
  expect(first).toEqual({ table: 'flightHeads', id: 'F', problem: 'changed', state: 'rederiving' });
  expect(damage.met(HEAD)).toBe(first);
  expect(told).toBe(1);
  expect(damage.ids('flightHeads')).toEqual(['F']);
  expect(damage.ids('factBlocks')).toEqual([]);
});

test.each([
  ['a record that cannot be derived from messages', new TamperedError('cases', 'C', 'changed')],
  ['a record that opens the vault', new TamperedError('vault', 'header', 'changed')],
  ['a derived record that another worker wrote', new ConflictError('flightHeads', 'F')],
  ['a record whose period is over', new RetainedError('masked')],
  ['any other failure', new Error('disk')],
])('the failure of %s is thrown unchanged', (_, error) => {
  expect(damage.met(error)).toBeNull();
  expect(() => damage.pass(error)).toThrow(error);
  expect(told).toBe(0);
});

test('each damaged record is noted under its table and its id', () => {
  const errors = [
    HEAD,
    new TamperedError('flightHeads', 'G', 'missing'),
    new TamperedError('factBlocks', 'F', 'replayed'),
  ];
  for (const error of errors) expect(damage.pass(error)).toBeNull();
  expect(damage.records).toEqual(errors.map(({ table, id, problem }) => ({ table, id, problem, state: 'rederiving' })));
  expect([damage.ids('flightHeads'), damage.ids('factBlocks'), told]).toEqual([['F', 'G'], ['F'], 3]);
});

test('a record that is to be derived again is noted again when something else is wrong with it', () => {
  damage.met(HEAD);
  expect(damage.met(new TamperedError('flightHeads', 'F', 'missing'))).toMatchObject({ problem: 'missing' });
  expect([damage.records.length, told]).toEqual([1, 2]);
});

test('damage that is found before anybody listens is noted', () => {
  const unheard = new Damage(() => true);
  unheard.met(HEAD);
  expect(unheard.ids('flightHeads')).toEqual(['F']);
});

test('no damage is noted while the ledger is not trusted', () => {
  trusted = false;
  expect(damage.met(HEAD)).toBeNull();
});

test('a repaired record is no longer damaged, and is noted again when it is met again', () => {
  const first = damage.met(HEAD);
  if (first !== null) damage.became(first, 'rederived');
  expect(damage.ids('flightHeads')).toEqual([]);
  expect(damage.met(HEAD)).toMatchObject({ state: 'rederiving' });
  expect(told).toBe(2);
});

test('a record damaged for good is announced once', () => {
  const first = damage.met(HEAD);
  if (first !== null) damage.became(first, 'permanent');
  expect(damage.met(HEAD)).toMatchObject({ state: 'permanent' });
  expect(damage.ids('flightHeads')).toEqual(['F']);
  expect(told).toBe(1);
});

test('a record whose repair failed is announced once, whatever is found wrong with it later', () => {
  const first = damage.met(HEAD);
  if (first !== null) damage.became(first, 'failed');
  expect(damage.met(new TamperedError('flightHeads', 'F', 'missing'))).toMatchObject({ state: 'failed' });
  expect(damage.ids('flightHeads')).toEqual(['F']);
  expect(told).toBe(1);
});

test('a listener that is added later is told of earlier damage', () => {
  damage.met(HEAD);
  let late = 0;
  damage.listen(() => late++);
  expect(late).toBe(1);
});
