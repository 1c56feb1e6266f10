import { useTranslation } from 'react-i18next';

export interface DialogButtonsProps {
  readonly ready: boolean;
  /** Null where there is nothing to remove. */
  readonly onRemove: (() => void) | null;
  readonly onClose: () => void;
}

/** Remove, cancel, and save to the draft. */
export function DialogButtons({ ready, onRemove, onClose }: DialogButtonsProps) {
  const { t } = useTranslation();
  return (
    <div className="form-buttons">
      {onRemove === null ? null : (
        <button type="button" className="button quiet" onClick={onRemove}>
          {t('frame.line.remove')}
        </button>
      )}
      <span className="spring" />
      <button type="button" className="button quiet" onClick={onClose}>
        {t('ui.cancel')}
      </button>
      <button type="submit" className="button strong" disabled={!ready}>
        {t('frame.line.keep')}
      </button>
    </div>
  );
}
