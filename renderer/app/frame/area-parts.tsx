import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { UnreadWeek } from '../rules/week/unread-week.tsx';
import { useTranslation } from '../ui/use-translation.ts';
import { useAreas } from './areas.ts';

export interface AreaPartsProps {
  /** Note after the name of a part, by its text key. */
  readonly notes?: Readonly<Record<string, ReactNode>>;
}

/** Links to the parts of the present area, under its heading. Empty where there is only one part. */
export function AreaParts({ notes = {} }: AreaPartsProps) {
  const { t } = useTranslation();
  const { here, parts } = useAreas();
  if (here === null || here.area.parts === null || parts.length < 2) return null;
  return (
    <nav className="sub-tabs" aria-label={t(here.area.parts)}>
      {parts.map(({ label, path }) => (
        <Link key={path} href={path} {...(label === here.screen.part ? { 'aria-current': 'page' as const } : {})}>
          {t(label)}
          {notes[label] ?? (label === 'rules.view.week' ? <UnreadWeek /> : null)}
        </Link>
      ))}
    </nav>
  );
}
