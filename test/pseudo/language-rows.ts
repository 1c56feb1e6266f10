/** Stands in for the rows of the languages when the workstation is built for tests of right-to-left screens: the shipped languages and the pseudo-language. */
import { LANGUAGE_ROWS as SHIPPED } from '../../shared/catalogue/language-rows.ts';
import { pseudoRow } from './pseudo-text.ts';

/** Arabic, so that the platform formats dates and numbers; with the region that CLDR keeps for a right-to-left pseudo-language. */
export const PSEUDO = 'ar-XB';

export const LANGUAGE_ROWS = { ...SHIPPED, [PSEUDO]: pseudoRow(SHIPPED.en) };
