/** Lookouts in the input of calls. */
import { z } from 'zod';
import { ROLES } from '../../../shared/casework/case.ts';
import { INFORMATION_GRADES, SOURCE_GRADES } from '../../../shared/lookout/grades.ts';
import { MOST_LOOKOUT_HOURS } from '../../../shared/lookout/lookout-end.ts';
import { LEAST_END } from '../../../shared/lookout/part-of-number.ts';
import { HANDLINGS } from '../../../shared/screening/screening.ts';
import { plainCode } from '../../../shared/search/search-kinds.ts';
import { lawAgencyInput } from './agency-input.ts';
import { country } from './list-input.ts';

export const lookoutId = z.string().min(1).max(80);
export const lookoutHours = z.number().int().min(1).max(MOST_LOOKOUT_HOURS);
const line = (longest: number) => z.string().trim().min(1).max(longest);
export const lookoutDescription = z.string().trim().max(2000);
const airport = z.string().regex(/^[A-Z]{3}$/);
const years = z.number().int().min(0).max(120);
const number = z
  .strictObject({ signs: line(40), part: z.enum(['whole', 'end']) })
  .refine(({ signs }) => plainCode(signs).length >= LEAST_END);

const company = z.strictObject({
  others: z.number().int().min(0).max(500).nullable(),
  sex: z.enum(['M', 'F', 'X']).nullable(),
  child: z.boolean(),
  name: line(200).nullable(),
});

const termsInput = z.strictObject({
  name: line(200).nullable(),
  document: number.nullable(),
  phone: number.nullable(),
  locator: z
    .string()
    .regex(/^[A-Z0-9]{5,8}$/)
    .nullable(),
  seat: z
    .string()
    .regex(/^\d{1,3}[A-Z]$/)
    .nullable(),
  bagTag: number.nullable(),
  bags: z.number().int().min(0).max(99).nullable(),
  sex: z.enum(['M', 'F', 'X']).nullable(),
  birth: z.iso.date().nullable(),
  age: z
    .strictObject({ from: years, to: years })
    .refine(({ from, to }) => from <= to)
    .nullable(),
  nationality: country.nullable(),
  company: company.nullable(),
  flight: z
    .strictObject({
      carrier: z.string().regex(/^(?:[A-Z]{2}|[A-Z]\d|\d[A-Z]|[A-Z]{3})$/),
      number: z.number().int().min(1).max(9999),
      suffix: z
        .string()
        .regex(/^[A-Z]$/)
        .nullable(),
    })
    .nullable(),
  from: airport.nullable(),
  to: airport.nullable(),
  days: z
    .strictObject({ from: z.iso.date(), to: z.iso.date() })
    .refine(({ from, to }) => from <= to)
    .nullable(),
  description: lookoutDescription,
});

/** What was said, how good it is, and what is to be done. */
export const saidInput = z.strictObject({
  terms: termsInput,
  source: z.strictObject({
    agency: line(120).nullable(),
    code: line(60).nullable(),
    grade: z.enum(SOURCE_GRADES),
    information: z.literal(INFORMATION_GRADES),
  }),
  outcome: z.enum(['watch', 'inspect', 'intercept']),
  handling: z.enum(HANDLINGS).nullable(),
  instruction: z.string().trim().max(2000),
  warning: line(500).nullable(),
  /** The officer was asked about words that may name who called or a source, and keeps them. */
  keepsWords: z.literal(true).exactOptional(),
});

/** A lookout as it is taken down. */
export const takenInput = saidInput.extend({
  said: line(4000),
  hours: lookoutHours,
  seenBy: z.array(lawAgencyInput).max(50).nullable(),
  seenByRoles: z.array(z.enum(ROLES)).min(1).max(ROLES.length).nullable(),
});
