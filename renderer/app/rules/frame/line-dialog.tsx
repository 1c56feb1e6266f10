import type { ReactNode } from 'react';
import type { FrameLine } from '../../../../shared/frame/legal-frame.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useTranslation } from '../../ui/use-translation.ts';
import { datesReversed } from './frame-draft.ts';
import { LineFields } from './line-fields.tsx';

/** What the frame's screen gives to the dialog of any line. */
export interface LineDialogProps<Line extends FrameLine> {
  readonly line: Line;
  /** The line is in the frame already. */
  readonly known: boolean;
  readonly onSave: (line: Line) => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

export interface LineFormProps extends Pick<LineDialogProps<FrameLine>, 'known' | 'onRemove' | 'onClose'> {
  readonly title: string;
  /** What every line has, as typed. */
  readonly line: FrameLine;
  readonly onChange: (part: Partial<FrameLine>) => void;
  readonly ready?: boolean;
  readonly onSave: () => void;
  /** The fields of its own kind. */
  readonly children: ReactNode;
}

/** A line of the legal frame in a dialog: its own fields, those of every line, and its removal. */
export function LineForm({ title, line, known, ready = true, children, ...acts }: LineFormProps) {
  const { t } = useTranslation();
  return (
    <FormDialog
      size="lg"
      title={title}
      onClose={acts.onClose}
      className="form frame-form"
      onSave={acts.onSave}
      save={t('frame.line.keep')}
      ready={ready && !datesReversed(line)}
      acts={
        known ? (
          <button type="button" className="button quiet" onClick={acts.onRemove}>
            {t('frame.line.remove')}
          </button>
        ) : undefined
      }
    >
      {children}
      <LineFields line={line} onChange={acts.onChange} />
    </FormDialog>
  );
}
