export interface EmptyStateProps {
  readonly icon?: React.ReactNode;
  readonly title: string;
  /** What to do next. */
  readonly hint: string;
  readonly fill?: boolean;
  /** Buttons. */
  readonly children?: React.ReactNode;
}

/** States why a view is empty and what to do. */
export function EmptyState({ icon, title, hint, fill = false, children }: EmptyStateProps) {
  return (
    <div className={fill ? 'empty fill' : 'empty'}>
      {icon}
      <strong>{title}</strong>
      <p>{hint}</p>
      {children === undefined ? null : <div className="row">{children}</div>}
    </div>
  );
}
