import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AdministrationTabs } from './administration-tabs.tsx';

export interface AdministrationHeadProps {
  /** Buttons of this part. */
  readonly children?: ReactNode;
}

/** The heading of every part of Administration: its name, the parts, and what can be done here, on a line of its own where all would not fit. */
export function AdministrationHead({ children }: AdministrationHeadProps) {
  const { t } = useTranslation();
  return (
    <div className="screen-head administration-head">
      <h1>{t('screen.administration')}</h1>
      <AdministrationTabs />
      {children === undefined ? null : <div className="screen-acts spring">{children}</div>}
    </div>
  );
}
