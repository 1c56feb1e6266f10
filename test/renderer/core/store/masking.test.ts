/** What is left of records once their period is over, and when those that end by a day end. */
import { expect, test } from 'vitest';
import { TABLES, type TableName } from '../../../../renderer/core/store/tables.ts';

/** The record without what is masked, by the row of its table. */
function masked(table: TableName, value: unknown): unknown {
  const { lifetime } = TABLES[table];
  if ('masked' in lifetime) return lifetime.masked(value as never);
  if (!('masking' in lifetime) || typeof lifetime.masking !== 'function') throw new Error('not masked by value');
  return lifetime.masking(value as never);
}

const DOCUMENT = { kind: 'document', issuer: 'TGO', number: 'P1', dateOfBirth: '1980-01-01' };
const PERSON = { kind: 'person', name: 'DOE/JANE', dateOfBirth: '1980-01-01' };
const mute = (more: object) => ({
  id: 'm',
  rule: 'test.a',
  name: 'DOE, JANE',
  key: PERSON,
  made: { by: 'LFW-01', reason: 'told' },
  revoked: null,
  until: '2026-12-31',
  ...more,
});

test.each<[string, TableName, object | readonly object[], object | readonly object[] | null]>([
  [
    'a decision has no reason',
    'decisions',
    { flight: 'F', kind: 'k', reason: 'told' },
    { flight: 'F', kind: 'k', reason: '' },
  ],
  [
    'a signature that was taken back has no reason',
    'preparations',
    { flight: 'F', steps: [{ kind: 'taken' }, { kind: 'taken-back', reason: 'told' }] },
    { flight: 'F', steps: [{ kind: 'taken' }, { kind: 'taken-back', reason: '' }] },
  ],
  [
    'a lost copy of a target list has no words',
    'targetLists',
    {
      id: 't',
      copies: [
        { number: 1, ended: null },
        { number: 2, ended: { how: 'lost', note: 'DOE had it' } },
      ],
    },
    {
      id: 't',
      copies: [
        { number: 1, ended: null },
        { number: 2, ended: { how: 'lost', note: '' } },
      ],
    },
  ],
  [
    'a remark has numbers only, and no text of the file',
    'diagnostics',
    [{ code: 'c', params: { offset: 7, value: 'DOE' }, raw: 'NAD+DOE' }],
    [{ code: 'c', params: { offset: 7, value: '' }, raw: null }],
  ],
  [
    'the failure of a file has numbers only',
    'jobReports',
    { name: 'a.edi', failure: { code: 'c', params: { line: 3, text: 'DOE' } } },
    { name: 'a.edi', failure: { code: 'c', params: { line: 3, text: '' } } },
  ],
  [
    'a file without a failure is as it was',
    'jobReports',
    { name: 'a.edi', failure: null },
    { name: 'a.edi', failure: null },
  ],
  [
    'a report has no unknown codes, which may be names',
    'messageReports',
    { job: 'j', report: { travellers: 2, unknownValues: [{ value: 'DOE' }] } },
    { job: 'j', report: { travellers: 2, unknownValues: [] } },
  ],
  [
    'a request and its answer have no text and no file, and nobody outside is named',
    'questions',
    {
      ...{ flight: 'F', text: 'who?', law: 'DOE' },
      end: { kind: 'answered', text: 'DOE', said: { by: 'DOE', at: 'now' }, file: { name: 'doe.jpg' } },
    },
    { flight: 'F', text: '', law: '', end: { kind: 'answered', text: '', said: { by: '', at: 'now' }, file: null } },
  ],
  [
    'a request without an answer has none',
    'questions',
    { flight: 'F', text: 'who?', law: '', end: null },
    { flight: 'F', text: '', law: '', end: null },
  ],
  [
    'a mute of a person has no name, no birthday and no reason',
    'mutes',
    mute({}),
    mute({ name: '', key: { kind: 'person', name: '', dateOfBirth: '' }, made: { by: 'LFW-01', reason: '' } }),
  ],
  [
    'a revoked mute of a document has no number and no reasons',
    'mutes',
    mute({ key: DOCUMENT, revoked: { at: 'now', reason: 'over' } }),
    mute({
      name: '',
      key: { kind: 'document', issuer: '', number: '', dateOfBirth: null },
      made: { by: 'LFW-01', reason: '' },
      revoked: { at: 'now', reason: '' },
    }),
  ],
  ['a mute that is masked stays as it is', 'mutes', mute({ name: '' }), null],
])('once masked, %s', (_, table, value, left) => {
  expect(masked(table, value)).toEqual(left);
});

const CLOSED = (day: string) => ({ kind: 'closed', at: `${day}T08:00:00.000Z` });

test.each<[string, TableName, object, string | null]>([
  ['a mute in force ends with its time', 'mutes', mute({}), '2026-12-31'],
  [
    'a revoked mute ended when it was revoked',
    'mutes',
    mute({ revoked: { at: '2026-11-24T08:00:00.000Z' } }),
    '2026-11-24',
  ],
  ['a legal hold that was not lifted ends on no day', 'legalHolds', { lifted: null }, null],
  ['a legal hold ended when it was lifted', 'legalHolds', { lifted: { at: '2026-11-24T08:00:00.000Z' } }, '2026-11-24'],
  ['an open case ends on no day', 'cases', { state: 'open', timeline: [CLOSED('2026-11-20')] }, null],
  [
    'a closed case ended on the day of its closing',
    'cases',
    { state: 'closed', timeline: [CLOSED('2026-11-20')] },
    '2026-11-20',
  ],
  [
    'a case that was closed again ended on the day of its last closing',
    'cases',
    {
      state: 'closed',
      timeline: [CLOSED('2026-11-20'), CLOSED('2026-11-22'), { kind: 'noted', at: '2026-11-23T08:00:00.000Z' }],
    },
    '2026-11-22',
  ],
  ['a closed case without its closing ends on no day', 'cases', { state: 'closed', timeline: [] }, null],
  ['an unmasking ends with its time', 'unmaskings', { revoked: null, until: '2026-12-01T00:00:00.000Z' }, '2026-12-01'],
  [
    'a revoked unmasking ended when it was revoked',
    'unmaskings',
    { revoked: { at: '2026-11-24T08:00:00.000Z' }, until: '2026-12-01T00:00:00.000Z' },
    '2026-11-24',
  ],
])('%s', (_, table, value, day) => {
  const { lifetime } = TABLES[table];
  expect('endedOn' in lifetime ? lifetime.endedOn(value as never) : 'never').toBe(day);
});

test('a message is stored as the length of its JSON, the JSON and its bytes, wherever in a buffer they lie', () => {
  const { encoding } = TABLES.messages;
  const message = { id: 'm', place: 3, kept: Uint8Array.from([0, 1, 255]) };
  const bytes = encoding.encode(message as never);
  const text = '{"id":"m","place":3}';
  expect(new TextDecoder().decode(bytes.slice(4, 4 + text.length))).toBe(text);
  expect([...bytes.slice(0, 4), ...bytes.slice(4 + text.length)]).toEqual([text.length, 0, 0, 0, 0, 1, 255]);
  const shifted = new Uint8Array(bytes.length + 3);
  shifted.set(bytes, 3);
  expect(encoding.decode(shifted.subarray(3))).toEqual(message);
});

test.each<[TableName, unknown]>([
  ['settings', { code: 'LFW' }],
  ['links', new Uint8Array([1, 2])],
  ['jobFiles', new Uint8Array()],
])('a body of %s comes back from its bytes as it was', (table, value) => {
  const { encoding } = TABLES[table];
  expect(encoding.decode(encoding.encode(value as never))).toEqual(value);
});
