/** Entries of an inspection for tests: small ones by hand, and random ones. */
import fc from 'fast-check';
import { ACT_RESULTS, type EntryBody, type Lawful, PLAIN_ACTS } from '../../../shared/encounter/encounter-entry.ts';
import type { EntryContext } from '../../../shared/encounter/encounter-rules.ts';
import { SHIPPED_INTRUSIVE } from '../../../shared/frame/intrusive-powers.ts';
import { INTRUSIVE_ACTS } from '../../../shared/frame/legal-frame.ts';
import { NOT_IMMUNE } from '../../../shared/protection/protection-refusals.ts';

/** A control officer of police, at the inspection of an adult. */
export const KOFI: EntryContext = {
  officer: 'LFW-02',
  agency: 'police',
  at: '2026-11-24T10:00:00.000Z',
  state: 'secondary',
  isFound: false,
  isChild: false,
  powers: SHIPPED_INTRUSIVE,
  early: null,
  immune: NOT_IMMUNE,
};

/** Everything that the shipped frame asks. */
export const LAWFUL: Lawful = {
  authorisedBy: 'A. Kossi, prosecutor',
  consent: 'given',
  refusalTo: null,
  sameSexOfficer: 'LFW-05',
  doctor: 'Dr Amegan',
  interpreter: '',
  witness: 'LFW-03',
  pregnancy: 'no',
};

export const SAME = [{ field: 'name', read: 'DOE, JO', recorded: 'DOE, JO', same: true }] as const;
export const READ: EntryBody = { kind: 'identity-read', compared: SAME, document: 'P TGO TG1', reason: null };
export const SEEN: EntryBody = { kind: 'identity-seen', note: null };
export const act = (of: (typeof PLAIN_ACTS)[number], more: object = {}): EntryBody => ({
  ...{ kind: 'act', act: of, result: 'nothing', guardian: null, note: null },
  ...more,
});
export const intrusive = (of: (typeof INTRUSIVE_ACTS)[number], more: Partial<Lawful> = {}): EntryBody => ({
  ...{ kind: 'intrusive', act: of, cites: '', guardian: null, note: null },
  ...LAWFUL,
  ...more,
});
export const ended = (of: number, medical: string | null = null): EntryBody => ({
  ...{ kind: 'ended', of, result: 'something', note: null, medical },
});
export const correction = (of: number, why = 'a mistake'): EntryBody => ({ kind: 'correction', of, why });

const number = fc.integer({ min: 1, max: 6 });
export const anyBody: fc.Arbitrary<EntryBody> = fc.oneof(
  fc.constantFrom<EntryBody>(
    READ,
    SEEN,
    { kind: 'identity-unreadable', reason: 'torn', second: 'LFW-03' },
    { kind: 'identity-unreadable', reason: 'torn', second: 'LFW-02' },
  ),
  fc.tuple(fc.constantFrom(...PLAIN_ACTS), fc.constantFrom(...ACT_RESULTS)).map(([of, result]) => act(of, { result })),
  fc
    .tuple(fc.constantFrom(...INTRUSIVE_ACTS), fc.constantFrom('given', 'refused', 'not-asked'))
    .map(([of, consent]) => intrusive(of, { consent, refusalTo: 'the prosecutor' } as Partial<Lawful>)),
  fc.tuple(number, fc.constantFrom(null, 'capsules')).map(([of, medical]) => ended(of, medical)),
  fc.tuple(number, fc.constantFrom('', 'a mistake')).map(([of, why]) => correction(of, why)),
);
