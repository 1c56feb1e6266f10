/** What officers type about an exhibit. Whether it may be done, the machine of exhibits says. */
import { z } from 'zod';
import { ENTRY_ANSWERS } from '../../../shared/casework/deed-state.ts';
import { type FoundKind, WEIGHED } from '../../../shared/casework/finding.ts';
import { CASH_FORMS, MOST_LINES } from '../../../shared/exhibit/cash-count.ts';
import {
  DISPOSALS,
  EXHIBIT_KINDS,
  EXHIBIT_MASSES,
  type ExhibitAct,
  type ExhibitKind,
  SEALS_SEEN,
} from '../../../shared/exhibit/exhibit.ts';
import { localTimeInput } from './local-time-input.ts';

const MOST_PIECES = 1_000_000;
export const exhibitId = z.string().min(1).max(80);
const officer = exhibitId;
const words = z.string().trim().min(1).max(200);
const reason = z.string().trim().min(1).max(1000);
/** Such as a scanner reads and a label has. */
const seal = z.string().trim().min(1).max(40);
const kind = <Kind extends ExhibitAct['kind']>(name: Kind) => ({ kind: z.literal(name) });

const before = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person') }),
  z.strictObject({ kind: z.literal('witnesses'), names: z.tuple([words, words]) }),
]);
const attended = { before, officers: z.tuple([officer, officer]) };
const seen = z.enum(SEALS_SEEN);

export const takenInput = z.strictObject({
  where: words,
  from: words,
  foundBy: officer,
  pieces: z.int().min(1).max(MOST_PIECES).nullable(),
  ...attended,
});

/** Beside an act: when it happened by the unit's clock (null: now), a note, and why it stands out of order. */
export const wordsInput = z.strictObject({
  happened: localTimeInput.nullable(),
  note: z.string().trim().max(1000).nullable(),
  late: z.string().trim().max(1000).nullable(),
});
export type WordsInput = z.output<typeof wordsInput>;

/** The kind of a find is that of its exhibit. */
export const exhibitKind = z.enum(EXHIBIT_KINDS as [ExhibitKind, ...ExhibitKind[]]) satisfies z.ZodType<FoundKind>;

export const exhibitHead = {
  case: exhibitId,
  /** Id of a line of the present result; null: it belongs to none. */
  find: z.string().max(20).nullable(),
  kind: exhibitKind,
  what: words,
  packed: z.string().trim().max(200),
};

export const sealInput = seal.nullable();

/** One act, as it is typed: agencies and second officers are filled in. */
export const actInput = z.discriminatedUnion('kind', [
  z.strictObject({ ...kind('sealed'), seal, ...attended }),
  z.strictObject({ ...kind('opened'), why: reason, seen, seal: seal.nullable(), ...attended }),
  z.strictObject({
    ...kind('weighed'),
    weighed: z.enum(WEIGHED),
    amount: z.number().positive(),
    unit: z.enum(EXHIBIT_MASSES),
    scale: words,
    ...attended,
  }),
  z.strictObject({
    ...kind('counted'),
    lines: z
      .array(
        z.strictObject({
          currency: z.string().length(3),
          form: z.enum(CASH_FORMS),
          cents: z.int(),
          pieces: z.int(),
        }),
      )
      .min(1)
      .max(MOST_LINES),
    before,
  }),
  z.strictObject({ ...kind('photographed'), what: words, attachment: exhibitId.nullable() }),
  z.strictObject({
    ...kind('handed-over'),
    to: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('officer'), officer }),
      z.strictObject({ kind: z.literal('office'), office: words, name: words, receipt: words }),
    ]),
    where: words,
    why: reason,
    seen,
    /** Whoever receives it confirms it on the spot; of an office, the receipt does. */
    confirmed: z.boolean(),
  }),
  z.strictObject({ ...kind('received'), seen }),
  z.strictObject({ ...kind('not-received'), why: reason }),
  z.strictObject({ ...kind('returned'), where: words, why: reason, seen, seal: seal.nullable() }),
  z.strictObject({
    ...kind('disposed'),
    how: z.enum(DISPOSALS),
    order: words,
    reference: words,
    where: words,
    before,
  }),
  z.strictObject({
    ...kind('answered'),
    of: z.int().min(1).max(10_000),
    said: z.enum(ENTRY_ANSWERS),
    why: z.string().trim().max(1000),
  }),
  z.strictObject({
    ...kind('corrected'),
    of: z.int().min(1).max(10_000),
    why: reason,
    instead: reason,
    seal: seal.nullable(),
  }),
]);
export type ActInput = z.output<typeof actInput>;
