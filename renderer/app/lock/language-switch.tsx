import { useStore } from 'zustand/react';
import { LANGUAGE_ROWS } from '../../../shared/catalogue/language-rows.ts';
import { LANGUAGES } from '../../../shared/catalogue/languages.ts';
import { useWorkstation } from '../workstation.tsx';

/** The choice of language, for screens without a menu. */
export function LanguageSwitch() {
  const { preferences } = useWorkstation();
  const { language } = useStore(preferences);
  return (
    <span className="language-switch">
      {LANGUAGES.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          className={each === language ? 'link on' : 'link'}
          aria-pressed={each === language}
          onClick={() => preferences.setState({ language: each })}
        >
          {LANGUAGE_ROWS[each].name}
        </button>
      ))}
    </span>
  );
}
