import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { FlightId, TravellerId } from '../../../shared/flight/flight.ts';
import type { VersionEffect } from '../../../shared/flight/traveller-versions.ts';
import { useSession } from '../frame/use-session.ts';
import { messagePath } from '../message/message-path.ts';
import { FailureNote } from '../ui/failure-note.tsx';
import { formatStamp } from '../ui/format.ts';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { changeText } from './change-text.ts';

export interface VersionListProps {
  readonly flight: FlightId;
  readonly traveller: TravellerId;
}

/** How the traveller came to be as shown: each message that spoke of the person, and what it changed. */
export function VersionList({ flight, traveller }: VersionListProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { zone } = useSession();
  const { value, failure, again } = useCall('traveller.versions', { flight, traveller }, ['flights']);
  if (failure !== null) return <FailureNote failure={failure} again={again} />;
  if (value === null) return <p className="dim">{t('diagnostics.loading')}</p>;
  return (
    <ol className="versions">
      {value.map((version, at) => (
        <li key={`${version.message} ${at}`} className={version.effect === 'superseded-late' ? 'faint' : undefined}>
          <p>
            <strong>{t(`versions.effect.${version.effect satisfies VersionEffect}`)}</strong>{' '}
            <Link href={messagePath(version.message)}>
              {t(`channel.${version.channel}`)} {t(`function.${version.function}`)}
            </Link>{' '}
            <span className="dim">
              {[
                version.prepared === null
                  ? null
                  : t('versions.prepared', { time: version.prepared.replace('T', ' ').replace('Z', '') }),
                version.receivedAt === ''
                  ? null
                  : t('message.received', { time: formatStamp(version.receivedAt, zone ?? 'UTC', language) }),
              ]
                .filter((part) => part !== null)
                .join(' · ')}
            </span>
          </p>
          {at === 0 || version.changes.length === 0 ? null : (
            <dl className="changes">
              {version.changes.map(({ field, before, after }) => (
                <div key={field}>
                  <dt>{t(`message.field.${field.replace('booking.', '')}`)}</dt>
                  <dd>
                    <del>{changeText(before)}</del> <ins>{changeText(after)}</ins>
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </li>
      ))}
    </ol>
  );
}
