import { expect, test } from 'vitest';
import {
  datesReversed,
  freeId,
  newPower,
  newUse,
  withoutLine,
  withPower,
  withUse,
} from '../../../../renderer/app/rules/frame/frame-draft.ts';
import { STARTING_FRAME } from '../../../../shared/frame/legal-frame.ts';

test('lines of a frame are added, replaced and removed', () => {
  const power = newPower(STARTING_FRAME, 'customs', 'drugs');
  const one = withPower(STARTING_FRAME, { ...power, powers: ['search'] });
  const two = withPower(one, newPower(one, 'customs', 'drugs'));
  expect(two.powers.map(({ id }) => id)).toEqual(['customs.drugs', 'customs.drugs.2']);
  const edited = withPower(two, { ...power, powers: ['seize'] });
  expect(edited.powers.map(({ powers }) => powers)).toEqual([['seize'], []]);
  expect(withoutLine(edited, 'customs.drugs').powers.map(({ id }) => id)).toEqual(['customs.drugs.2']);
  expect(withUse(STARTING_FRAME, newUse(STARTING_FRAME)).uses).toHaveLength(4);
  expect(freeId(STARTING_FRAME, 'facts')).toBe('facts.2');
});

test.each([
  ['2026-01-01', '2026-01-01', false],
  ['2026-01-02', '2026-01-01', true],
  [null, '2026-01-01', false],
])('a line from %s to %s ends before it begins: %s', (validFrom, validTo, reversed) => {
  expect(datesReversed({ validFrom, validTo })).toBe(reversed);
});
