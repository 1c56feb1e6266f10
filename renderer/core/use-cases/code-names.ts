/** Names of codes, for screens on which codes are picked. */
import { z } from 'zod';
import { success } from '../../../shared/result.ts';
import { codeName } from '../code-names.ts';
import type { UseCases } from './use-case.ts';

/** As many values as may stand beside an operator. */
const MOST_CODES = 1000;

export const codeNameUseCases: UseCases<'reference.names'> = {
  'reference.names': {
    input: z.strictObject({
      kind: z.enum(['airport', 'carrier', 'country']),
      codes: z.array(z.string().max(200)).max(MOST_CODES),
    }),
    permission: 'reference.view',
    audit: null,
    async handler({ world }, { kind, codes }) {
      return success({ output: codes.map((code) => codeName(kind, code, world.reference)) });
    },
  },
};
