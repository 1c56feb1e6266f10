/** How an exhibit stands, by its entries alone. */
import { describe, expect, test } from 'vitest';
import type { Exhibit, ExhibitAct } from '../../../shared/exhibit/exhibit.ts';
import {
  type ExhibitState,
  putsOnSeal,
  sealingEntry,
  sealsOf,
  stateOf,
} from '../../../shared/exhibit/exhibit-state.ts';
import {
  ADJO,
  AT,
  BEFORE,
  CHIEF,
  cash,
  DISPOSED,
  further,
  KOFI,
  later,
  OFFICERS,
  taken,
  toKofi,
  toLaboratory,
} from './exhibits.ts';

const BY_TWO = { before: BEFORE, officers: OFFICERS } as const;
const OPENED = { kind: 'opened', why: 'analysis', seen: 'intact', seal: null, ...BY_TWO } as const;
const RECEIVED = { kind: 'received', seen: 'intact' } as const;
const right = (of: number, seal: string | null): ExhibitAct => ({
  ...{ kind: 'corrected', of, why: 'a slip', instead: 'as it is', seal },
});
const BACK = { kind: 'returned', where: 'Store', why: 'analysed', seen: 'unsealed', seal: 'NL 1' } as const;

const KOFI_HAS: ExhibitState['holder'] = { kind: 'officer', officer: KOFI.officer, agency: 'police' };
const ADJO_HAS: ExhibitState['holder'] = { kind: 'officer', officer: ADJO.officer, agency: 'customs' };
const CASH = taken({ kind: 'cash' });

describe('an exhibit stands by its entries', () => {
  test.each<readonly [string, Exhibit, Partial<ExhibitState>]>([
    [
      'whoever took it has it, where it was taken',
      taken(),
      { holder: ADJO_HAS, lastOfficer: ADJO_HAS, place: 'Room 2', seal: null, pending: null, entries: 1, last: AT },
    ],
    ['it was sealed at once', taken({}, 'S 1'), { seal: { number: 'S 1', state: 'intact' }, entries: 2 }],
    [
      'whoever gives it has it until the other officer confirms',
      further(taken(), [toKofi(false), ADJO]),
      { holder: ADJO_HAS, place: 'Room 2', pending: { to: { ...KOFI_HAS } as never, entry: 1 } },
    ],
    [
      'the other officer confirmed, and it lies where it was handed over',
      further(taken({}, 'S 1'), [toKofi(false, 'intact'), ADJO], [RECEIVED, KOFI]),
      { holder: KOFI_HAS, lastOfficer: KOFI_HAS, place: 'Police room', pending: null },
    ],
    [
      'it was not handed over after all',
      further(taken(), [toKofi(false), ADJO], [{ kind: 'not-received', why: 'he left' }, ADJO]),
      { holder: ADJO_HAS, pending: null, place: 'Room 2' },
    ],
    [
      'an office has it, and the officer who gave it stays the last one',
      further(taken(), [toLaboratory(), ADJO]),
      { holder: toLaboratory().to, lastOfficer: ADJO_HAS, place: 'National laboratory' },
    ],
    [
      'whoever fetched it has it, under the seal of the office',
      further(taken(), [toLaboratory(), ADJO], [BACK, KOFI]),
      { holder: KOFI_HAS, lastOfficer: KOFI_HAS, place: 'Store', seal: { number: 'NL 1', state: 'intact' } },
    ],
    ['it was opened, and left open', further(taken({}, 'S 1'), [OPENED, ADJO]), { seal: null }],
    [
      'nobody has what was disposed of',
      further(taken(), [DISPOSED, ADJO]),
      { holder: { kind: 'nobody' }, disposed: { how: 'destroyed', happened: later(1) }, place: 'Incinerator' },
    ],
    [
      'a corrected seal has the right number',
      further(taken({}, 'S 1'), [right(2, 'S 7'), CHIEF]),
      { seal: { number: 'S 7', state: 'intact' } },
    ],
    [
      'a correction of an earlier seal leaves the last one',
      further(taken({}, 'S 1'), [{ ...OPENED, seal: 'S 2' }, ADJO], [right(2, 'S 9'), CHIEF]),
      { seal: { number: 'S 2', state: 'intact' } },
    ],
    [
      'a count waits for the second officer',
      further(CASH, [cash(2, 1), ADJO]),
      { count: { first: 1, second: null, differences: [], sums: [{ currency: 'EUR', cents: 12_000 }] as never } },
    ],
    [
      'a count that was corrected counts for nothing',
      further(CASH, [cash(2, 1), ADJO], [right(2, null), CHIEF]),
      { count: null },
    ],
  ])('%s', (_, exhibit, expected) => {
    expect(stateOf(exhibit)).toMatchObject(expected);
  });

  test('a seal that was broken once is never whole again', () => {
    const broken = further(taken({}, 'S 1'), [
      { ...toKofi(true, 'intact'), seen: 'broken' as never },
      ADJO,
      { note: 'torn' },
    ]);
    expect(stateOf(broken).seal).toEqual({ number: 'S 1', state: 'broken' });
  });

  test('two counts that differ say so, and a third one begins anew', () => {
    const twice = further(CASH, [cash(2, 1), ADJO], [cash(2, 2), CHIEF]);
    expect(stateOf(twice).count).toMatchObject({ first: 1, second: 2 });
    expect(stateOf(twice).count?.differences).not.toEqual([]);
    const thrice = further(twice, [cash(1, 1), ADJO]);
    expect(stateOf(thrice).count).toMatchObject({ first: 3, second: null, differences: [] });
  });

  test('an answer puts nothing out of order, a correction does', () => {
    const answered = further(taken(), [{ kind: 'answered', of: 1, said: 'confirmed', why: '' }, CHIEF]);
    expect(stateOf(answered)).toMatchObject({ entries: 2, last: AT });
    expect(stateOf(further(taken(), [right(1, null), CHIEF])).last).toBe(later(1));
  });
});

describe('the seals of an exhibit', () => {
  test('are all that it ever had, as put on and as corrected', () => {
    const exhibit = further(taken({}, 'S 1'), [{ ...OPENED, seal: 'S 2' }, ADJO], [right(3, 'S 3'), CHIEF]);
    expect(sealsOf(exhibit)).toEqual(['S 1', 'S 2', 'S 3']);
    expect(exhibit.entries.map(putsOnSeal)).toEqual([null, 'S 1', 'S 2', null]);
    expect(sealingEntry(exhibit.entries)).toBe(2);
  });

  test('no entry put one on', () => {
    expect(sealsOf(taken())).toEqual([]);
    expect(sealingEntry(taken().entries)).toBe(-1);
  });
});
