import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand/react';
import { LANGUAGES } from '../../../shared/catalogue/languages.ts';
import { useWorkstation } from '../workstation.tsx';

/** The languages, for screens without a menu. */
export function LanguageSwitch() {
  const { t } = useTranslation();
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
          {t(`language.${each}`)}
        </button>
      ))}
    </span>
  );
}
