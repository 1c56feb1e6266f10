import type { ReactNode } from 'react';
import { useTranslation } from './use-translation.ts';

export interface FormButtonsProps {
  readonly save: string;
  /** False: it cannot be sent yet. */
  readonly ready?: boolean;
  readonly onCancel: () => void;
  /** The form has no field, so its button gets the focus when the dialog opens. */
  readonly first?: boolean;
  /** Further buttons, at the beginning of the line. */
  readonly acts?: ReactNode;
}

/** Save and cancel at the end of a form. */
export function FormButtons({ save, ready = true, onCancel, first = false, acts }: FormButtonsProps) {
  const { t } = useTranslation();
  return (
    <div className="form-buttons">
      {acts === undefined ? null : (
        <>
          {acts}
          <span className="spring" />
        </>
      )}
      <span className="form-end">
        <button type="button" className="button quiet" onClick={onCancel}>
          {t('ui.cancel')}
        </button>
        <button type="submit" className="button strong" disabled={!ready} data-autofocus={first ? true : undefined}>
          {save}
        </button>
      </span>
    </div>
  );
}
