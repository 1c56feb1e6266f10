import { useStore } from 'zustand/react';
import type { Language } from '../../../shared/catalogue/languages.ts';
import { useWorkstation } from '../workstation.tsx';

/** The present language of the screens. */
export function useLanguage(): Language {
  return useStore(useWorkstation().preferences, (state) => state.language);
}
