import { Textarea } from '@mantine/core';
import { useTranslation } from './use-translation.ts';

/** Most characters of a reason. */
const MOST = 1000;

export interface ReasonFieldProps {
  readonly value: string;
  readonly onChange: (reason: string) => void;
  /** Left out: that of a reason. */
  readonly label?: string;
  /** Gets the focus when its dialog opens. */
  readonly first?: boolean;
  /** Begins with one line, where the dialog has little room. */
  readonly small?: boolean;
}

/** The field of a reason, without which nothing is saved. */
export function ReasonField({ value, onChange, label, first = false, small = false }: ReasonFieldProps) {
  const { t } = useTranslation();
  return (
    <Textarea
      data-autofocus={first ? true : undefined}
      label={label ?? t('reason.label')}
      aria-required
      {...(small ? { autosize: true, minRows: 1 } : {})}
      value={value}
      maxLength={MOST}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
