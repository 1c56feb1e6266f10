import { useTranslation } from 'react-i18next';

export interface FormButtonsProps {
  readonly save: string;
  readonly ready: boolean;
  readonly onCancel: () => void;
}

/** Save and cancel at the end of a form. */
export function FormButtons({ save, ready, onCancel }: FormButtonsProps) {
  const { t } = useTranslation();
  return (
    <div className="form-buttons">
      <button type="button" className="button quiet" onClick={onCancel}>
        {t('ui.cancel')}
      </button>
      <button type="submit" className="button strong" disabled={!ready}>
        {save}
      </button>
    </div>
  );
}
