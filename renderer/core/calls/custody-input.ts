/** What officers enter into a custody record, as the screen gives it. Whether it may be entered is said by `enterCustody`. */
import { z } from 'zod';
import { CUSTODY_KINDS, type CustodyAct } from '../../../shared/custody/custody.ts';
import { WAYS, type Way } from '../../../shared/custody/duty-done.ts';
import {
  CAPSULE_SOURCES,
  CUSTODY_AUTHORITIES,
  CUSTODY_MEASURES,
  DUTIES,
  ENDINGS,
  REGIMES,
} from '../../../shared/custody/measures.ts';

const LONGEST_NOTE = 4000;
const MOST_ENTRIES = 10_000;
const MOST_HOURS = 24 * 30;
const MOST_REST = 24 * 60;
/** Nobody has swallowed as many. */
const MOST_CAPSULES = 999;

const note = z.string().trim().max(LONGEST_NOTE);
const words = z.string().trim().max(200);
const number = z.number().int().min(1).max(MOST_ENTRIES);
const capsules = z.number().int().min(0).max(MOST_CAPSULES);
const WAY_NAMES = [...new Set(Object.values(WAYS).flatMap((ways) => Object.keys(ways)))] as readonly Way[];
const begins = { measure: z.enum(CUSTODY_MEASURES), judicialOfficer: words, place: words, note };

export const custodyAct = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('begun'), regime: z.enum(REGIMES), ...begins }),
  z.strictObject({ kind: z.literal('taken-over'), ...begins }),
  z.strictObject({ kind: z.literal('regime'), regime: z.enum(REGIMES), note }),
  z.strictObject({
    kind: z.literal('duty'),
    duty: z.enum(DUTIES),
    way: z.enum(WAY_NAMES as readonly [Way, ...Way[]]),
    whom: words,
    language: words,
    fit: z.boolean().nullable(),
    finding: note,
    note,
  }),
  z.strictObject({
    kind: z.literal('extended'),
    hours: z.number().int().min(1).max(MOST_HOURS),
    by: z.enum(CUSTODY_AUTHORITIES),
    whom: words,
    reference: words,
    note,
  }),
  z.strictObject({ kind: z.enum(['moved', 'escorted', 'emergency']), where: words, whom: words, note }),
  z.strictObject({ kind: z.literal('meal'), taken: z.boolean(), note }),
  z.strictObject({ kind: z.literal('rest'), minutes: z.number().int().min(1).max(MOST_REST), note }),
  z.strictObject({ kind: z.literal('watch'), whom: words, note }),
  z.strictObject({ kind: z.literal('capsules'), source: z.enum(CAPSULE_SOURCES), count: capsules, whom: words, note }),
  z.strictObject({ kind: z.literal('passage'), count: capsules, saw: words, witness: words, note }),
  z.strictObject({ kind: z.literal('ended'), ending: z.enum(ENDINGS), whom: words, note }),
  z.strictObject({ kind: z.literal('began-at'), of: number, note }),
  z.strictObject({ kind: z.literal('struck'), of: number, what: z.enum(CUSTODY_KINDS), note }),
]) satisfies z.ZodType<CustodyAct>;
