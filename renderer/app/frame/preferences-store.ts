/** Personal preferences, stored on this machine: language, theme, sound, width of panes, and the officer's number typed last. No data about travellers. */

import { LANGUAGES, type Language } from '../../../shared/catalogue/languages.ts';
import type { ScreenStore, ScreenStores } from '../screen-store.ts';

export interface Preferences {
  readonly language: Language;
  readonly theme: 'dark' | 'light';
  /** Whether a sound announces a new traveller to be stopped while the screen is covered. */
  readonly sound: boolean;
  /** Number of the officer who signed in last. Officers' numbers are readable without any key anyway. */
  readonly officer: string;
  /** Width of each pane but the last, in per mille of the whole, by the name of the group of panes. */
  readonly panes: Readonly<Record<string, readonly number[]>>;
}

/** What a page looks like. */
export type Look = Pick<Preferences, 'language' | 'theme'>;

export type PreferencesStore = ScreenStore<Preferences>;

/** The methods of `Storage` that are used, so that tests need no browser. */
export interface KeptTexts {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

const KEY = 'airside.preferences';

/** Preferences as stored, or defaults: the given language, dark. Each invalid or missing entry gets its own default. */
export function createPreferencesStore(stores: ScreenStores, kept: KeptTexts, language: Language): PreferencesStore {
  const store = stores.add<Preferences>({
    whenCovered: 'keep',
    begin: () => ({
      language,
      theme: 'dark',
      sound: true,
      officer: '',
      panes: {},
      ...readKept(kept),
    }),
  });
  store.subscribe((state) => kept.setItem(KEY, JSON.stringify(state)));
  return store;
}

/** What a page looks like that has no store, such as the wall: in the kept language and theme, or in the given language and dark. */
export function keptLook(kept: Pick<KeptTexts, 'getItem'>, language: Language): Look {
  const { theme = 'dark', ...known } = readKept(kept);
  return { language: known.language ?? language, theme };
}

function readKept(kept: Pick<KeptTexts, 'getItem'>): Partial<Preferences> {
  try {
    const found: unknown = JSON.parse(kept.getItem(KEY) ?? '{}');
    if (typeof found !== 'object' || found === null) return {};
    const { language, theme, sound, officer, panes } = found as Record<string, unknown>;
    return {
      ...(LANGUAGES.some((known) => known === language) ? { language: language as Language } : {}),
      ...(theme === 'dark' || theme === 'light' ? { theme } : {}),
      ...(typeof sound === 'boolean' ? { sound } : {}),
      ...(typeof officer === 'string' ? { officer } : {}),
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
