/** Names of codes, for screens on which codes are picked. */
import { z } from 'zod';
import { success } from '../../../shared/result.ts';
import { codeName } from '../code-names.ts';
import { call, type Handled } from './call.ts';

/** The name of a code in the reference data. A country is given as ISO 3166 alpha-3, since its name depends on the language. */
export type CodeName =
  | { readonly kind: 'airport'; readonly city: string; readonly country: string }
  | { readonly kind: 'carrier'; readonly name: string }
  | { readonly kind: 'country'; readonly country: string };

/** Most values that an operator can have. */
const MOST_CODES = 1000;

export const codeNameCalls = {
  /** The name of each code, in the order given; null for unknown codes. */
  'reference.names': call({
    input: z.strictObject({
      kind: z.enum(['airport', 'carrier', 'country']),
      codes: z.array(z.string().max(200)).max(MOST_CODES),
    }),
    permission: 'reference.view',
    audit: null,
    async handler({ world }, { kind, codes }): Handled<readonly (CodeName | null)[]> {
      return success({ output: codes.map((code) => codeName(kind, code, world.reference)) });
    },
  }),
} as const;
