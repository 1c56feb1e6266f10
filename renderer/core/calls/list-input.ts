/** Lists and their entries in the input of calls. */
import { z } from 'zod';
import { ROLES } from '../../../shared/casework/case.ts';
import { MANDATES } from '../../../shared/fact/fact.ts';
import { BOUNDS } from '../../../shared/intake/budget.ts';
import { INTERPOL_KINDS } from '../../../shared/interpol/interpol-source.ts';
import { NOTICE_COLOURS, UN_MEASURES } from '../../../shared/interpol/notice.ts';
import { MOST_ALERT_RULES } from '../../../shared/list/alert.ts';
import { listedCountry } from '../../../shared/list/country-words.ts';
import { ENTRY_KINDS, type ListedIdentifier } from '../../../shared/list/list-entry.ts';
import { LIST_LAWS } from '../../../shared/list/list-laws.ts';
import { LONGEST_CAPTION } from '../../../shared/list/listed-picture.ts';
import { HANDLINGS } from '../../../shared/screening/screening.ts';
import { lawAgencyInput } from './agency-input.ts';

const MOST_VALUES = 200;

export const listId = z.string().min(1).max(100);
const line = (longest = 300) => z.string().trim().min(1).max(longest);
const day = z.iso.date();
const text = z.string().trim().min(1).max(20_000);
const several = <Each extends z.ZodType>(each: Each) => z.array(each).max(MOST_VALUES);

/** What a copy of INTERPOL data is, and who allowed it. */
const interpolInput = z.strictObject({
  kind: z.enum(INTERPOL_KINDS),
  permission: z.strictObject({ reference: line(), by: line(), on: day }).nullable(),
  purgeOn: day,
});

/** What an agency states about its list. */
export const termsInput = z.strictObject({
  title: line(120),
  law: z.enum(LIST_LAWS),
  mandate: z.enum(MANDATES),
  foreign: z.boolean(),
  source: line(),
  reference: line().nullable(),
  legalBasis: line(1000),
  reason: line(1000),
  handling: z.enum(HANDLINGS).nullable(),
  instruction: z.string().trim().max(2000),
  outcome: z.enum(['watch', 'inspect', 'intercept']),
  seenBy: z.array(lawAgencyInput).max(50).nullable(),
  askOwner: z.literal(true).exactOptional(),
  seenByRoles: z.array(z.enum(ROLES)).min(1).max(ROLES.length).nullable(),
  validFrom: day.nullable(),
  validTo: day.nullable(),
  ageLimitDays: z.number().int().min(1).max(3660).nullable(),
  nameOnlyBudget: z.number().int().min(0).max(1000),
  interpol: interpolInput.exactOptional(),
});

export type TermsInput = z.output<typeof termsInput>;

/** A code or name of a country as lists write it; the code by which travellers are compared. One that is not known is refused, since it could never match. */
export const country = z
  .string()
  .trim()
  .min(1)
  .max(150)
  .transform((written, context) => {
    const code = listedCountry(written);
    if (code !== null) return code;
    context.addIssue({ code: 'custom', message: 'no known country' });
    return z.NEVER;
  });

const IDENTIFIERS = [
  'plate',
  'vin',
  'imo',
  'call-sign',
  'registration',
  'serial',
  'agency',
  'card',
  'tax',
  'company',
  'other',
] as const satisfies readonly ListedIdentifier['type'][];

/** A picture that the entry has, or a file that is to be one. */
const pictureInput = z.strictObject({
  of: z.union([z.strictObject({ kept: listId }), z.strictObject({ file: z.instanceof(Blob) })]),
  caption: line(LONGEST_CAPTION).nullable(),
});

export type PictureInput = z.output<typeof pictureInput>;

/** An entry as a form makes it. */
export const entryInput = z.strictObject({
  kind: z.enum(ENTRY_KINDS),
  names: several(
    z.strictObject({
      name: line(),
      surname: line().nullable(),
      givenNames: line().nullable(),
      quality: z.enum(['main', 'good', 'weak', 'former']),
    }),
  ),
  births: several(z.strictObject({ from: day, to: day, circa: z.boolean() }).refine(({ from, to }) => from <= to)),
  birthPlaces: several(line()),
  sex: z.enum(['M', 'F', 'X']).nullable(),
  nationalities: several(country),
  documents: several(
    z.strictObject({
      type: line(4).nullable(),
      typeText: line().nullable(),
      number: line(60),
      issuer: country.nullable(),
      status: z.enum(['valid', 'lost', 'stolen', 'stolen-blank', 'invalid', 'fraudulent']).nullable(),
      issued: day.nullable(),
      expiry: day.nullable(),
    }),
  ),
  phones: several(line(60)),
  emails: several(line(120)),
  addresses: several(z.strictObject({ text: line(500), city: line().nullable(), country: country.nullable() })),
  identifiers: several(
    z.strictObject({
      type: z.enum(IDENTIFIERS),
      typeText: line().nullable(),
      value: line(120),
      country: country.nullable(),
    }),
  ),
  reference: line().nullable(),
  programmes: several(line()),
  notice: z
    .strictObject({
      colour: z.enum(NOTICE_COLOURS),
      isDiffusion: z.boolean(),
      measures: z.array(z.enum(UN_MEASURES)).max(UN_MEASURES.length),
    })
    .nullable()
    .default(null),
  remarks: text.nullable(),
  pictures: z.array(pictureInput).max(BOUNDS.entryPictures.most),
  rules: z.array(line(100)).max(MOST_ALERT_RULES),
  listedOn: day.nullable(),
  changedOn: day.nullable(),
  validUntil: day.nullable(),
  outcome: z.enum(['watch', 'inspect', 'intercept']).nullable(),
  handling: z.enum(HANDLINGS).nullable(),
  instruction: text.nullable(),
  warning: text.nullable(),
});

export type EntryInput = z.output<typeof entryInput>;
