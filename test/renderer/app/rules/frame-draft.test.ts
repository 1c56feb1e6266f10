import { expect, test } from 'vitest';
import { custodyLineOf, draftOfLine } from '../../../../renderer/app/rules/frame/custody-line-draft.ts';
import {
  datesReversed,
  freeId,
  newCustody,
  newIntrusive,
  newPower,
  newUse,
  withCustody,
  withIntrusive,
  withoutLine,
  withPower,
  withUse,
} from '../../../../renderer/app/rules/frame/frame-draft.ts';
import { STARTING_CUSTODY } from '../../../../shared/frame/custody-line.ts';
import { frameChanges } from '../../../../shared/frame/frame-changes.ts';
import { SHIPPED_INTRUSIVE } from '../../../../shared/frame/intrusive-powers.ts';
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
  expect(newUse(STARTING_FRAME).seenBy, 'nobody is ticked before somebody says so').toEqual([]);
  expect(freeId(STARTING_FRAME, 'facts')).toBe('facts.2');
});

test('the starting lines about custody become those of the frame when one of them is changed or removed', () => {
  const [first, ...others] = STARTING_CUSTODY;
  if (first === undefined) throw new Error('no starting line');
  const longer = withCustody(STARTING_FRAME, { ...first, hours: 48 });
  expect(longer.custody).toEqual([{ ...first, hours: 48 }, ...others]);
  expect(frameChanges(STARTING_FRAME, longer)).toEqual([
    { table: 'custody', before: first, after: { ...first, hours: 48 } },
  ]);
  expect(withoutLine(STARTING_FRAME, first.id).custody).toEqual(others);
  expect(withoutLine(STARTING_FRAME, 'facts')).not.toHaveProperty('custody');
  expect(withCustody(STARTING_FRAME, newCustody(STARTING_FRAME)).custody).toHaveLength(STARTING_CUSTODY.length + 1);
});

test.each(STARTING_CUSTODY)('a line about custody is the same after it was shown in its form: $id', (line) => {
  const extended = { ...line, extensions: [{ hours: 24, by: 'judge' as const }] };
  expect(custodyLineOf(draftOfLine(extended))).toEqual(extended);
});

test('a line about custody with a number that is none is not taken', () => {
  const draft = draftOfLine(newCustody(STARTING_FRAME));
  for (const wrong of [{ hours: '' }, { hours: '1.5' }, { owed: { ...draft.owed, rights: '-1' } }])
    expect(custodyLineOf({ ...draft, ...wrong })).toBeNull();
});

test.each([
  ['2026-01-01', '2026-01-01', false],
  ['2026-01-02', '2026-01-01', true],
  [null, '2026-01-01', false],
])('a line from %s to %s ends before it begins: %s', (validFrom, validTo, reversed) => {
  expect(datesReversed({ validFrom, validTo })).toBe(reversed);
});

test('the shipped lines about intrusive acts become those of the frame when one of them is changed, added or removed', () => {
  const [first, ...others] = SHIPPED_INTRUSIVE;
  if (first === undefined) throw new Error('no shipped line');
  const narrower = { ...first, agency: 'police' } as const;
  const changed = withIntrusive(STARTING_FRAME, narrower);
  expect(changed.intrusive).toEqual([narrower, ...others]);
  expect(frameChanges(STARTING_FRAME, changed)).toEqual([{ table: 'intrusive', before: first, after: narrower }]);
  expect(withoutLine(STARTING_FRAME, first.id).intrusive).toEqual(others);
  expect(withoutLine(STARTING_FRAME, 'facts')).not.toHaveProperty('intrusive');
  expect(withIntrusive(STARTING_FRAME, newIntrusive(STARTING_FRAME)).intrusive).toHaveLength(6);
});
