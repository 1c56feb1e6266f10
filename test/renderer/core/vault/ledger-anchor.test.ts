import { expect, test } from 'vitest';
import { hostInMemory } from '../../../../renderer/core/host-port.ts';
import { ledgerAnchor } from '../../../../renderer/core/vault/ledger-anchor.ts';

test.each([
  ['live', 'airside-live', 'ledger.live'],
  ['live', 'airside-live.2', 'ledger.live.2'],
  ['live', 'airside-live.14', 'ledger.live.14'],
  ['live', 'airside.3-live', 'ledger.live'],
  ['practice', '', 'ledger.practice'],
] as const)('the head of store %s in database “%s” is kept as %s', async (store, database, key) => {
  const state = new Map<string, string>();
  await ledgerAnchor(hostInMemory(state), store, database).put({ seq: 1, hash: 'ab' });
  expect([...state]).toEqual([[key, '{"seq":1,"hash":"ab"}']]);
});

test.each([
  ['{"seq":1,"hash":"ab"}', { seq: 1, hash: 'ab' }],
  ['{"seq":1,"hash":"ab","more":1}', { seq: 1, hash: 'ab' }],
])('the text %s, which the machine holds, is read as %j', async (text, head) => {
  const host = hostInMemory(new Map([['ledger.live', text]]));
  expect(await ledgerAnchor(host, 'live', 'airside-live').get()).toEqual({ ok: true, value: head });
});

test.each(['{"seq":"1","hash":"ab"}', '{"seq":1}', '{"hash":"ab"}', 'null', 'no text of ours'])(
  'the text %s, which the machine holds, is a damaged head',
  async (text) => {
    const host = hostInMemory(new Map([['ledger.live', text]]));
    const found = await ledgerAnchor(host, 'live', 'airside-live').get();
    expect(found).toEqual({ ok: false, failure: { code: 'damaged' } });
  },
);
