import { expect, test } from 'vitest';
import { roomFor } from '../../../../renderer/core/import/room-for.ts';

const MEGABYTE = 1_048_576;

test.each([
  ['a file that fits', 10, 600, true],
  ['a file that would leave too little space', 100, 600, false],
  ['an empty file on a full disk', 0, 511, false],
  ['a file that just fits', 100, 812, true],
  ['a file on a disk of unknown size', 5_000, null, true],
] as const)('%s is taken in or refused before anything is written', async (_, size, free, fits) => {
  const services = { freeSpace: async () => (free === null ? null : free * MEGABYTE) };
  const room = await roomFor(services, size * MEGABYTE);
  expect(room.ok).toBe(fits);
  if (!room.ok) expect(room.failure).toEqual({ code: 'disk-full', free, needed: size * 3 + 512 });
});
