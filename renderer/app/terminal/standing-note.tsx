import { QUERY_STATES } from '../../../shared/interpol/query-list.ts';
import { dayText } from '../../../shared/time/day-text.ts';
import type { QueryStandingView } from '../../core/calls/query-list-views.ts';
import { useSession } from '../frame/use-session.ts';
import type { TFunction } from '../ui/texts.ts';
import { useCall } from '../ui/use-call.ts';
import { useTranslation } from '../ui/use-translation.ts';

export interface StandingNoteProps {
  readonly flight: string;
  /** Null: the whole flight. */
  readonly traveller: string | null;
}

/** What of a traveller or a flight was not asked at the INTERPOL terminal, and which copies are too old to answer. */
export function StandingNote({ flight, traveller }: StandingNoteProps) {
  const { t } = useTranslation();
  const { permissions } = useSession();
  const input = permissions.includes('question.ask') ? { flight, traveller } : null;
  const { value } = useCall('query-list.standing', input, ['queries', 'flights', 'lists']);
  const texts = value === null ? [] : standingTexts(t, value);
  return texts.length === 0 ? null : <p className="query-standing dim">{texts.join(' · ')}</p>;
}

/** In words: how much was asked, hits, and copies that do not answer. Nothing where there is nothing to ask. */
export function standingTexts(t: TFunction, { lines, counts, old }: QueryStandingView): readonly string[] {
  const all = QUERY_STATES.reduce((sum, state) => sum + counts[state], 0);
  if (all === 0) return [];
  const asked = all - counts['not-asked'];
  const open = lines.filter(({ state }) => state === 'not-asked').map(({ kind }) => t(`query-list.what.${kind}`));
  return [
    asked === 0 ? t('query-list.standing.none') : t('query-list.standing.some', { asked, all }),
    ...(asked > 0 && open.length > 0
      ? [t('ui.pair', { name: t('query-list.state.not-asked'), value: open.join(', ') })]
      : []),
    ...(counts.hit === 0 ? [] : [t('query-list.standing.hits', { count: counts.hit })]),
    ...old.map(({ title: list, day }) =>
      day === null
        ? t('query-list.standing.no-copy', { list })
        : t('query-list.standing.old', { list, day: dayText(day) }),
    ),
  ];
}
