import { describe, expect, test } from 'vitest';
import { disputesFor, isToldOf, type SaidOfEntry } from '../../../shared/casework/told-dispute.ts';

const AMA = { officer: 'ama', agency: 'customs' } as const;
const ESI = { officer: 'esi', agency: 'customs' } as const;
const KOFI = { officer: 'kofi', agency: 'police' } as const;
const EFE = { officer: 'efe', agency: 'police' } as const;

const NO: SaidOfEntry = { ...KOFI, of: 1, said: 'disputed' };
const typedByAma = (of: number) => (of === 1 ? AMA : undefined);

describe('to whom a dispute is told', () => {
  test.each([
    ['whoever typed it', AMA, KOFI, AMA, true],
    ['an officer of their agency, where another one disputes it', AMA, KOFI, ESI, true],
    ['whoever typed it, where a colleague disputes it', AMA, ESI, AMA, true],
    ['not whoever disputes it', AMA, ESI, ESI, false],
    ['not a third officer of the agency that has it between its own', AMA, ESI, { ...AMA, officer: 'abla' }, false],
    ['not the agency that disputes it', AMA, KOFI, EFE, false],
    ['not the agency where a step of an earlier release names none', { officer: 'ama' }, KOFI, ESI, false],
  ] as const)('%s', (_, typed, disputed, reader, expected) => {
    expect(isToldOf(typed, disputed, reader)).toBe(expected);
  });
});

describe('a dispute in a record waits', () => {
  test.each<readonly [string, readonly SaidOfEntry[], number]>([
    ['until somebody reads it', [NO], 1],
    ['no longer once whoever typed it read it', [NO, { ...AMA, of: 1, said: 'read' }], 0],
    ['no longer once their colleague read it', [NO, { ...ESI, of: 1, said: 'read' }], 0],
    ['whatever the agency that disputes it reads', [NO, { ...EFE, of: 1, said: 'read' }], 1],
    ['whatever is read of another entry', [NO, { ...AMA, of: 2, said: 'read' }], 1],
    ['no longer once it was corrected', [NO, { ...EFE, of: 1, said: 'corrected' }], 0],
    ['no longer once it is confirmed after all', [NO, { ...NO, said: 'confirmed' }], 0],
    ['again when it is disputed again', [NO, { ...AMA, of: 1, said: 'read' }, { ...NO, said: 'confirmed' }, NO], 1],
    ['for nobody where the case tells it', [{ ...NO, withStep: true }], 0],
    ['for nobody where the entry is not known', [{ ...NO, of: 3 }], 0],
  ])('%s', (_, said, waiting) => {
    expect(disputesFor(AMA, said, typedByAma)).toHaveLength(waiting);
  });
});
