/** Proves that a kept screening is what its facts and rules give. */
import { z } from 'zod';
import { replay } from '../../../rules/engine/replay.ts';
import { failed, success } from '../../../shared/result.ts';
import { readOne } from '../store/read.ts';
import { travellerName } from '../traveller-parts.ts';
import type { UseCases } from './use-case.ts';

/** Travellers named; the others are counted. */
const MOST_NAMED = 20;

export const replayUseCases: UseCases<'screening.replay'> = {
  'screening.replay': {
    input: z.strictObject({ flight: z.string() }),
    permission: 'screening.replay',
    audit: null,
    async handler({ store, world }, { flight: id }) {
      const [section, block] = await Promise.all([
        readOne(store, 'flightManifests', id),
        readOne(store, 'factBlocks', id),
      ]);
      if (section === undefined || block === undefined) return failed({ code: 'not-found', what: 'flight' });
      const { flight, screening } = section.value;
      const { hash } = screening.ruleSet;
      const compiled = hash === world.ruleSet.hash ? world.compiled : world.rules.library.compiled(hash);
      if (compiled === undefined) return success({ output: { state: 'rules-gone' } });
      const frame = world.terms.frame?.hash === screening.frame ? world.terms.frame : null;
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
      });
    },
  },
};
