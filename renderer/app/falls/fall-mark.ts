import type { FallRow } from '../../core/calls/falls.ts';

/** The text that says what a fall is. Who only has another name or document now fell by nothing; a lost hit is a fall, also where the outcome stays. */
export function fallMark({
  from,
  to,
  rules,
  changed,
  causes,
}: Pick<FallRow, 'from' | 'to' | 'rules' | 'changed' | 'causes'>):
  | 'fall.mark'
  | 'fall.mark.rules'
  | 'fall.mark.changed' {
  if (changed !== undefined && from === to && rules.length === 0) return 'fall.mark.changed';
  return causes.every((cause) => 'act' in cause) ? 'fall.mark.rules' : 'fall.mark';
}
