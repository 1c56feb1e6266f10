import { expect, test } from 'vitest';
import { roomFor } from '../../../../renderer/core/import/room-for.ts';
import { failed, success } from '../../../../shared/result.ts';

const MEGABYTE = 1_048_576;

test.each([
  ['a file that fits', 'taken in', 10, 600],
  ['a file that would leave too little space', 'refused', 100, 600],
  ['an empty file on a full disk', 'refused', 0, 511],
  ['a file that just fits', 'taken in', 100, 812],
  ['a file on a disk of unknown size', 'taken in', 5_000, null],
] as const)('%s is %s before anything is written', async (_, expected, size, free) => {
  const services = { freeSpace: async () => (free === null ? null : free * MEGABYTE) };
  expect(await roomFor(services, size * MEGABYTE)).toEqual(
    expected === 'taken in' ? success(null) : failed({ code: 'disk-full', free, needed: size * 3 + 512 }),
  );
});
