/** What officers record of a first-level match, as the screen gives it. Whether it may be recorded is said by `enterSltd`. */
import { z } from 'zod';
import {
  SLTD_ANSWERS,
  SLTD_GROUNDS,
  SLTD_KINDS,
  SLTD_LANGUAGES,
  SLTD_MEASURES,
  SLTD_PROOFS,
  type SltdGiven,
} from '../../../shared/interpol/sltd-check.ts';

const LONGEST_NOTE = 2000;

const note = z.string().trim().max(LONGEST_NOTE);
const words = z.string().trim().max(200);

/** Number, type and issuing state, as the machine-readable zone writes them. */
export const sltdDocument = z.strictObject({
  number: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[0-9A-Z]{3,30}$/),
  type: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{1,2}$/),
  issuer: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{1,3}$/),
});

export const sltdAct = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('confirmed'), proof: z.enum(SLTD_PROOFS), note }),
  z.strictObject({ kind: z.literal('opened'), whom: words, note }),
  z.strictObject({ kind: z.literal('asked'), whom: words, language: z.enum(SLTD_LANGUAGES), note }),
  z.strictObject({
    kind: z.literal('answered'),
    answer: z.enum(SLTD_ANSWERS),
    whom: words,
    reference: words,
    note,
  }),
  z.strictObject({ kind: z.literal('reported'), whom: words, note }),
  z.strictObject({ kind: z.literal('kept'), receipt: words, note }),
  z.strictObject({ kind: z.enum(['differs', 'returned', 'checked', 'released']), note }),
  z.strictObject({ kind: z.literal('authorised'), measure: z.enum(SLTD_MEASURES), note }),
  z.strictObject({
    kind: z.literal('happened'),
    measure: z.enum(SLTD_MEASURES),
    ground: z.enum(SLTD_GROUNDS),
    powers: words,
    note,
  }),
  z.strictObject({ kind: z.literal('struck'), of: z.int().min(1), what: z.enum(SLTD_KINDS), note }),
]) satisfies z.ZodType<SltdGiven>;
