import { describe, expect, test } from 'vitest';
import { actOf, EMPTY_ENTRY, fieldsOf, withDuty } from '../../../../renderer/app/cases/custody/custody-draft.ts';
import { CUSTODY_KINDS } from '../../../../shared/custody/custody.ts';

const FILLED = {
  ...EMPTY_ENTRY,
  ...{
    measure: 'police-custody',
    hours: '24',
    by: 'prosecutor',
    minutes: '30',
    ending: 'released',
    whom: 'Mensah',
    where: 'Cell 1',
    count: '0',
    happened: '2026-11-24T02:05',
  },
};
const ENTRY = { no: 3, kind: 'meal' } as const;

describe('An entry of custody that is typed', () => {
  test.each(CUSTODY_KINDS)('becomes an act of the kind %s once it is filled in', (kind) => {
    expect(actOf(kind, FILLED, ENTRY)).toMatchObject({ kind });
  });

  test.each([
    ['a beginning without a measure', 'begun', {}],
    ['an extension without hours', 'extended', { by: 'prosecutor' }],
    ['an extension of half an hour', 'extended', { by: 'prosecutor', hours: '0.5' }],
    ['an extension without an authority', 'extended', { hours: '24' }],
    ['a rest without minutes', 'rest', {}],
    ['a strike of no entry', 'struck', {}],
    ['another beginning without its time', 'began-at', {}],
  ] as const)('is none while something is missing: %s', (_, kind, draft) => {
    expect(actOf(kind, { ...EMPTY_ENTRY, ...draft }, null)).toBeNull();
  });

  test('names the entry that it strikes out by number and kind', () => {
    expect(actOf('struck', FILLED, ENTRY)).toEqual({ kind: 'struck', of: 3, what: 'meal', note: '' });
  });

  test('asks what a doctor found only of an examination, and drops it where the officer chose another way', () => {
    const examined = { ...FILLED, duty: 'doctor', way: 'examined', fit: 'no', finding: 'three capsules' } as const;
    expect(fieldsOf('duty', examined)).toContain('finding');
    expect(actOf('duty', examined, null)).toMatchObject({ fit: false, finding: 'three capsules' });
    expect(actOf('duty', { ...examined, way: 'called' }, null)).toMatchObject({ fit: null, finding: '' });
  });

  test('begins with the usual way of a duty', () => {
    expect(withDuty(EMPTY_ENTRY, 'prosecutor', 'adult').way).toBe('told');
  });
});
