import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from '../ui/use-translation.ts';

export interface PassphraseFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Its error, which replaces the hint. */
  readonly error?: string | null;
  readonly hint?: ReactNode;
  readonly first?: boolean;
  readonly id?: string;
  readonly disabled?: boolean;
}

/** A passphrase, hidden until its owner shows it, with a note when Caps Lock is on. The browser does not store or complete it. */
export function PassphraseField(props: PassphraseFieldProps) {
  const { label, value, onChange, error = null, hint = null, first = false, disabled = false } = props;
  const { t } = useTranslation();
  const made = useId();
  const id = props.id ?? made;
  const [shown, setShown] = useState(false);
  const [caps, setCaps] = useState(false);
  const below = error ?? (caps ? t('passphrase.caps') : hint);
  return (
    <div className="labelled passphrase">
      <label htmlFor={id}>{label}</label>
      <span className={error === null ? 'text-field' : 'text-field wrong'}>
        <input
          id={id}
          // For the type `password` the browser would store the officer's name in a file of its own and offer to store the passphrase.
          type="text"
          className={shown ? undefined : 'covered-letters'}
          autoComplete="off"
          autoCorrect="off"
          autoCapitalize="off"
          spellCheck={false}
          value={value}
          // biome-ignore lint/a11y/noAutofocus: what the screen asks for.
          autoFocus={first}
          data-autofocus={first ? true : undefined}
          disabled={disabled}
          aria-invalid={error !== null}
          aria-describedby={`${id}-hint`}
          onChange={(event) => onChange(event.currentTarget.value)}
          onCopy={(event) => (shown ? undefined : event.preventDefault())}
          onCut={(event) => (shown ? undefined : event.preventDefault())}
          onKeyUp={(event) => setCaps(event.getModifierState('CapsLock'))}
          onKeyDown={(event) => setCaps(event.getModifierState('CapsLock'))}
          onBlur={() => setCaps(false)}
        />
        <button
          type="button"
          className="eye"
          aria-label={t(shown ? 'passphrase.hide' : 'passphrase.show')}
          title={t(shown ? 'passphrase.hide' : 'passphrase.show')}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        >
          {shown ? <IconEyeOff size={16} aria-hidden /> : <IconEye size={16} aria-hidden />}
        </button>
      </span>
      <span
        id={`${id}-hint`}
        role={caps && error === null ? 'status' : undefined}
        className={error === null ? (caps ? 'labelled-hint caps' : 'labelled-hint faint') : 'labelled-hint field-error'}
      >
        {below}
      </span>
    </div>
  );
}
