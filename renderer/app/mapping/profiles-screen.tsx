import { IconTableOptions } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { TableProfile } from '../../../shared/table/table-profile.ts';
import { dayText } from '../../../shared/time/day-text.ts';
import { useSession } from '../frame/use-session.ts';
import { ImportTabs } from '../imports/import-tabs.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { officerName } from '../ui/officer-texts.ts';
import type { TFunction } from '../ui/texts.ts';
import { useCall } from '../ui/use-call.ts';
import { useTranslation } from '../ui/use-translation.ts';

/** The saved layouts of senders: their meanings, and a button to delete each. */
export function ProfilesScreen() {
  const { t } = useTranslation();
  const { value: profiles, failure, again } = useCall('mapping.profiles', {}, ['profiles']);
  const session = useSession();
  const savedText = ({ saved }: TableProfile) =>
    saved === undefined
      ? ''
      : t('mapping.saved.by', {
          officer: [saved.officer, ...(saved.second === null ? [] : [saved.second])]
            .map((id) => officerName(t, session, id))
            .join(', '),
          day: dayText(saved.at.slice(0, 10)),
        });
  const [forgetting, setForgetting] = useState<TableProfile | null>(null);
  return (
    <div className="screen">
      <div className="screen-head">
        <h1>{t('screen.import')}</h1>
        <ImportTabs />
      </div>
      {failure === null ? null : <FailureNote failure={failure} again={again} />}
      {profiles === null ? null : profiles.length === 0 ? (
        <EmptyState fill icon={IconTableOptions} title={t('mapping.none')} hint={t('mapping.none.hint')}>
          <Link className="button" href="/import/quarantine">
            {t('mapping.to-quarantine')}
          </Link>
        </EmptyState>
      ) : (
        <div className="screen-body">
          <p className="profiles-hint dim">{t('mapping.saved.hint')}</p>
          <ul className="profiles">
            {profiles.map((profile) => (
              <li key={profile.id}>
                <div className="profile-head">
                  <h2>{profile.name}</h2>
                  <span className="dim">{[factsText(t, profile), savedText(profile)].filter(Boolean).join(' · ')}</span>
                  <span className="spring" />
                  <button type="button" className="button" onClick={() => setForgetting(profile)}>
                    {t('mapping.forget')}
                  </button>
                </div>
                {profile.saved === undefined || profile.saved.otherwise.length === 0 ? null : (
                  <p>{t('mapping.saved.otherwise', { columns: profile.saved.otherwise.join(', ') })}</p>
                )}
                <dl className="profile-columns">
                  {profile.headings.map((heading, at) => {
                    const column = profile.columns[at] ?? null;
                    return (
                      <div key={at}>
                        <dt className="cut" title={heading}>
                          {heading || t('mapping.no-heading', { number: at + 1 })}
                        </dt>
                        <dd className={column === null ? 'faint' : undefined}>
                          {t(`mapping.column.${column ?? 'none'}`)}
                        </dd>
                      </div>
                    );
                  })}
                </dl>
              </li>
            ))}
          </ul>
        </div>
      )}
      {forgetting === null ? null : (
        <ConfirmDialog
          title={t('mapping.forget.title', { name: forgetting.name })}
          save={t('mapping.forget')}
          onSave={(act) =>
            act('mapping.forget', { id: forgetting.id }, t('mapping.told.forgotten', { name: forgetting.name }))
          }
          onClose={() => setForgetting(null)}
        >
          <p>{t('mapping.forget.hint')}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}

/** Order of dates and flight of a layout, where it determines them. */
function factsText(t: TFunction, profile: TableProfile): string {
  const { dateOrder, flight } = profile;
  const parts = [dateOrder === null ? '' : t(`mapping.order.${dateOrder}`)];
  if (flight !== null) {
    const designator = `${flight.carrier ?? ''}${flight.number ?? ''}${flight.suffix ?? ''}`;
    parts.push([designator, [flight.origin, flight.destination].filter(Boolean).join('–')].filter(Boolean).join(' '));
  }
  return parts.filter((part) => part !== '').join(' · ');
}
