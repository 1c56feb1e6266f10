import { useTranslation } from 'react-i18next';

export interface FormButtonsProps {
  readonly save: string;
  readonly ready: boolean;
  readonly onCancel: () => void;
  /** The form has no field, so its button gets the focus when the dialog opens. */
  readonly first?: boolean;
}

/** Save and cancel at the end of a form. */
export function FormButtons({ save, ready, onCancel, first = false }: FormButtonsProps) {
  const { t } = useTranslation();
  return (
    <div className="form-buttons">
      <button type="button" className="button quiet" onClick={onCancel}>
        {t('ui.cancel')}
      </button>
      <button type="submit" className="button strong" disabled={!ready} data-autofocus={first ? true : undefined}>
        {save}
      </button>
    </div>
  );
}
