import { useTranslation } from 'react-i18next';
import { freshPassphrase } from './fresh-passphrase.ts';

export interface HandedOverProps {
  readonly passphrase: string;
  readonly onChange: (passphrase: string) => void;
}

/** A passphrase made by chance, shown once, to be handed over on paper. */
export function HandedOver({ passphrase, onChange }: HandedOverProps) {
  const { t } = useTranslation();
  return (
    <div className="handed-over">
      <span className="labelled-name">{t('accounts.passphrase.new')}</span>
      <output className="mono handed-over-words">{passphrase}</output>
      <span className="dim">
        {t('accounts.passphrase.hint')}{' '}
        <button type="button" className="link" onClick={() => onChange(freshPassphrase())}>
          {t('accounts.passphrase.another')}
        </button>
      </span>
    </div>
  );
}
