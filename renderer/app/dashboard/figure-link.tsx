import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { DashboardDays, DashboardFigure } from '../../../shared/report/dashboard-figures.ts';
import { figurePath } from '../addresses.ts';

export interface FigureLinkProps {
  readonly of: DashboardFigure;
  readonly value?: string;
  readonly days: DashboardDays;
  readonly children: ReactNode;
}

/** By this class the keys find the figures of the screen. */
export const FIGURE = 'figure-link';

/** A figure that opens the people whom it counts. */
export function FigureLink({ of, value = '', days, children }: FigureLinkProps) {
  return (
    <Link className={`link ${FIGURE}`} href={figurePath(of, value, days)}>
      {children}
    </Link>
  );
}
