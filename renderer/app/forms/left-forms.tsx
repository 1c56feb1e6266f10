import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { notifyDone } from '../ui/notify.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useWorkstation } from '../workstation.tsx';
import { formName } from './form-name.ts';

/** More are counted only. */
const MOST_NAMED = 3;

/** Says to whoever comes back which forms they had begun are kept. Drafts in stores need no word: they are there again. */
export function LeftForms() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { forms } = useWorkstation();
  // Said once to whoever comes back, not again in another language.
  useEffect(() => {
    void forms.left().then((left) => {
      if (left.length === 0) return;
      const names = left.slice(0, MOST_NAMED).flatMap((form) => formName(form, t, language) ?? []);
      notifyDone(t, t('form.left', { count: left.length }), names.length === 0 ? undefined : names.join(' · '));
    });
  }, [forms]);
  return null;
}
