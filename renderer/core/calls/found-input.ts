/** Something found as officers enter it. Whether it makes sense is said by `foundProblem`. */
import { z } from 'zod';
import {
  type Found,
  type FoundKind,
  KINDS_FOUND,
  PLACES,
  TESTS,
  UNITS,
  WEIGHED,
} from '../../../shared/casework/finding.ts';
import { lawAgencyInput } from './agency-input.ts';

/** Things found by one inspection. */
export const MOST_FOUND = 20;
const words = z.string().max(200);

const oneFound = z.strictObject({
  kind: z.enum(KINDS_FOUND as readonly [FoundKind, ...FoundKind[]]),
  agency: lawAgencyInput.exactOptional(),
  what: words,
  quantity: z
    .strictObject({ amount: z.number(), unit: z.enum(UNITS), weighed: z.enum(WEIGHED).nullable() })
    .exactOptional(),
  count: z.number().exactOptional(),
  value: z.strictObject({ amount: z.number(), currency: z.string().max(3) }).exactOptional(),
  concealment: words.exactOptional(),
  place: z.enum(PLACES).exactOptional(),
  test: z.enum(TESTS).exactOptional(),
  receipt: words.exactOptional(),
}) satisfies z.ZodType<Found>;

/** All that one inspection found. */
export const foundInput = z.array(oneFound).max(MOST_FOUND);
