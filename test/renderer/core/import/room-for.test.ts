import { expect, test } from 'vitest';
import { roomFor } from '../../../../renderer/core/import/room-for.ts';

const MEGABYTE = 1_048_576;

test.each([
  ['fits', 10, 600, true],
  ['would leave too little', 100, 600, false],
  ['is empty, while the disk is full', 0, 511, false],
  ['just fits', 100, 812, true],
  ['meets a disk of which nothing is known', 5_000, null, true],
] as const)('what %s is taken in or refused before anything is written', async (_, size, free, fits) => {
  const services = { freeSpace: async () => (free === null ? null : free * MEGABYTE) };
  const room = await roomFor(services, size * MEGABYTE);
  expect(room.ok).toBe(fits);
  if (!room.ok) expect(room.failure).toEqual({ code: 'disk-full', free, needed: size * 3 + 512 });
});
