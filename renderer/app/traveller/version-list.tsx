import { Link } from 'wouter';
import type { FlightId, TravellerId } from '../../../shared/flight/flight.ts';
import type { VersionEffect } from '../../../shared/flight/traveller-versions.ts';
import { messagePath } from '../addresses.ts';
import { FailureNote } from '../ui/failure-note.tsx';
import { formatLocal } from '../ui/format.ts';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useStamp } from '../ui/use-stamp.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { ChangedValues } from './changed-values.tsx';

export interface VersionListProps {
  readonly flight: FlightId;
  readonly traveller: TravellerId;
}

/** Messages that only cancel or close. They change the traveller's status and nothing else about the person. */
const ONLY_TELL: ReadonlySet<VersionEffect> = new Set(['cancelled', 'boarded', 'not-boarded']);

/** The versions of the traveller: each message about the person, and its changes. */
export function VersionList({ flight, traveller }: VersionListProps) {
  const { t } = useTranslation();
  const stamp = useStamp();
  const language = useLanguage();
  const { value, failure, stale, again } = useCall('traveller.versions', { flight, traveller }, ['flights']);
  // Versions of another traveller are never shown here.
  if (failure !== null && !stale) return <FailureNote failure={failure} again={again} />;
  if (value === null || stale) return <p className="dim">{t('diagnostics.loading')}</p>;
  return (
    <ol className="versions">
      {value.map((version, at) => {
        // The effect already states boarding or cancellation.
        const changes = ONLY_TELL.has(version.effect)
          ? version.changes.filter(({ field }) => field !== 'status')
          : version.changes;
        return (
          <li key={`${version.message} ${at}`} className={version.effect === 'superseded-late' ? 'faint' : undefined}>
            <p>
              <strong>{t(`versions.effect.${version.effect satisfies VersionEffect}`)}</strong>{' '}
              <Link href={messagePath(version.message)}>
                {t(`channel.${version.channel}`)}, {t(`function.${version.function}`)}
              </Link>{' '}
              <span className="dim">
                {[
                  version.prepared === null
                    ? null
                    : t('versions.prepared', { time: formatLocal(version.prepared, language) }),
                  version.receivedAt === '' ? null : t('message.received', { time: stamp(version.receivedAt) }),
                ]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </span>
            </p>
            {at > 0 && changes.length > 0 && ONLY_TELL.has(version.effect) ? (
              <p className="faint">{t('versions.not-taken')}</p>
            ) : null}
            {at === 0 ? null : <ChangedValues changes={changes} />}
          </li>
        );
      })}
    </ol>
  );
}
