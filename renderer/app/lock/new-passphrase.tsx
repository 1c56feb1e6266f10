import { LEAST_BITS } from '../../../shared/vault/passphrase.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { guessTime } from './guess-time.ts';
import { PassphraseField } from './passphrase-field.tsx';
import { usePassphraseStrength } from './passphrase-strength.ts';

export interface NewPassphraseProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The repeated passphrase; null: it is asked for only once. */
  readonly again: string | null;
  readonly onAgain?: (value: string) => void;
  /** Words that an attacker would try first. */
  readonly known: readonly string[];
  /** Another error of the passphrase. */
  readonly error?: string | null;
  /** The officer tried to save: missing input is reported too. */
  readonly checked: boolean;
}

/** Bits at which the bar is full. */
const FULL = 70;

/** Asks for a new passphrase, shows how long it would resist guessing, and asks for it again. */
export function NewPassphrase(props: NewPassphraseProps) {
  const { label, value, onChange, again, onAgain, known, error = null, checked } = props;
  const { t } = useTranslation();
  const strength = usePassphraseStrength(value, known);
  const time = t(`passphrase.time.${guessTime(strength?.seconds ?? 0)}`);
  const problem = strength?.problem ?? null;
  const problemText = problem === null ? null : t(`passphrase.${problem}`, { time });
  const wrong = error ?? (checked ? problemText : null);
  const says =
    value === ''
      ? t('passphrase.hint')
      : strength === null
        ? t('passphrase.judging')
        : (problemText ?? t('passphrase.holds', { time }));
  const bits = strength?.bits ?? 0;
  const isWeak = problem !== null || bits < LEAST_BITS;
  const differs = again !== null && again !== value && (checked || again.length >= value.length);
  return (
    <>
      <PassphraseField label={label} value={value} onChange={onChange} error={wrong} hint={says} />
      <div className="strength" aria-hidden="true" data-level={isWeak ? 'weak' : bits < FULL ? 'fair' : 'strong'}>
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
