import { Link } from 'wouter';
import type { Handling } from '../../../shared/screening/screening.ts';
import { useCall } from '../ui/use-call.ts';
import { useTranslation } from '../ui/use-translation.ts';

export interface ProtectNoteProps {
  readonly handling: Handling | null;
  /** How many travel with them. */
  readonly companions: number;
}

/** For a possible victim: how to meet them, whom to call, and that whoever is with them is a case of their own. */
export function ProtectNote({ handling, companions }: ProtectNoteProps) {
  return handling === 'safeguard' ? <Protect companions={companions} /> : null;
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
