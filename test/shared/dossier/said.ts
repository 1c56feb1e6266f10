/** Words for lines of packages in tests: English, and officers by their id. */
import { CATALOGUES } from '../../../shared/catalogue/languages.ts';
import { sayIn } from '../../../shared/catalogue/say.ts';
import type { DossierWords } from '../../../shared/dossier/dossier-line.ts';

export const SAID: DossierWords = { say: sayIn(CATALOGUES.en), named: (officer) => officer };
