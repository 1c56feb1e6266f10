import { useEffect } from 'react';
import { notifyDone } from '../ui/notify.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';
import { formName } from './form-name.ts';

/** Further forms are only counted. */
const MOST_NAMED = 3;

/** Tells a returning officer which of their unfinished forms are stored. Drafts in stores are not listed, because they are restored directly. */
export function LeftForms() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { forms } = useWorkstation();
  // Shown once per return, not again when the language changes.
  useEffect(() => {
    let isHere = true;
    void forms.left().then((left) => {
      // Another officer may be in by now.
      if (left.length === 0 || !isHere) return;
      const names = left.slice(0, MOST_NAMED).flatMap((form) => formName(form, t, language) ?? []);
      notifyDone(t, t('form.left', { count: left.length }), names.length === 0 ? undefined : names.join(' · '));
    });
    return () => {
      isHere = false;
    };
  }, [forms]);
  return null;
}
