import type { TFunction } from 'i18next';
import type { QuarantineRow } from '../../core/api/quarantine.ts';

/** Why something lies in quarantine, as a sentence. */
export function reasonText(t: TFunction, { code, params }: Pick<QuarantineRow, 'code' | 'params'>): string {
  return t(`diagnostic.${code}`, { ...params, defaultValue: t('quarantine.reason.other', { code }) });
}
