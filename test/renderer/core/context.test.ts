import { expect, test } from 'vitest';
import { auditEntry } from '../../../renderer/core/audit/entries.ts';

test('an entry of a kind or with a field that is not declared does not compile', () => {
  const by = { now: '2026-11-24T08:00:00.000Z', officer: { id: 'LFW-01' }, agency: 'customs' } as const;
  const undeclared = { flight: 'f', seat: '1A' };
  const either: { readonly flight: string } | { readonly seat: string } = undeclared;
  const entries = [
    auditEntry(by, 'traveller.viewed', 't', { flight: 'f' }),
    // @ts-expect-error No such kind.
    auditEntry(by, 'traveller.admired', 't'),
    // @ts-expect-error A field of other kinds.
    auditEntry(by, 'traveller.viewed', 't', { flight: 'f', travellers: 'a b' }),
    // @ts-expect-error A field of no kind, also where it was put into a variable before.
    auditEntry(by, 'traveller.viewed', 't', undeclared),
    // @ts-expect-error One of the two forms has a field of no kind.
    auditEntry(by, 'traveller.viewed', 't', either),
  ];
  expect(entries.map(({ subject }) => subject)).toEqual(['t', 't', 't', 't', 't']);
});
