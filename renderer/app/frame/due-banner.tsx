import { IconClockExclamation } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { ClockView, DueKind } from '../../core/calls/clock-views.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { clockText, isMissed, placeOf } from './due-menu.tsx';

/** Clocks of people, the most urgent first: once one is missed, it stands over every screen until it is dealt with. */
const OF_PEOPLE: readonly DueKind[] = [
  ...(['custody-look', 'child-look', 'companion-left', 'companion-unnamed', 'companion-elsewhere'] as const),
  ...(['hit-let-go', 'custody-over', 'not-met', 'sltd-holding', 'sltd-against'] as const),
];

export interface DueBannerProps {
  readonly clocks: readonly ClockView[];
}

/** Whom nobody looked after, or met, in time. It cannot be put away: somebody may die of it. */
export function DueBanner({ clocks }: DueBannerProps) {
  const { t } = useTranslation();
  const missed = clocks.filter((clock) => OF_PEOPLE.includes(clock.of) && isMissed(clock));
  const [first] = missed.toSorted((a, b) => OF_PEOPLE.indexOf(a.of) - OF_PEOPLE.indexOf(b.of));
  if (first === undefined) return null;
  return (
    <aside className="alarm-banner due-banner" role="alert">
      <IconClockExclamation size={16} aria-hidden />
      <span>
        <b>{clockText(t, first)}</b> {missed.length === 1 ? null : t('due.more', { count: missed.length - 1 })}
      </span>
      <span className="spring" />
      <Link className="button" href={placeOf(first)}>
        {t('due.open')}
      </Link>
    </aside>
  );
}
