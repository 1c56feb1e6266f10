import { useId, useState } from 'react';
import { COMPANION_ANSWERS } from '../../../../shared/protection/protection-steps.ts';
import type { ProtectionView } from '../../../core/calls/protections.ts';
import { Picker } from '../../ui/picker.tsx';
import { withoutAccents } from '../../ui/search-text.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { useCompanionName } from './use-companion-name.ts';

export interface CompanionFieldProps {
  readonly label: string;
  /** The id of a traveller or one of the other answers; '': nothing is chosen. */
  readonly value: string;
  /** Whoever sits nearest to the child first. */
  readonly aboard: ProtectionView['aboard'];
  readonly onChange: (value: string) => void;
}

/** More would push the rest of the form away; typing brings the others. */
const SHOWN = 8;

/** A traveller of the flight by name or seat, or that the companion is not known yet or has a case elsewhere. */
export function CompanionField({ label, value, aboard, onChange }: CompanionFieldProps) {
  const { t } = useTranslation();
  const named = useCompanionName(aboard);
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const plain = (text: string) => withoutAccents(text).toUpperCase();
  const asked = plain(typed ?? '').split(/[\s,·]+/);
  const fits = (each: string) => asked.every((part) => plain(named(each)).includes(part));
  const found = aboard.map(({ traveller }) => traveller).filter(fits);
  const options = [...COMPANION_ANSWERS.filter(fits), ...found.slice(0, SHOWN)];
  const left = found.length - SHOWN;
  return (
    <div className="labelled wide">
      <label htmlFor={id}>{label}</label>
      <Picker
        look="floating"
        typed={typed ?? (value === '' ? '' : named(value))}
        onType={setTyped}
        field={{
          id,
          placeholder: t('protection.who.hint'),
          onFocus: () => setTyped(''),
          onBlur: () => setTyped(null),
        }}
        label={t('protection.who.list')}
        options={typed === null ? [] : options}
        keyOf={(each) => each}
        onPick={(each) => {
          onChange(each);
          setTyped(null);
        }}
      >
        {named}
      </Picker>
      <span className="labelled-hint faint cut">
        {typed !== null && left > 0 ? t('protection.who.more', { count: left }) : ''}
      </span>
    </div>
  );
}
