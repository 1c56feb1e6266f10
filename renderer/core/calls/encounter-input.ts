/** What an officer types of an inspection. The core reads the document, and adds what the frame says. */
import { z } from 'zod';
import {
  ACT_RESULTS,
  CONSENTS,
  GUARDIANS,
  PLAIN_ACTS,
  PREGNANCIES,
} from '../../../shared/encounter/encounter-entry.ts';
import { INTRUSIVE_ACTS } from '../../../shared/frame/legal-frame.ts';

const LONGEST_TEXT = 4000;
const LONGEST_NAME = 200;
const text = z.string().trim().max(LONGEST_TEXT);
const note = text.nullable();
const name = z.string().trim().max(LONGEST_NAME).nullable();
const number = z.number().int().min(1).max(10_000);
const guardian = z.strictObject({ of: z.enum(GUARDIANS), name: z.string().trim().max(LONGEST_NAME) }).nullable();

/** The lines of a machine-readable zone, as typed or read by a device. */
export const mrzInput = z.string().max(400);

export const entryInput = z.discriminatedUnion('kind', [
  /** `reason`: why it is the same person, where something differs. */
  z.strictObject({ kind: z.literal('identity-read'), mrz: mrzInput, reason: note }),
  z.strictObject({ kind: z.literal('identity-seen'), note }),
  /** `second`: the other officer who says so. */
  z.strictObject({ kind: z.literal('identity-unreadable'), reason: text, second: z.string().min(1).max(80) }),
  z.strictObject({ kind: z.literal('act'), act: z.enum(PLAIN_ACTS), result: z.enum(ACT_RESULTS), guardian, note }),
  z.strictObject({
    kind: z.literal('intrusive'),
    act: z.enum(INTRUSIVE_ACTS),
    authorisedBy: z.string().trim().max(LONGEST_NAME),
    consent: z.enum(CONSENTS),
    refusalTo: name,
    sameSexOfficer: name,
    doctor: name,
    interpreter: name,
    witness: name,
    pregnancy: z.enum(PREGNANCIES).nullable(),
    guardian,
    note,
  }),
  z.strictObject({ kind: z.literal('ended'), of: number, result: z.enum(ACT_RESULTS), note, medical: note }),
  z.strictObject({ kind: z.literal('correction'), of: number, why: text }),
]);

export type EntryInput = z.output<typeof entryInput>;
