import { progressKey } from '../../../../shared/preparation/preparation-state.ts';
import type { BoardFlight } from '../../../core/calls/flight-board-views.ts';
import { useSession } from '../../frame/use-session.ts';
import { formatStamp } from '../../ui/format.ts';
import { officerName } from '../../ui/officer-texts.ts';
import { useCall } from '../../ui/use-call.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { useTranslation } from '../../ui/use-translation.ts';

/** Who has the flight, and which agencies signed it. */
export function Prepared({ flight: { owner, signed, approved, regulars } }: { readonly flight: BoardFlight }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const session = useSession();
  const stamp = (at: string) => formatStamp(at, session.zone ?? 'UTC', language);
  const name = (id: string) => officerName(t, session, id).split(' · ')[0] ?? id;
  const parts = [
    owner === null
      ? t('flight-board.nobody')
      : t('flight-board.owner', { officer: officerName(t, session, owner.officer) }),
    ...(regulars === 0 ? [] : [t('regulars.count', { count: regulars })]),
    ...signed.map(({ agency, at, officer, isLate, regulars: stood }) => {
      const said = t(isLate ? 'flight-board.signed.late' : 'flight-board.signed', {
        agency: t(`agency.${agency}`),
        time: stamp(at),
        officer: name(officer),
      });
      return stood === null || stood === 0 ? said : t('regulars.signed', { said, count: stood });
    }),
    ...(approved === null
      ? []
      : [t('flight-board.approved', { time: stamp(approved.at), officer: name(approved.officer) })]),
  ];
  return (
    <small title={parts.join('\n')} className={signed.some(({ isLate }) => isLate) ? 'late' : undefined}>
      {parts.join(' · ')}
    </small>
  );
}

/** How far the flight is, in words. */
export function progressText(
  t: ReturnType<typeof useTranslation>['t'],
  { progress, unsettled }: Pick<BoardFlight, 'progress' | 'unsettled'>,
): string {
  const { targets, reviewed, since, changed, sent } = progress;
  const parts = [
    unsettled === 0 ? null : t('flight-board.unsettled', { count: unsettled }),
    t(progressKey(progress), { targets, reviewed }),
    since === 0 ? null : t('flight-board.since', { count: since }),
    changed === 0 ? null : t('flight-board.changed', { count: changed }),
    sent === 0 ? null : t('flight-board.sent', { count: sent }),
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

/** The same of one flight, where it stands on the board; nothing elsewhere. */
export function PreparedNote({ flight }: { readonly flight: string }) {
  const { t } = useTranslation();
  const { value } = useCall('flight.board', {}, ['flights', 'queue', 'schedule', 'cases']);
  const found = value?.flights.find(({ row }) => row.id === flight);
  if (found === undefined) return null;
  return (
    <span className="prepared-note">
      <strong>{progressText(t, found)}</strong> <Prepared flight={found} />
    </span>
  );
}
