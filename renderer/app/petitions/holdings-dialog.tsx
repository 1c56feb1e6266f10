import { Link } from 'wouter';
import type { PetitionView } from '../../core/calls/petitions.ts';
import { travellerPath } from '../addresses.ts';
import { useFlightName } from '../flights/use-flight-name.ts';
import { useSession } from '../frame/use-session.ts';
import { listName } from '../traveller/reason-words.ts';
import { Dialog } from '../ui/dialog.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useStamp } from '../ui/use-stamp.ts';
import { useTranslation } from '../ui/use-translation.ts';

export interface HoldingsDialogProps {
  readonly petition: PetitionView;
  readonly onClose: () => void;
}

/** Everything that the officer may see about the person. Of the other agencies it only says that they are asked. */
export function HoldingsDialog({ petition, onClose }: HoldingsDialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const stamp = useStamp();
  const { officer } = useSession();
  const { value, failure, again } = useCall('petition.holdings', { id: petition.id }, []);
  const holdings = value?.holdings ?? null;
  const flightName = useFlightName(holdings !== null);
  const others = petition.asked.filter((agency) => agency !== officer.agency);
  return (
    <Dialog title={`${t('petition.holdings')} · ${petition.person.name}`} size="xl" onClose={onClose}>
      {failure !== null && holdings === null ? <FailureNote failure={failure} again={again} /> : null}
      {value?.isSearchable === false ? <p className="question-warning">{t('petition.holdings.too-little')}</p> : null}
      {value !== null && value.found > value.compared ? (
        <p className="question-warning">
          {t('petition.holdings.cut', { compared: value.compared, found: value.found })}
        </p>
      ) : null}
      {holdings === null ? null : holdings.length === 0 ? (
        value?.isSearchable === false ? null : (
          <p>{t('petition.holdings.none')}</p>
        )
      ) : (
        <table className="holdings">
          <thead>
            <tr>
              <th scope="col">{t('petition.holding.kind')}</th>
              <th scope="col">{t('petition.holding.what')}</th>
              <th scope="col">{t('petition.holding.flight')}</th>
              <th scope="col">{t('petition.holding.at')}</th>
            </tr>
          </thead>
          <tbody>
            {holdings.map(({ kind, id, what, title, channels = [], flight, traveller, at }, index) => (
              <tr key={index}>
                <td>{t(`petition.holding.${kind}`)}</td>
                <td>
                  {kind === 'case' ? `${id} · ${what}` : listName(what, title, language)}
                  {channels.length === 0 ? null : ` (${channels.map((channel) => t(`channel.${channel}`)).join(', ')})`}
                </td>
                <td>
                  {flight === null ? null : traveller === null ? (
                    flightName(flight)
                  ) : (
                    <Link
                      className="link"
                      href={travellerPath(flight, traveller, kind === 'case' ? id : null)}
                      onClick={onClose}
                    >
                      {flightName(flight)}
                    </Link>
                  )}
                </td>
                <td>{at === null ? null : stamp(at)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {others.length === 0 ? null : (
        <p className="dim">
          {t('petition.holdings.others', { agencies: others.map((agency) => t(`agency.${agency}`)).join(', ') })}
        </p>
      )}
    </Dialog>
  );
}
