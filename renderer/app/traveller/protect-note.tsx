import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { TravellerView } from '../../core/calls/traveller.ts';
import { useCall } from '../ui/use-call.ts';

export interface ProtectNoteProps {
  readonly view: Pick<TravellerView, 'handling' | 'companions'>;
}

/** For a possible victim: how to meet them, whom to call, and that whoever is with them is a case of their own. */
export function ProtectNote({ view }: ProtectNoteProps) {
  return view.handling === 'safeguard' ? <Protect companions={view.companions.length} /> : null;
}

function Protect({ companions }: { readonly companions: number }) {
  const { t } = useTranslation();
  const { value } = useCall('contacts.get', {}, ['session']);
  return (
    <div className="protect-note">
      <p>{t('protect.how')}</p>
      {value === null ? null : value.childProtection === '' ? (
        <p>
          {t('protect.no-contact')}{' '}
          <Link className="link" href="/administration/contacts">
            {t('administration.tab.contacts')}
          </Link>
        </p>
      ) : (
        <p>
          {t('contacts.childProtection')}: <b>{value.childProtection}</b>
        </p>
      )}
      {companions === 0 ? null : <p>{t('protect.companions')}</p>}
    </div>
  );
}
