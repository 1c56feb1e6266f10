import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import type { TFunction } from './texts.ts';

/** For whose officers it is. */
export function readersText(t: TFunction, readers: readonly LawAgency[]): string {
  return t('paper.readers', { agencies: readers.map((agency) => t(`agency.${agency}`)).join(', ') });
}
