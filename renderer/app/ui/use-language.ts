import { useStore } from 'zustand/react';
import type { Language } from '../../../shared/catalogue/languages.ts';
import { useWorkstation } from '../workstation.tsx';

/** The language the screens speak now. */
export function useLanguage(): Language {
  return useStore(useWorkstation().preferences, (state) => state.language);
}
