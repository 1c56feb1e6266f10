/**
 * Is there room on the disk for an import? A full disk damages the database, so an import that might fill it is refused before any of it is written.
 */
import { failed, type Result, success } from '../../../shared/result.ts';
import type { CallFailure } from '../calls/failure.ts';
import type { Services } from '../request.ts';

const MEGABYTE = 1_048_576;
/** A file is kept whole until it is read, then as messages with derived records; the browser writes each twice before it frees the space. */
const TIMES = 3;
/** Bytes that must be left for everything else. */
const RESERVE = 512 * MEGABYTE;

/** Fails with `disk-full` where files of `bytes` bytes would leave too little. */
export async function roomFor(
  { freeSpace }: Pick<Services, 'freeSpace'>,
  bytes: number,
): Promise<Result<null, CallFailure>> {
  const free = await freeSpace();
  const needed = TIMES * bytes + RESERVE;
  if (free === null || free >= needed) return success(null);
  return failed({
    code: 'disk-full',
    free: Math.floor(free / MEGABYTE),
    needed: Math.ceil(needed / MEGABYTE),
  });
}
