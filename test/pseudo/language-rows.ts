/** The rows of the shipped languages and the pseudo-language, for a workstation that tests of right-to-left screens build. */
import { LANGUAGE_ROWS as SHIPPED } from '../../shared/catalogue/language-rows.ts';
import { pseudoRow } from './pseudo-text.ts';

/** Arabic, so that the platform formats dates and numbers, with the region that CLDR reserves for a right-to-left pseudo-language. */
export const PSEUDO = 'ar-XB';

export const LANGUAGE_ROWS = { ...SHIPPED, [PSEUDO]: pseudoRow(SHIPPED.en) };
