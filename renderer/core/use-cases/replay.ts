/** Proves that a kept screening is what its facts and rules give. */
import { z } from 'zod';
import { replay } from '../../../rules/engine/replay.ts';
import type { PinnedFrame } from '../../../rules/engine/screening-terms.ts';
import { failed, success } from '../../../shared/result.ts';
import type { Desk } from '../context.ts';
import { refuseMasked } from '../retention/masked-flights.ts';
import { readSetting } from '../session.ts';
import { readOne } from '../store/read.ts';
import { travellerName } from '../traveller-parts.ts';
import type { UseCases } from './use-case.ts';

/** Travellers named; the others are counted. */
const MOST_NAMED = 20;

export const replayUseCases: UseCases<'screening.replay'> = {
  'screening.replay': {
    input: z.strictObject({ flight: z.string() }),
    permission: 'screening.replay',
    audit: 'screening.replayed',
    recordsViews: 'spell',
    async handler(desk, { flight: id }) {
      const { store, world } = desk;
      const [section, block] = await Promise.all([
        readOne(store, 'flightManifests', id),
        readOne(store, 'factBlocks', id),
      ]);
      if (section === undefined || block === undefined) return failed({ code: 'not-found', what: 'flight' });
      const { flight, screening } = section.value;
      // Its facts are masked, so that nothing would come out as it did.
      await refuseMasked(store, [id]);
      const { hash } = screening.ruleSet;
      const compiled = hash === world.ruleSet.hash ? world.compiled : world.rules.archive.compiled(hash);
      if (compiled === undefined) return success({ output: { state: 'rules-gone' } });
      const frame = await frameOf(desk, screening.frame);
      if (screening.frame !== undefined && frame === null) return success({ output: { state: 'frame-gone' } });
      const { parts, travellers } = replay(screening, block.value, compiled, frame);
      const different = travellers.slice(0, MOST_NAMED).map(({ row, parts: differ }) => {
        const traveller = flight.travellers[row];
        return {
          traveller: traveller?.id ?? '',
          name: traveller === undefined ? '' : travellerName(traveller),
          parts: differ,
        };
      });
      const same = parts.length === 0 && travellers.length === 0;
      return success({
        output: {
          state: same ? 'same' : 'differs',
          travellers: screening.travellers.length,
          parts,
          different,
          differing: travellers.length,
        },
        subject: id,
      });
    },
  },
};

/** The frame of a hash, be it in force or one of those before; null where there is none. */
async function frameOf({ store, world }: Desk, hash: string | undefined): Promise<PinnedFrame | null> {
  if (hash === undefined) return null;
  if (world.terms.frame?.hash === hash) return world.terms.frame;
  const former = (await readSetting(store, 'frame'))?.value.former.find((each) => each.hash === hash);
  return former === undefined ? null : { hash, frame: former.frame };
}
