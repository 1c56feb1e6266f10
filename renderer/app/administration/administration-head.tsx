import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { AreaParts } from '../frame/area-parts.tsx';
import { useAreas } from '../frame/areas.ts';
import { useActions } from '../frame/use-actions.ts';
import { useTranslation } from '../ui/use-translation.ts';

export interface AdministrationHeadProps {
  /** Buttons of this part. */
  readonly children?: ReactNode;
}

/** The heading of every part of Administration: its name, the parts, and the buttons, which move to a line of their own where space is short. */
export function AdministrationHead({ children }: AdministrationHeadProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { here, parts } = useAreas();
  const next = parts[(parts.findIndex(({ label }) => label === here?.screen.part) + 1) % parts.length];
  useActions([
    {
      id: 'administration.next',
      key: 'T',
      label: 'administration.next',
      run: () => navigate(next?.path ?? '/administration'),
      enabled: parts.length > 1,
      hint: true,
    },
    ...parts.map(({ path, label }) => ({ id: path, key: null, label, run: () => navigate(path) })),
  ]);
  return (
    <div className="screen-head administration-head">
      <h1>{t('screen.administration')}</h1>
      <AreaParts />
      {children === undefined ? null : <div className="screen-acts spring">{children}</div>}
    </div>
  );
}
