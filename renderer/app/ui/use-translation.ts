/** Gives a screen its texts, in the language that it is shown in. */
import { createContext, useContext, useMemo } from 'react';
import type { AgencyRow } from '../../../shared/agency/agency-row.ts';
import { type Language, REFERENCE_LANGUAGE } from '../../../shared/catalogue/languages.ts';
import { type TFunction, textsIn } from './texts.ts';

/** What a component is given: the same object until the language or the agencies change. */
export interface Translation {
  readonly t: TFunction;
  readonly language: Language;
  /** The agencies that the texts name as the unit does. */
  readonly agencies: readonly AgencyRow[];
}

/** The texts around the screens; in the reference language where nothing says otherwise. */
export const Texts = createContext<Translation>({
  t: textsIn(REFERENCE_LANGUAGE),
  language: REFERENCE_LANGUAGE,
  agencies: [],
});

export function useTranslation(): Translation {
  return useContext(Texts);
}

/** The texts of a paper in a language of its own. */
export function useTextsIn(language: Language): TFunction {
  const { agencies } = useTranslation();
  return useMemo(() => textsIn(language, agencies), [language, agencies]);
}
