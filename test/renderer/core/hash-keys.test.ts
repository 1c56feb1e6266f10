/** The secrets of keyed hashes: one for card numbers and one for people; stores of earlier releases keep one for both. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { readHashKeys } from '../../../renderer/core/hash-keys.ts';
import { readSetting } from '../../../renderer/core/session.ts';
import { commit } from '../../../renderer/core/store/commit.ts';
import { readAll, readOne } from '../../../renderer/core/store/read.ts';
import { cardFiller, cardToken } from '../../../shared/intake/card-token.ts';
import { KeyedHash } from '../../../shared/past/keyed-hash.ts';
import { linksOf } from '../../../shared/search/links-of.ts';
import { pnrgov } from './messages.ts';
import { emptyStores, openCore, openUnit, type TestCore } from './open-core.ts';

beforeEach(emptyStores);

const CARD = '4111111111111111';
const EARLIER = '5a'.repeat(32);

const files = (locator: string, control: string) => ({
  way: 'files' as const,
  files: [{ name: `${locator}.edi`, bytes: pnrgov(locator, CARD, { control }) }],
});
const setKey = ({ store }: TestCore, value: string) =>
  commit(store, [{ table: 'settings', id: 'linkKey', rev: 0, value }], []);
const found = async ({ ask }: TestCore, text: string) =>
  (await ask('search.find', { text, kind: 'any', count: 5, similar: false, purpose: 'desk' })).total;

/** A new store, and one in which an earlier release made its only secret. */
const STORES: readonly (readonly [string, (core: TestCore) => Promise<void>, boolean])[] = [
  ['new', async () => undefined, false],
  ['of an earlier release', (core) => setKey(core, EARLIER), true],
];

describe.each(STORES)('a store (%s)', (_, begin, isOne) => {
  test('a store hashes cards and people with the secrets that it was made with, whichever worker does it', async () => {
    const first = await openUnit();
    await begin(first);
    await first.ask('import.start', files('ABC123', 'P1'));
    const made = await readHashKeys(first.store);
    await first.core.close();
    const again = await openCore();
    await again.ask('import.start', files('XYZ789', 'P2'));
    const secrets = await readHashKeys(again.store);
    expect(secrets).toEqual(made);
    if (secrets === null) throw new Error('no secrets');
    const isSame = Buffer.from(secrets.cards).equals(secrets.people);
    expect([isSame, (await readSetting(again.store, 'peopleKey')) === undefined]).toEqual([isOne, isOne]);
    const [section] = await readAll(again.store, 'flightManifests');
    if (section === undefined) throw new Error('no flight');
    const { flight } = section.value;
    const tokens = flight.bookings.map(({ payments }) => payments[0]?.token);
    const token = cardToken(new TextDecoder().decode(cardFiller(CARD, secrets.cards, CARD.length, 0x2a)));
    expect(tokens).toEqual([token, token]);
    const links = await readOne(again.store, 'links', section.id);
    expect(links?.value).toEqual(linksOf(flight, new KeyedHash(secrets.people)));
    expect(await Promise.all(['ABC123', 'XYZ789', 'agbeko'].map((text) => found(again, text)))).toEqual([1, 1, 2]);
  });
});

test('a secret of zeros is refused', async () => {
  const core = await openUnit();
  await setKey(core, '00'.repeat(32));
  await expect(readHashKeys(core.store)).rejects.toThrow('zero-key');
});
