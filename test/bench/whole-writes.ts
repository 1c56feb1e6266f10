/** All records of a flight, as an import writes them, including those for search and for remembering its travellers. */
import { derivedWrites, deriveFlight } from '../../renderer/core/import/derived-flight.ts';
import type { Write } from '../../renderer/core/store/commit.ts';
import type { World } from '../../renderer/core/world.ts';
import { subjectsOf } from '../../shared/fact/subjects-of.ts';
import type { Flight } from '../../shared/flight/flight.ts';
import type { UtcMinute } from '../../shared/manifest.ts';
import { KeyedHash } from '../../shared/past/keyed-hash.ts';
import { remember } from '../../shared/past/remember.ts';
import { linksOf } from '../../shared/search/links-of.ts';

/** Secret of the benchmarks' stores. */
export const BENCH_SECRET = new Uint8Array(32).fill(7);

/** `at` determines which rules are valid. */
export function wholeWrites(flight: Flight, at: UtcMinute, world: World): readonly Write[] {
  const hash = new KeyedHash(BENCH_SECRET);
  const remembered = remember(subjectsOf(flight, world), hash);
  return derivedWrites({ ...deriveFlight(flight, at, world), remembered, links: linksOf(flight, hash) });
}
