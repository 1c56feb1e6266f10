import { expect, test } from 'vitest';
import { handsOf, oneHandFirst, type Regular, type VouchingFile } from '../../../shared/flight/regular.ts';

const by = (officer: string): VouchingFile => ({ fileName: `${officer}.edi`, officer, byHand: true });
const FOLDER: VouchingFile = { fileName: 'folder.edi', officer: 'system', byHand: false };
const earlier = (...files: readonly (readonly VouchingFile[])[]) => ({
  earlier: { flights: files.map((each, at) => ({ flight: `F${at}`, files: each })), more: 0 },
});
const itself = (officer: string) => officer;

test.each([
  ['one officer', earlier([by('a')], [by('a')]), 'one-hand'],
  ['two officers', earlier([by('a')], [by('b')]), 'several'],
  ['the watched folder alone', earlier([FOLDER], [FOLDER]), 'folder'],
  ['an officer and the folder', earlier([by('a'), FOLDER]), 'one-and-folder'],
  ['two officers and the folder', earlier([by('a'), FOLDER], [by('b')]), 'several'],
  ['files that are not kept any more', earlier([], []), 'unknown'],
  ['records that are not told', {}, 'unknown'],
] as const)('the hands of earlier flights by %s are told', (_, regular, hands) => {
  expect(handsOf(regular, itself)).toBe(hands);
});

test('two accounts of one person are one hand', () => {
  expect(handsOf(earlier([by('a')], [by('b')]), () => 'a')).toBe('one-hand');
});

test('whom one person may vouch for alone comes first, and of those the higher target', () => {
  const row = (traveller: string, hands: ReturnType<typeof handsOf>, would: Regular['would']) => ({
    ...{ traveller, aliases: [], name: traveller, outcome: 'clear' as const, would, rules: [], kept: [], hands },
  });
  const rows = [
    row('a', 'several', 'intercept'),
    row('b', 'folder', 'inspect'),
    row('c', 'one-hand', 'inspect'),
    row('d', 'one-hand', 'intercept'),
    row('e', 'unknown', 'inspect'),
    row('f', 'one-and-folder', 'inspect'),
  ];
  expect(oneHandFirst(rows).map(({ traveller }) => traveller)).toEqual(['d', 'c', 'b', 'f', 'e', 'a']);
});
