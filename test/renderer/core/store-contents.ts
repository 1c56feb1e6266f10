/**
 * The contents of a store, for comparing two stores: flights with their travellers, facts, screenings and hits, and decisions of officers. When and
 * by which import a message came, and the audit trail, are left out. It needs only an open store, so it runs in a browser too.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Store } from '../../../renderer/core/store/open-store.ts';
import { readAll } from '../../../renderer/core/store/read.ts';

/** JSON of each item, with its keys in order, by a readable name. */
export type StoreContents = ReadonlyMap<string, string>;

/** Everything that must be the same. */
export async function storeContents(store: Store): Promise<StoreContents> {
  const contents = new Map<string, string>();
  const cards = new CardNames();
  for (const table of ['flightHeads', 'flightManifests', 'factBlocks'] as const) {
    const records = await readAll(store, table);
    for (const { id, value } of [...records].sort(byId)) contents.set(`${table} ${id}`, cards.canonical(value));
  }
  const decisions = (await readAll(store, 'decisions')).map(({ value }) => {
    // Ids and times depend on where the decision was made.
    const { id: _, at: __, officer: ___, ...what } = value;
    return cards.canonical('decision' in what ? { ...what, decision: null } : what);
  });
  for (const [at, decision] of decisions.sort().entries()) contents.set(`decision ${at}`, decision);
  return contents;
}

/** SHA-256 over everything, in hexadecimal digits. */
export function contentsDigest(contents: StoreContents): string {
  const hash = sha256.create();
  for (const [name, json] of [...contents].sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(new TextEncoder().encode(`${name}\n${json}\n`));
  }
  return bytesToHex(hash.digest());
}

/** Names of the items that differ, at most ten, with the position of the first difference. */
export function contentsDifferences(expected: StoreContents, found: StoreContents): readonly string[] {
  const names = new Set([...expected.keys(), ...found.keys()]);
  const differences: string[] = [];
  for (const name of names) {
    const [a, b] = [expected.get(name) ?? '', found.get(name) ?? ''];
    if (a === b) continue;
    let at = 0;
    while (at < a.length && a[at] === b[at]) at++;
    const around = (text: string) => text.slice(Math.max(0, at - 60), at + 60);
    differences.push(`${name}: …${around(a)}… but …${around(b)}…`);
    if (differences.length === 10) break;
  }
  return differences;
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}

/** A masked card number inside another text. */
const COVERED = /([*#_~@])\1*[A-Z2-7]{8,14}(?=\d{4})/g;

/** Hashes of cards depend on the secret of each store, so they are numbered in their order of appearance. */
class CardNames {
  readonly #names = new Map<string, string>();

  canonical(value: unknown): string {
    return JSON.stringify(value, (key, each: unknown) => {
      // When a message came, and by whom.
      if (key === 'received' || key === 'byHand' || key === 'officer') return undefined;
      if (key === 'token' && typeof each === 'string') return this.#name(each);
      if (typeof each === 'string') return each.replace(COVERED, 'card ');
      if (ArrayBuffer.isView(each)) return [...(each as unknown as Iterable<number>)];
      if (typeof each !== 'object' || each === null || Array.isArray(each)) return each;
      return Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)));
    });
  }

  #name(token: string): string {
    const known = this.#names.get(token);
    if (known !== undefined) return known;
    const name = `card ${this.#names.size + 1}`;
    this.#names.set(token, name);
    return name;
  }
}
