import { useSession } from '../frame/use-session.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { OwnPassphraseForm } from './own-passphrase-form.tsx';

/** An officer who signed in with a passphrase that was handed over must choose another one first. */
export function FirstOwnPassphrase() {
  const { t } = useTranslation();
  const { officer } = useSession();
  return (
    <main className="whole-screen">
      <section className="vault-access">
        <p className="faint">
          Airside · {officer.name}
          <LanguageSwitch />
        </p>
        <h1>{t('own-passphrase.title')}</h1>
        <p className="dim">{t('own-passphrase.hint', { id: officer.id })}</p>
        {/* The session reports the change, and the screens appear. */}
        <OwnPassphraseForm onDone={() => undefined} onCancel={null} />
      </section>
    </main>
  );
}
