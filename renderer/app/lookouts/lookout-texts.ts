/** How a lookout stands, in words. */

import type { LookoutSource } from '../../../shared/lookout/lookout.ts';
import type { LookoutRow } from '../../core/calls/lookout-views.ts';
import { formatLeft } from '../ui/format.ts';
import type { TFunction } from '../ui/texts.ts';
import type { TwoPersonOptions } from '../ui/use-two-person-call.tsx';
import { journeyText, type TermWriter, termsText, termText } from './term-texts.ts';

const MINUTE = 60_000;

/** Whole minutes from now (UTC minutes since 1970) to an ISO instant. */
export function minutesTo(instant: string, now: number): number {
  return Math.floor(Date.parse(instant) / MINUTE) - now;
}

/** By when a supervisor must look: `due in 3:20`, `overdue`, `done`; '' once it is over. */
export function reviewText(t: TFunction, { state, reviewDue }: LookoutRow, now: number): string {
  if (state === 'expired' || state === 'ended') return '';
  if (reviewDue === null) return t('lookouts.review.done');
  const time = formatLeft(minutesTo(reviewDue, now));
  return time === null || state === 'overdue' ? t('lookouts.review.over') : t('lookouts.review.due', { time });
}

/** Who called, as it was typed: an agency, or the code of a source. */
export function sourceText(t: TFunction, { agency, code }: Pick<LookoutSource, 'agency' | 'code'>): string {
  return agency ?? code ?? t('lookout.source.unsaid');
}

/** Where it is looked for; the number of the lookout where nothing more is known. */
export function whereText(row: LookoutRow, writer: TermWriter): string {
  return row.terms === null ? row.title : journeyText(row.terms, writer) || '–';
}

/** Who is looked for, in a line; null: the officer's duty does not read it. */
export function whoText({ terms }: LookoutRow, writer: TermWriter): string | null {
  if (terms === null) return null;
  const fields = (
    ['name', 'document', 'phone', 'locator', 'seat', 'bagTag', 'sex', 'birth', 'age', 'nationality'] as const
  ).map((field) => termText(field, terms, writer));
  const further = (['company', 'bags'] as const).map((field) => termText(field, terms, writer));
  return [...fields, ...further, terms.description || null].filter((text) => text !== null).join(' · ');
}

/** What a second officer reads of an act on a lookout: which one, and what is different afterwards. */
export function actOn(
  row: LookoutRow,
  act: 'change' | 'review' | 'end' | 'describe',
  effect: readonly string[],
  writer: TermWriter,
): TwoPersonOptions {
  const { t } = writer;
  const what = t(`lookout.${act}.title`);
  return { act: { what, effect }, about: [row.terms === null ? row.title : termsText(row.terms, writer)] };
}
