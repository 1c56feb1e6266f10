import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { notifyDone } from '../ui/notify.ts';
import { useWorkstation } from '../workstation.tsx';

/** Says to whoever comes back that forms they had begun are kept. Drafts in stores need no word: they are there again. */
export function LeftForms() {
  const { t } = useTranslation();
  const { forms } = useWorkstation();
  useEffect(() => {
    void forms.left().then((count) => {
      if (count > 0) notifyDone(t, t('form.left', { count }));
    });
  }, [forms, t]);
  return null;
}
