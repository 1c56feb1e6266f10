/** The validity today of what has an end: one word where space is short, otherwise a sentence. */
import { IconAlertTriangle, IconCalendarOff, IconHourglassLow } from '@tabler/icons-react';
import { daysLeft, type Span, type Standing, standingOn } from '../../../rules/language/validity.ts';
import type { IsoDate } from '../../../shared/manifest.ts';
import { dateOfDay } from '../../../shared/time/civil.ts';
import { formatDate } from '../ui/format.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useNowMinute } from '../ui/use-now.ts';
import { useTranslation } from '../ui/use-translation.ts';

const ICONS = {
  ended: IconCalendarOff,
  'not-yet': IconHourglassLow,
  'ends-soon': IconAlertTriangle,
} as const satisfies Readonly<Record<Exclude<Standing, 'in-force'>, unknown>>;

/** Today in UTC, the day on which a screening made now would be based. */
export function useToday(): IsoDate {
  return dateOfDay(Math.floor(useNowMinute() / 1440));
}

export interface StandingProps {
  readonly span: Span;
  /** The kind of subject in the sentence. */
  readonly of: 'rule' | 'list' | 'entry' | 'line';
}

/** "Inactive", "12 days left", with the sentence as tooltip. Empty where it ends far in the future or never. */
export function StandingTag({ span, of }: StandingProps) {
  const { t } = useTranslation();
  const today = useToday();
  const sentence = useStandingSentence({ span, of });
  const standing = standingOn(span, today);
  if (standing === 'in-force') return null;
  const Icon = ICONS[standing];
  const left = standing === 'ends-soon' && span.validTo !== null ? daysLeft(span.validTo, today) : null;
  return (
    <span className={`tag standing ${standing}`} title={sentence ?? ''}>
      <Icon size={12} aria-hidden />
      {left === 0 ? t('standing.ends-today') : t(`standing.${standing}`, { count: left ?? 0 })}
    </span>
  );
}

/** The sentence, highlighted. Empty where it ends far in the future or never. */
export function StandingNote({ span, of }: StandingProps) {
  const standing = standingOn(span, useToday());
  const sentence = useStandingSentence({ span, of });
  if (sentence === null || standing === 'in-force') return null;
  const Icon = ICONS[standing];
  return (
    <p className={`standing-note ${standing}`}>
      <Icon size={16} aria-hidden />
      {sentence}
    </p>
  );
}

function useStandingSentence({ span, of }: StandingProps): string | null {
  const { t } = useTranslation();
  const language = useLanguage();
  const standing = standingOn(span, useToday());
  const day = standing === 'not-yet' ? span.validFrom : span.validTo;
  if (standing === 'in-force' || !day) return null;
  return t(`standing.${of}.${standing}`, { date: formatDate(day, language) });
}
