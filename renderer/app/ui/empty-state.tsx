import type { Icon } from '@tabler/icons-react';

export interface EmptyStateProps {
  readonly icon?: Icon;
  readonly title: string;
  /** What to do next. */
  readonly hint: string;
  readonly fill?: boolean;
  /** Buttons. */
  readonly children?: React.ReactNode;
}

/** States why a view is empty and what to do. */
export function EmptyState({ icon: Picture, title, hint, fill = false, children }: EmptyStateProps) {
  return (
    <div className={fill ? 'empty fill' : 'empty'}>
      {Picture === undefined ? null : <Picture size={32} stroke={1.4} aria-hidden />}
      <strong>{title}</strong>
      <p>{hint}</p>
      {children === undefined ? null : <div className="row">{children}</div>}
    </div>
  );
}
