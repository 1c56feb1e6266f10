/** Schema of a proposed legal frame. */
import { z } from 'zod';
import { CUSTODY_AUTHORITIES, CUSTODY_MEASURES, DUTIES, REGIMES } from '../../../shared/custody/measures.ts';
import { PACKAGES } from '../../../shared/dossier/package-kind.ts';
import { FAMILIES, MANDATES } from '../../../shared/fact/fact.ts';
import { factById } from '../../../shared/fact/fact-catalogue.ts';
import {
  AUTHORITIES,
  EVERYTHING,
  INTRUSIVE_ACTS,
  INTRUSIVE_NEEDS,
  POWERS,
  USE_KINDS,
  type UseKind,
} from '../../../shared/frame/legal-frame.ts';
import { LIST_LAWS } from '../../../shared/list/list-laws.ts';
import { THREATS } from '../../../shared/screening/outcome.ts';
import { lawAgencyInput } from './agency-input.ts';
import { referralKind, referralTo } from './referral-input.ts';

const MOST_LINES = 500;
const LONGEST_TEXT = 500;
const MOST_AGENCIES = 50;

const MOST_HOURS = 24 * 30;
const MOST_EXTENSIONS = 5;

const hours = z.number().int().min(1).max(MOST_HOURS);
const minutes = z
  .number()
  .int()
  .min(1)
  .max(MOST_HOURS * 60);
const date = z.iso.date().nullable();
const text = z.string().trim().max(LONGEST_TEXT);
const line = { id: z.string().min(1).max(80), cites: text, validFrom: date, validTo: date, note: text };

const KNOWN: Readonly<Record<UseKind, (of: string) => boolean>> = {
  mandate: (of) => of === EVERYTHING || MANDATES.some((mandate) => mandate === of),
  fact: (of) => factById(of) !== undefined,
  family: (of) => of === EVERYTHING || FAMILIES.some((family) => family === of),
  // Lists depend on the rule set, so any name is allowed.
  list: (of) => of.length > 0,
};

const useLine = z
  .strictObject({
    ...line,
    kind: z.enum(USE_KINDS),
    of: z.string().max(100),
    may: z.boolean(),
    seenBy: z.array(lawAgencyInput).min(1).max(MOST_AGENCIES).nullable(),
    contact: lawAgencyInput.nullable(),
  })
  .refine(({ kind, of }) => KNOWN[kind](of), { path: ['of'] })
  .refine(inOrder, { path: ['validTo'] });

const powerLine = z
  .strictObject({
    ...line,
    agency: lawAgencyInput,
    area: z.enum(THREATS),
    powers: z.array(z.enum(POWERS)).max(POWERS.length),
    goesTo: text,
  })
  .refine(inOrder, { path: ['validTo'] });

const intrusiveLine = z
  .strictObject({
    ...line,
    act: z.enum(INTRUSIVE_ACTS),
    agency: lawAgencyInput.nullable(),
    authority: z.enum(AUTHORITIES),
    needs: z.array(z.enum(INTRUSIVE_NEEDS)).max(INTRUSIVE_NEEDS.length),
  })
  .refine(inOrder, { path: ['validTo'] });

const custodyLine = z
  .strictObject({
    ...line,
    agency: lawAgencyInput,
    measure: z.enum(CUSTODY_MEASURES),
    regime: z.enum(REGIMES),
    hours,
    extensions: z.array(z.strictObject({ hours, by: z.enum(CUSTODY_AUTHORITIES) })).max(MOST_EXTENSIONS),
    owed: z
      .array(z.strictObject({ duty: z.enum(DUTIES), minutes }))
      .max(DUTIES.length)
      .refine((owed) => new Set(owed.map(({ duty }) => duty)).size === owed.length),
    lookMinutes: minutes.exactOptional(),
  })
  .refine(inOrder, { path: ['validTo'] });

const referral = z
  .strictObject({
    ...line,
    find: referralKind,
    agency: lawAgencyInput.nullable(),
    to: referralTo,
    within: hours.nullable(),
    packages: z.array(z.enum(PACKAGES)).max(PACKAGES.length),
  })
  .refine(inOrder, { path: ['validTo'] });

export const frameSchema = z.strictObject({
  uses: z.array(useLine).max(MOST_LINES).refine(idsOnce),
  powers: z.array(powerLine).max(MOST_LINES).refine(idsOnce),
  /** Left out: those that ship. */
  intrusive: z.array(intrusiveLine).max(MOST_LINES).refine(idsOnce).exactOptional(),
  custody: z.array(custodyLine).max(MOST_LINES).refine(idsOnce).exactOptional(),
  referrals: z.array(referral).max(MOST_LINES).refine(idsOnce).exactOptional(),
  gendarmerie: z.enum(['as-police', 'own-lines']),
  lists: z.literal('by-owner').exactOptional(),
  demands: z.array(z.enum(LIST_LAWS)).min(1).max(LIST_LAWS.length).exactOptional(),
});

function inOrder({
  validFrom,
  validTo,
}: {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}): boolean {
  return validFrom === null || validTo === null || validFrom <= validTo;
}

function idsOnce(lines: readonly { readonly id: string }[]): boolean {
  return new Set(lines.map(({ id }) => id)).size === lines.length;
}
