/** What an officer types of an inspection. The core reads the document, and adds what the frame says. */
import { z } from 'zod';
import { ENTRY_ANSWERS } from '../../../shared/casework/deed-state.ts';
import {
  ACT_RESULTS,
  BAG_CHECKS,
  CONSENTS,
  GUARDIANS,
  PLAIN_ACTS,
  PREGNANCIES,
} from '../../../shared/encounter/encounter-entry.ts';
import { INTRUSIVE_ACTS } from '../../../shared/frame/legal-frame.ts';
import { PAPER_PLACES } from '../../../shared/paper/paper-place.ts';
import { givenReason } from './reason-input.ts';

const LONGEST_TEXT = 4000;
const LONGEST_NAME = 200;
const text = z.string().trim().max(LONGEST_TEXT);
const note = text.nullable();
const name = z.string().trim().max(LONGEST_NAME).nullable();
const number = z.number().int().min(1).max(10_000);
const guardian = z.strictObject({ of: z.enum(GUARDIANS), name: z.string().trim().max(LONGEST_NAME) }).nullable();

const correction = z.strictObject({ kind: z.literal('correction'), of: number, why: text });

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
  correction,
  /** What the officer says of the entry with that number, which names them, or that they read of its dispute. */
  z.strictObject({ kind: z.literal('answered'), of: number, said: z.enum(ENTRY_ANSWERS), note }),
]);

/** What is typed on the board, from a call by radio: it takes no control officer. */
export const moveInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('moved'), to: z.enum(PAPER_PLACES), note }),
  z.strictObject({ kind: z.literal('went'), where: givenReason }),
  z.strictObject({ kind: z.literal('bag'), tag: z.string().trim().min(1).max(20), check: z.enum(BAG_CHECKS) }),
  correction,
]);

export type EntryInput = z.output<typeof entryInput> | z.output<typeof moveInput>;
