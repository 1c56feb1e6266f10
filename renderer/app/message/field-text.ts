import type { TFunction } from 'i18next';
import type { FieldRow } from './message-fields.ts';

/** Texts for values that the program names itself. Other values are shown as sent. */
const WORDS: readonly (readonly [path: RegExp, key: string])[] = [
  [/^function$/, 'function'],
  [/^travellers\.\d+\.type$/, 'traveller-type'],
  [/^travellers\.\d+\.status$/, 'travel-status'],
];
const MOMENT = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})Z?$/;

/** A value of a message as text for officers: words for codes, yes and no, `2026-11-24 09:00` for a moment. */
export function fieldText(t: TFunction, { path, value, flag }: FieldRow): string {
  if (value === null) return '';
  if (flag !== undefined) return t(flag ? 'ui.yes' : 'ui.no');
  const word = WORDS.find(([pattern]) => pattern.test(path));
  if (word !== undefined) return t(`${word[1]}.${value}`);
  const moment = MOMENT.exec(value);
  return moment === null ? value : `${moment[1]} ${moment[2]}`;
}
