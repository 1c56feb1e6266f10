import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AuditEntry, type AuditParts, SYSTEM } from '../../../shared/audit/audit-entry.ts';
import { CHAIN_START, type ChainHead, chainHash, commitmentOf, valuesHash } from '../../../shared/audit/chain.ts';
import { joinEntry, splitEntry } from '../../../shared/audit/split-entry.ts';
import { type ChainAnchor, type ChainLink, ChainVerifier, MOST_BREAKS } from '../../../shared/audit/verify-chain.ts';

const at0: ChainLink = { seq: 0, hash: '', commitment: 'c'.repeat(64), values: 'none' };

/** A whole trail of `length` equal entries. */
function linked(length: number): readonly ChainLink[] {
  let { hash } = CHAIN_START;
  return Array.from({ length }, (_, at) => {
    hash = chainHash(hash, at + 1, at0.commitment ?? '');
    return { ...at0, seq: at + 1, hash };
  });
}

interface Kept extends ChainHead, AuditParts {}

const scalar = fc.oneof(fc.string({ maxLength: 8 }), fc.integer(), fc.boolean(), fc.constant(null));
const fields = fc.dictionary(fc.string({ minLength: 1, maxLength: 6 }), scalar, { maxKeys: 3 });
const entries = fc.array(
  fc.record<AuditEntry>({
    at: fc.constant('2026-11-24T08:00:00.000Z'),
    officer: fc.constantFrom('LFW-01', 'LFW-02', SYSTEM),
    agency: fc.constantFrom('customs', 'police', null),
    kind: fc.constantFrom('case.claimed', 'import.started'),
    subject: fc.option(fc.string({ maxLength: 6 })),
    details: fields,
    before: fc.option(fields),
    after: fc.option(fields),
    reason: fc.option(fc.string({ maxLength: 10 })),
  }),
  { minLength: 3, maxLength: 12 },
);

/** Entries as stored, the first with number 1. */
const trail = entries.map((given) => {
  let head = CHAIN_START;
  return given.map((entry, at): Kept => {
    const parts = splitEntry(entry, null, { core: `c${at}`, values: `v${at}` });
    const seq = at + 1;
    head = { seq, hash: chainHash(head.hash, seq, commitmentOf(parts.core)) };
    return { ...head, ...parts };
  });
});

/** A trail and the index of one of its entries. */
const placed = trail.chain((kept) => fc.record({ kept: fc.constant(kept), at: fc.nat({ max: kept.length - 1 }) }));

function anchorOf(kept: readonly Kept[]): ChainAnchor {
  const last = kept.at(-1) as Kept;
  return { seq: last.seq, hash: last.hash, at: '2026-11-24T08:00:01.000Z' };
}

function verified(kept: readonly Kept[], anchor?: ChainAnchor) {
  const verifier = new ChainVerifier(CHAIN_START, anchor === undefined ? [] : [anchor]);
  for (const each of kept) verifier.take(linkOf(each));
  return verifier.end();
}

function linkOf({ seq, hash, core, values }: Kept): ChainLink {
  const state = values === null ? (core.values === null ? 'none' : 'destroyed') : undefined;
  return {
    seq,
    hash,
    commitment: commitmentOf(core),
    values: state ?? (core.values === valuesHash(values as NonNullable<typeof values>) ? 'whole' : 'changed'),
  };
}

function firstBreak(kept: readonly Kept[], anchor: ChainAnchor) {
  return verified(kept, anchor).breaks[0];
}

const EDITS: Readonly<Record<string, (kept: Kept) => Kept>> = {
  officer: (kept) => ({ ...kept, core: { ...kept.core, officer: `${kept.core.officer}x` } }),
  time: (kept) => ({ ...kept, core: { ...kept.core, at: '2026-11-25T08:00:00.000Z' } }),
  'hash of the values': (kept) => ({ ...kept, core: { ...kept.core, values: 'f'.repeat(64) } }),
  hash: (kept) => ({ ...kept, hash: chainHash(kept.hash, kept.seq, kept.hash) }),
};

describe('an audit trail', () => {
  test('an audit trail verifies without a fault when it was not changed', () => {
    fc.assert(
      fc.property(trail, (kept) => {
        expect(verified(kept, anchorOf(kept))).toEqual({ entries: kept.length, destroyed: 0, breaks: [] });
      }),
    );
  });

  test('an audit trail verifies without a fault after retention destroyed values', () => {
    fc.assert(
      fc.property(trail, fc.infiniteStream(fc.boolean()), (kept, gone) => {
        const left = kept.map((each) => (gone.next().value ? { ...each, values: null } : each));
        const destroyed = left.filter(({ core, values }) => core.values !== null && values === null).length;
        expect(verified(left, anchorOf(kept))).toEqual({ entries: kept.length, destroyed, breaks: [] });
      }),
    );
  });

  test.each(Object.entries(EDITS))('an audit trail with an edited %s of one entry names that entry', (_, edit) => {
    fc.assert(
      fc.property(placed, ({ kept, at }) => {
        const edited = kept.map((each, place) => (place === at ? edit(each) : each));
        expect(firstBreak(edited, anchorOf(kept))).toMatchObject({ seq: at + 1 });
        // One edit is one break: later entries are unchanged. An edit of the last hash also differs from the anchor.
        expect(new Set(verified(edited, anchorOf(kept)).breaks.map(({ seq }) => seq)).size).toBe(1);
      }),
    );
  });

  test('an audit trail with edited values of one entry names that entry', () => {
    fc.assert(
      fc.property(placed, fc.string(), ({ kept, at }, reason) => {
        const edited = kept.map((each, place) =>
          place === at && each.values !== null ? { ...each, values: { ...each.values, reason: `${reason}!` } } : each,
        );
        fc.pre(kept[at]?.values !== null && kept[at]?.values.reason !== `${reason}!`);
        expect(verified(edited, anchorOf(kept)).breaks).toEqual([
          { code: 'values-changed', seq: at + 1, last: at + 1 },
        ]);
      }),
    );
  });

  test('an audit trail with deleted entries names the first missing one', () => {
    fc.assert(
      fc.property(placed, fc.integer({ min: 1, max: 3 }), ({ kept, at }, count) => {
        fc.pre(at + count < kept.length);
        const left = kept.filter((_, place) => place < at || place >= at + count);
        expect(verified(left, anchorOf(kept)).breaks).toEqual([{ code: 'missing', seq: at + 1, last: at + count }]);
      }),
    );
  });

  test('an audit trail with a cut end names the first missing entry', () => {
    fc.assert(
      fc.property(placed, ({ kept, at }) => {
        expect(verified(kept.slice(0, at), anchorOf(kept)).breaks).toEqual([
          { code: 'cut', seq: at + 1, last: kept.length },
        ]);
      }),
    );
  });

  test('an audit trail with two swapped entries names the first of them', () => {
    fc.assert(
      fc.property(placed, fc.nat(), ({ kept, at }, offset) => {
        const other = offset % kept.length;
        fc.pre(other !== at);
        const swapped = kept.map((each, place) =>
          place === at
            ? { ...(kept[other] as Kept), seq: each.seq }
            : place === other
              ? { ...(kept[at] as Kept), seq: each.seq }
              : each,
        );
        expect(firstBreak(swapped, anchorOf(kept))).toMatchObject({ code: 'changed', seq: Math.min(at, other) + 1 });
      }),
    );
  });

  test('an audit trail with an inserted entry names it', () => {
    fc.assert(
      fc.property(placed, ({ kept, at }) => {
        const forged = { ...(kept[at] as Kept), hash: 'a'.repeat(64) };
        const longer = [...kept.slice(0, at), forged, ...kept.slice(at)].map((each, place) => ({
          ...each,
          seq: place + 1,
        }));
        expect(firstBreak(longer, anchorOf(kept))).toMatchObject({ code: 'changed', seq: at + 1 });
        const between = [...kept.slice(0, at + 1), { ...forged, seq: at + 1.5 }, ...kept.slice(at + 1)];
        expect(verified(between, anchorOf(kept)).breaks).toEqual([
          { code: 'out-of-order', seq: at + 1.5, last: at + 1.5 },
        ]);
        const twice = [...kept.slice(0, at + 1), kept[at] as Kept, ...kept.slice(at + 1)];
        expect(verified(twice, anchorOf(kept)).breaks).toEqual([{ code: 'out-of-order', seq: at + 1, last: at + 1 }]);
      }),
    );
  });

  test('an audit trail rewritten from some entry on is detected by the anchor', () => {
    fc.assert(
      fc.property(placed, ({ kept, at }) => {
        let before = kept[at - 1]?.hash ?? CHAIN_START.hash;
        const anew = kept.map((each, place) => {
          if (place < at) return each;
          const core = place === at ? { ...each.core, officer: 'LFW-99' } : each.core;
          before = chainHash(before, each.seq, commitmentOf(core));
          return { ...each, core, hash: before };
        });
        expect(verified(anew).breaks).toEqual([]);
        expect(verified(anew, anchorOf(kept)).breaks).toEqual([
          { code: 'differs', seq: kept.length, last: kept.length },
        ]);
      }),
    );
  });

  test('an audit trail with two broken links is reported with both', () => {
    fc.assert(
      fc.property(trail, (kept) => {
        fc.pre(kept.length >= 6);
        const edited = kept
          .map((each, place) => (place === 4 ? { ...each, core: { ...each.core, kind: 'other' } } : each))
          .filter((_, place) => place !== 1);
        expect(verified(edited, anchorOf(kept)).breaks).toEqual([
          { code: 'missing', seq: 2, last: 2 },
          { code: 'changed', seq: 5, last: 5 },
        ]);
      }),
    );
  });
});

describe('many entries changed in sequence', () => {
  const LENGTH = 40;
  const links: readonly ChainLink[] = linked(LENGTH);
  const names = (taken: readonly ChainLink[]): readonly number[] => {
    const verifier = new ChainVerifier();
    for (const link of taken) verifier.take(link);
    return verifier.end().breaks.map(({ seq }) => seq);
  };
  const isChanged = ({ seq }: ChainLink): boolean => seq > 5 && seq <= 30;
  const changed = links.filter(isChanged).map(({ seq }) => seq);

  test.each<[string, Partial<ChainLink>]>([
    ['texts', { commitment: 'd'.repeat(64) }],
    ['hashes', { hash: 'd'.repeat(64) }],
  ])('entries that were changed in sequence are named for their %s, and no entry after them', (_, other) => {
    expect(names(links.map((link) => (isChanged(link) ? { ...link, ...other } : link)))).toEqual(changed);
  });

  test('entries that were changed in sequence take no more time per entry than one does', () => {
    const all = Array.from({ length: 2_000 }, (_, at) => ({ ...at0, seq: at + 1, hash: 'd'.repeat(64) }));
    expect(names(all)).toHaveLength(MOST_BREAKS);
  });
});

test('an entry whose text cannot be read is named, and the next one is verified', () => {
  const verifier = new ChainVerifier();
  verifier.take({ seq: 1, hash: 'a'.repeat(64), commitment: null, values: 'apart' });
  const hash = chainHash('a'.repeat(64), 2, 'b'.repeat(64));
  verifier.take({ seq: 2, hash, commitment: 'b'.repeat(64), values: 'none' });
  expect(verifier.end().breaks).toEqual([{ code: 'unreadable', seq: 1, last: 1 }]);
});

test('an entry whose values are gone before their period ended is named', () => {
  const verifier = new ChainVerifier();
  for (const link of linked(3)) verifier.take(link.seq === 2 ? { ...link, values: 'missing' } : link);
  expect(verifier.end()).toEqual({
    entries: 3,
    destroyed: 0,
    breaks: [{ code: 'values-missing', seq: 2, last: 2 }],
  });
});

describe('the values of an entry', () => {
  const bare: AuditEntry = {
    at: '2026-11-24T08:00:00.000Z',
    officer: 'LFW-01',
    agency: 'customs',
    kind: 'case.released',
    subject: 'C-1',
    details: {},
  };
  const salts = { core: 'c', values: 'v' };

  test('an entry that says nothing of a person has only the part that is kept for good', () => {
    const { core, values } = splitEntry(bare, null, salts);
    expect(values).toBeNull();
    expect(core.values).toBeNull();
  });

  test.each<[string, Partial<AuditEntry>]>([
    ['details', { details: { flight: 'F-1' } }],
    ['what was there before', { before: {} }],
    ['what is there after', { after: {} }],
    ['a reason', { reason: 'asked for' }],
  ])('an entry with %s has a part that can be destroyed', (_, said) => {
    const { core, values } = splitEntry({ ...bare, ...said }, null, salts);
    expect(values).toMatchObject(said);
    expect(core.values).toBe(valuesHash(values as NonNullable<typeof values>));
  });

  test('a field without a value is not kept, since a stored entry would lose it and no longer match its hash', () => {
    const fields = { flight: 'F-1', traveller: undefined } as unknown as AuditEntry['details'];
    const { values } = splitEntry({ ...bare, details: fields, before: fields, after: fields }, null, salts);
    for (const side of [values?.details, values?.before, values?.after]) expect(side).toStrictEqual({ flight: 'F-1' });
  });
});

test('an entry split and joined again has the same content', () => {
  fc.assert(
    fc.property(entries, (given) => {
      for (const entry of given) {
        const { core, values } = splitEntry(entry, null, { core: 'c', values: 'v' });
        const joined = joinEntry({ core, values });
        const { before = null, after = null, reason = null, second = null } = entry;
        expect(joined).toEqual({ ...entry, before, after, reason, second });
        // The part that is kept for good has nothing that may identify a person.
        expect(Object.keys(core).sort()).toEqual(
          ['agency', 'at', 'form', 'kind', 'local', 'officer', 'salt', 'second', 'subject', 'values'].sort(),
        );
      }
    }),
  );
});
