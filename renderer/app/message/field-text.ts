import { dayText } from '../../../shared/time/day-text.ts';
import type { TFunction } from '../ui/texts.ts';
import type { FieldRow } from './message-fields.ts';

/** Texts for values that the program names itself. Other values are shown as sent. */
const WORDS: readonly (readonly [path: RegExp, key: string])[] = [
  [/^function$/, 'function'],
  [/^travellers\.\d+\.type$/, 'traveller-type'],
  [/^travellers\.\d+\.status$/, 'travel-status'],
];
const DAY = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}Z?)?$/;

/** A value of a message as text for officers: words for codes, yes and no, `24/11/2026 09:00` for a moment. */
export function fieldText(t: TFunction, { path, value, flag }: FieldRow): string {
  if (value === null) return '';
  if (flag !== undefined) return t(flag ? 'ui.yes' : 'ui.no');
  const word = WORDS.find(([pattern]) => pattern.test(path));
  if (word !== undefined) return t(`${word[1]}.${value}`);
  return DAY.test(value) ? dayText(value) : value;
}
