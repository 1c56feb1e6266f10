/** Proves that a stored screening follows from its facts and rules. */
import { z } from 'zod';
import { replay } from '../../../rules/engine/replay.ts';
import type { PinnedFrame } from '../../../rules/engine/screening-terms.ts';
import { SHIPPED_ROWS } from '../../../shared/agency/agency-row.ts';
import type { TravellerId } from '../../../shared/flight/flight.ts';
import { failed, success } from '../../../shared/result.ts';
import { pinnedFrame } from '../frame-hash.ts';
import type { Request } from '../request.ts';
import { refuseMasked } from '../retention/masked-flights.ts';
import { readSetting } from '../session.ts';
import { readOne } from '../store/read.ts';
import { travellerName } from '../traveller-parts.ts';
import { call, type Handled } from './call.ts';

export type ReplayView =
  /** The screening's rules or legal frame are no longer known here. */
  | { readonly state: 'rules-gone' | 'frame-gone' }
  | {
      readonly state: 'same' | 'differs';
      /** Travellers screened. */
      readonly travellers: number;
      /** Parts that differ apart from the travellers. */
      readonly parts: readonly string[];
      /** The first travellers whose screening differs, and in what; `differing` counts them all. */
      readonly different: readonly {
        readonly traveller: TravellerId;
        readonly name: string;
        readonly parts: readonly string[];
      }[];
      readonly differing: number;
    };

/** Most travellers named; the others are only counted. */
const MOST_NAMED = 20;

export const replayCalls = {
  /** Screens a flight's stored facts again by the rules and terms of its screening, and tells whether the result is the same. */
  'screening.replay': call({
    input: z.strictObject({ flight: z.string() }),
    permission: 'screening.replay',
    whole: 'It compares a stored screening with its replay, and names what differs but no rule and no hit.',
    audit: 'screening.replayed',
    recordsViews: 'ten-minutes',
    async handler(request, { flight: id }): Handled<ReplayView> {
      const { store, world } = request;
      const [section, block] = await Promise.all([
        readOne(store, 'flightManifests', id),
        readOne(store, 'factBlocks', id),
      ]);
      if (section === undefined || block === undefined) return failed({ code: 'not-found', what: 'flight' });
      const { flight, screening } = section.value;
      // The result would differ, since the facts are masked.
      await refuseMasked(store, [id]);
      const { hash } = screening.ruleSet;
      const compiled = hash === world.ruleSet.hash ? world.compiled : world.rules.archive.compiled(hash);
      if (compiled === undefined) return success({ output: { state: 'rules-gone' } });
      const frame = await frameOf(request, screening.frame);
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
  }),
} as const;

/** The frame and the table of agencies with a hash, in force now or earlier; null where they are not known. */
async function frameOf({ store, world }: Request, hash: string | undefined): Promise<PinnedFrame | null> {
  if (hash === undefined) return null;
  if (world.terms.frame?.hash === hash) return world.terms.frame;
  const [frames, agencies] = await Promise.all([readSetting(store, 'frame'), readSetting(store, 'agencies')]);
  const versions = [frames?.value.inForce ?? null, ...(frames?.value.former ?? [])];
  const tables = [...(agencies === undefined ? [] : [agencies.value.rows, ...agencies.value.former]), SHIPPED_ROWS];
  for (const version of versions) {
    for (const rows of tables) {
      const pinned = pinnedFrame(version, rows);
      if (pinned?.hash === hash) return pinned;
    }
  }
  return null;
}
