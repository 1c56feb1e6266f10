/** What one officer's eyes prefer, kept on this machine: language, theme, width of panes. No data about travellers. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { LANGUAGES, type Language } from '../../../shared/catalogue/languages.ts';

export interface Preferences {
  readonly language: Language;
  readonly theme: 'dark' | 'light';
  /** Width of each pane but the last, in per mille of the whole, by the name of the group of panes. */
  readonly panes: Readonly<Record<string, readonly number[]>>;
}

export type PreferencesStore = StoreApi<Preferences>;

/** The few methods of `Storage` that are needed, so that tests need no browser. */
export interface KeptTexts {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

const KEY = 'airside.preferences';

/** Preferences as kept, or defaults: the given language, dark. Odd or missing entries fall back one by one. */
export function createPreferencesStore(kept: KeptTexts, language: Language): PreferencesStore {
  const store = createStore<Preferences>(() => ({ language, theme: 'dark', panes: {}, ...readKept(kept) }));
  store.subscribe((state) => kept.setItem(KEY, JSON.stringify(state)));
  return store;
}

function readKept(kept: KeptTexts): Partial<Preferences> {
  try {
    const found: unknown = JSON.parse(kept.getItem(KEY) ?? '{}');
    if (typeof found !== 'object' || found === null) return {};
    const { language, theme, panes } = found as Record<string, unknown>;
    return {
      ...(LANGUAGES.some((known) => known === language) ? { language: language as Language } : {}),
      ...(theme === 'dark' || theme === 'light' ? { theme } : {}),
      ...(isPanes(panes) ? { panes } : {}),
    };
  } catch {
    return {};
  }
}

function isPanes(value: unknown): value is Preferences['panes'] {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((sizes) => Array.isArray(sizes) && sizes.every((size) => typeof size === 'number'))
  );
}
