import { LabelledField } from '../ui/labelled-field.tsx';
import { useTranslation } from '../ui/use-translation.ts';

export type Halves = readonly [string, string];

export interface RecoveryHalvesProps {
  readonly halves: Halves;
  /** The half that cannot be right; null or undefined: none is known to be wrong. */
  readonly wrong: 1 | 2 | null | undefined;
  /** Marks empty halves as required. */
  readonly missing?: boolean;
  readonly onChange: (halves: Halves) => void;
}

/** Both halves of the recovery code, typed by their keepers. */
export function RecoveryHalves({ halves, wrong, missing = false, onChange }: RecoveryHalvesProps) {
  const { t } = useTranslation();
  const [one, other] = halves;
  const error = (number: 1 | 2, typed: string) => {
    if (wrong === number) return t('recover.half.wrong');
    return missing && typed.trim() === '' ? t('recover.half.missing') : null;
  };
  return ([1, 2] as const).map((number) => (
    <LabelledField
      key={number}
      label={t('recover.half', { number })}
      value={number === 1 ? one : other}
      onChange={(text) => onChange(number === 1 ? [text, other] : [one, text])}
      upper
      error={error(number, number === 1 ? one : other)}
      placeholder="XXXXX-XXXXX-XXXXX-XXXXX-XXXXX-XXXXX-XXXXX-XXXXX"
    />
  ));
}
