/** Schema of the place of a backup. */
import { z } from 'zod';

const LONGEST_NAME = 255;

export const backupPlace = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('listed'), name: z.string().min(1).max(LONGEST_NAME) }),
  z.strictObject({
    kind: z.literal('opened'),
    id: z.string().min(1).max(LONGEST_NAME),
    name: z.string().max(LONGEST_NAME),
    size: z.number().int().min(0),
  }),
]);
