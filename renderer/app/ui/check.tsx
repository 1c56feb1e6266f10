import type { ComponentProps, ReactNode } from 'react';

export interface CheckProps extends Omit<ComponentProps<'input'>, 'onChange'> {
  readonly onCheck: (checked: boolean) => void;
  /** Its label. */
  readonly children: ReactNode;
}

/** A box to tick with its label, or one of several buttons to choose from where `type` says so. */
export function Check({ onCheck, children, type = 'checkbox', ...input }: CheckProps) {
  return (
    <label className="check">
      <input {...input} type={type} onChange={(event) => onCheck(event.currentTarget.checked)} />
      {children}
    </label>
  );
}
