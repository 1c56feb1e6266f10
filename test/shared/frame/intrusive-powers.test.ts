import { expect, test } from 'vitest';
import { intrusivePower, intrusivePowers, SHIPPED_INTRUSIVE } from '../../../shared/frame/intrusive-powers.ts';
import {
  INTRUSIVE_ACTS,
  type IntrusiveLine,
  type LegalFrame,
  STARTING_FRAME,
} from '../../../shared/frame/legal-frame.ts';

const DAY = '2026-11-24';
const [STRIP] = SHIPPED_INTRUSIVE as readonly [IntrusiveLine];
const frame = (...intrusive: readonly IntrusiveLine[]): LegalFrame => ({ ...STARTING_FRAME, intrusive });

test('a frame without such lines has those that ship: every act, of every agency', () => {
  for (const agency of ['customs', 'police', 'gendarmerie', 'immigration'] as const)
    expect(intrusivePowers(STARTING_FRAME, agency, DAY).map(({ act }) => act)).toEqual(INTRUSIVE_ACTS);
});

test.each([
  ['nobody may what no line says', frame(), 'police', null],
  ['a line for all is for each', frame(STRIP), 'customs', 'strip'],
  [
    'a line of an agency comes before that for all',
    frame(STRIP, { ...STRIP, id: 'own', agency: 'police' }),
    'police',
    'own',
  ],
  ['a line of another agency is none', frame({ ...STRIP, agency: 'police' }), 'customs', null],
  ['gendarmerie counts as police', frame({ ...STRIP, agency: 'police' }), 'gendarmerie', 'strip'],
  [
    'unless the frame says otherwise',
    { ...frame({ ...STRIP, agency: 'police' }), gendarmerie: 'own-lines' },
    'gendarmerie',
    null,
  ],
  ['a line that ended is none', frame({ ...STRIP, validTo: '2026-11-23' }), 'police', null],
] as const)('%s', (_, given, agency, expected) => {
  expect(intrusivePower(given as LegalFrame, 'strip', agency, DAY)?.id ?? null).toBe(expected);
});
