/**
 * Is there room on the disk for what is to be taken in? A database whose disk runs full is damaged, so an import that might fill it is refused before
 * anything of it is written.
 */
import { failed, type Result, success } from '../../../shared/result.ts';
import type { CallFailure } from '../calls/failure.ts';
import type { Services } from '../request.ts';

const MEGABYTE = 1_048_576;
/** Files are kept whole until they are read, then as messages, with what is derived of them; the browser writes each twice before it tidies up. */
const TIMES = 3;
/** What must be left for everything else. */
const RESERVE = 512 * MEGABYTE;

/** Fails with `disk-full` where `bytes` of files would leave too little. */
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
