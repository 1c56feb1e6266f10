import { useState } from 'react';
import type { VaultOfficer } from '../../core/calls/vault/status.ts';
import { KeyCap } from '../ui/key-cap.tsx';
import { useTranslation } from '../ui/use-translation.ts';
import { PinForm } from './pin-form.tsx';

export interface ChangeOfficerProps {
  /** The officers who have a PIN. */
  readonly officers: readonly VaultOfficer[];
}

/** Rows that a single digit names. */
const MOST_KEYS = 9;

/** The change of officer: a digit or an initial names the officer, six digits let them in. */
export function ChangeOfficer({ officers }: ChangeOfficerProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string | null>(null);
  const officer = officers.find(({ id }) => id === chosen);
  if (officer !== undefined) return <PinForm key={officer.id} officer={officer} onBack={() => setChosen(null)} />;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to its buttons, which have the focus.
    <div
      className="change-officer"
      onKeyDown={(event) => {
        if (event.ctrlKey || event.altKey || event.metaKey) return;
        const named = officersByKey(officers, event.key);
        const [only] = named;
        if (only === undefined) return;
        event.preventDefault();
        if (named.length === 1) return setChosen(only.id);
        const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button[data-officer]')];
        const fitting = buttons.filter(({ dataset }) => named.some(({ id }) => id === dataset.officer));
        const next = fitting.indexOf(document.activeElement as HTMLElement) + 1;
        fitting[next % fitting.length]?.focus();
      }}
    >
      <p className="dim">{t('pin.who')}</p>
      <ul>
        {officers.map(({ id, name }, at) => (
          <li key={id}>
            <button
              type="button"
              className="way"
              data-officer={id}
              // biome-ignore lint/a11y/noAutofocus: what the screen asks for.
              autoFocus={at === 0}
              aria-keyshortcuts={at < MOST_KEYS ? String(at + 1) : undefined}
              onClick={() => setChosen(id)}
            >
              {at < MOST_KEYS ? <KeyCap of={String(at + 1)} /> : null}
              <span className="cut">{name ?? id}</span>
              <span className="faint">{id}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The officers whom a key names: the one of a row, or those with that initial. */
export function officersByKey(officers: readonly VaultOfficer[], key: string): readonly VaultOfficer[] {
  if (/^[1-9]$/.test(key)) return officers.slice(Number(key) - 1, Number(key));
  const initial = key.toUpperCase();
  if ([...key].length !== 1 || key.trim() === '') return [];
  return officers.filter(({ name }) => name?.toUpperCase().startsWith(initial) === true);
}
