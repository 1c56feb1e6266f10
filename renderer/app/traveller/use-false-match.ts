/** Declares that the traveller shown is not whom an entry of a list means. */

import type { FalseMatchKind } from '../../../shared/list/false-match.ts';
import type { IsoDate } from '../../../shared/manifest.ts';
import type { Listed } from '../../../shared/screening/listed.ts';
import type { FalseMatchChanged } from '../../core/calls/false-matches.ts';
import type { TravellerView } from '../../core/calls/traveller.ts';
import { timedLeg } from '../flights/flight-texts.ts';
import { counted, formatDate } from '../ui/format.ts';
import type { Act } from '../ui/use-act.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { viewedName } from './person-text.ts';

const CALLS = { 'not-same': 'false-matches.declare', redress: 'false-matches.redress' } as const;

/** Makes the call, and tells until when the hit is quiet. */
export function useFalseMatch(view: TravellerView, rule: string, listed: Listed | undefined) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (act: Act, kind: FalseMatchKind, until: IsoDate, reason: string) => {
    const date = formatDate(until, language);
    const told = ({ flights }: FalseMatchChanged) =>
      flights === 0
        ? t('false-match.told', { date })
        : t('false-match.told.flights', { date, ...counted(flights, language) });
    return act(CALLS[kind], { flight: view.flight.id, traveller: view.traveller.id, rule, until, reason }, told, {
      act: {
        what: t(`false-match.${kind}`),
        traveller: viewedName(t, view),
        flight: timedLeg(t, view.flight.leg, language),
        rule:
          listed === undefined ? rule : t('match.named', { name: listed.name ?? listed.entry, title: listed.title }),
        until: date,
        effect: [t('false-match.effect'), t(`false-match.note.${kind}`)],
      },
    });
  };
}
