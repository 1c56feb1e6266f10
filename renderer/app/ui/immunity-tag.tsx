import type { PossibleImmunity } from '../../../shared/screening/possible-immunity.ts';
import { useTranslation } from './use-translation.ts';

export interface ImmunityTagProps {
  /** Null: the documents hint at none. */
  readonly immunity: PossibleImmunity | null;
}

/** In a row of a list: the traveller may have immunity, so protocol is asked before any act. */
export function ImmunityTag({ immunity }: ImmunityTagProps) {
  const { t } = useTranslation();
  if (immunity === null) return null;
  return (
    <span className="tag immune" title={t(`immunity.${immunity}`)}>
      {t('immunity.mark')}
      <span className="visually-hidden">{t(`immunity.${immunity}`)}</span>
    </span>
  );
}
