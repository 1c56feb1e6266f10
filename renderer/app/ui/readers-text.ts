import type { TFunction } from 'i18next';
import type { LawAgency } from '../../../shared/agency/agency-id.ts';

/** For whose officers it is. */
export function readersText(t: TFunction, readers: readonly LawAgency[]): string {
  return t('paper.readers', { agencies: readers.map((agency) => t(`agency.${agency}`)).join(', ') });
}
