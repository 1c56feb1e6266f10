import { afterEach, beforeEach, expect, test } from 'vitest';
import { TABLES } from '../../../../renderer/core/store/tables.ts';
import { checkVersion, upgradeBody } from '../../../../renderer/core/store/upgrade-body.ts';

const row: { form: number; upgrades?: object } = TABLES.jobs;
const { form } = row;
const step = (to: number) => (body: unknown) => `${body}>${to}`;

/** Bodies of jobs are written in form 4 today, and forms 2 and 3 have a step to the next. */
beforeEach(() => Object.assign(row, { form: 4, upgrades: { 2: step(3), 3: step(4) } }));
afterEach(() => {
  row.form = form;
  delete row.upgrades;
});

test.each([
  [4, 'body'],
  [3, 'body>4'],
  [2, 'body>3>4'],
])('a body of form %i is brought to the form of today step by step', (v, upgraded) => {
  expect(upgradeBody('jobs', v, 'body')).toBe(upgraded);
  expect(() => checkVersion('jobs', v)).not.toThrow();
});

test.each([
  ['a later form', 5, 'NewerRecordError', 'newer-record:jobs:5'],
  ['no whole number', 3.5, 'NewerRecordError', 'newer-record:jobs:3.5'],
  ['no number at all', Number.NaN, 'NewerRecordError', 'newer-record:jobs:NaN'],
  ['a form without a step', 1, 'OlderRecordError', 'older-record:jobs:1'],
  ['a form before the first', 0, 'OlderRecordError', 'older-record:jobs:0'],
])('a body of %s is refused by name', (_, v, name, message) => {
  for (const refused of [() => checkVersion('jobs', v), () => upgradeBody('jobs', v, 'body')])
    expect(refused).toThrow(expect.objectContaining({ name, message, table: 'jobs' }));
});

test('a body of an older form is refused where the table has no steps at all', () => {
  delete row.upgrades;
  expect(() => upgradeBody('jobs', 3, 'body')).toThrow('older-record:jobs:3');
  expect(upgradeBody('jobs', 4, 'body')).toBe('body');
});
