/**
 * What a PNRGOV message asks for (MSG 1225).
 * Source: PADIS code set 1225 as used by the PNRGOV guide.
 */
import type { MessageFunction } from '../manifest.ts';

const FUNCTIONS: Readonly<Record<string, MessageFunction>> = {
  '22': 'new',
  '23': 'reply',
  '141': 'change',
};

/** Function of the message; `unknown` when the code is not one of the guide's. */
export function messageFunction(code: string): MessageFunction {
  return FUNCTIONS[code] ?? 'unknown';
}
