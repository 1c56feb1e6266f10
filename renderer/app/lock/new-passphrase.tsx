import { useTranslation } from 'react-i18next';
import { LEAST_BITS, passphraseStrength } from '../../../shared/vault/passphrase.ts';
import { guessTime } from './guess-time.ts';
import { PassphraseField } from './passphrase-field.tsx';

export interface NewPassphraseProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Typed once more; null: asked for once only. */
  readonly again: string | null;
  readonly onAgain?: (value: string) => void;
  /** Words that anybody would try first. */
  readonly known: readonly string[];
  /** Something else that is wrong with it. */
  readonly error?: string | null;
  /** Saving was tried: also what is missing is told. */
  readonly checked: boolean;
  readonly first?: boolean;
}

/** Bits after which the bar is full. */
const FULL = 70;

/** A passphrase that is chosen: how long it would hold, said as it is, and the same once more. */
export function NewPassphrase(props: NewPassphraseProps) {
  const { label, value, onChange, again, onAgain, known, error = null, checked, first = false } = props;
  const { t } = useTranslation();
  const { bits, seconds, problem } = passphraseStrength(value, known);
  const time = t(`passphrase.time.${guessTime(seconds)}`);
  const wrong = error ?? (checked && problem !== null ? t(`passphrase.${problem}`, { time }) : null);
  const says =
    value === ''
      ? t('passphrase.hint')
      : problem === null
        ? t('passphrase.holds', { time })
        : t(`passphrase.${problem}`, { time });
  const differs = again !== null && again !== value && (checked || again.length >= value.length);
  return (
    <>
      <PassphraseField label={label} value={value} onChange={onChange} error={wrong} hint={says} first={first} />
      <div
        className="strength"
        aria-hidden="true"
        data-level={bits < LEAST_BITS ? 'weak' : bits < FULL ? 'fair' : 'strong'}
      >
        <span style={{ inlineSize: `${Math.min(100, Math.round((bits / FULL) * 100))}%` }} />
      </div>
      {again === null ? null : (
        <PassphraseField
          label={t('passphrase.again')}
          value={again}
          onChange={(typed) => onAgain?.(typed)}
          error={differs ? t('passphrase.differs') : null}
        />
      )}
    </>
  );
}
