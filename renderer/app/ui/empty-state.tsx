export interface EmptyStateProps {
  readonly icon?: React.ReactNode;
  readonly title: string;
  /** What to do next. */
  readonly hint: string;
  readonly fill?: boolean;
  /** Buttons. */
  readonly children?: React.ReactNode;
}

/** Says why there is nothing here and what to do about it. */
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
