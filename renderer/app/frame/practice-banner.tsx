import { IconSchool } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** Says all the time that this is practice and touches nothing real. */
export function PracticeBanner() {
  const { t } = useTranslation();
  return (
    <aside className="practice-banner" aria-label={t('frame.practice')}>
      <IconSchool size={15} stroke={1.8} aria-hidden />
      <strong>{t('frame.practice')}</strong>
      <span className="cut">{t('frame.practice.hint')}</span>
    </aside>
  );
}
