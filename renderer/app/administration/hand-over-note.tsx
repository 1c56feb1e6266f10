import { Dialog } from '../ui/dialog.tsx';
import { useTranslation } from '../ui/use-translation.ts';

export interface HandOverNoteProps {
  readonly title: string;
  readonly id: string;
  readonly name: string;
  readonly passphrase: string;
  readonly onClose: () => void;
}

/**
 * What an officer needs for the first sign-in, to be put on paper. It is shown only once, after the change has taken effect. Only its button closes
 * it, because its content cannot be shown again.
 */
export function HandOverNote({ title, id, name, passphrase, onClose }: HandOverNoteProps) {
  const { t } = useTranslation();
  return (
    <Dialog title={title} held onClose={onClose}>
      <div className="form">
        <p>{t('accounts.hand-over', { name })}</p>
        <dl className="hand-over">
          <dt>{t('accounts.number')}</dt>
          <dd className="mono">{id}</dd>
          <dt>{t('accounts.passphrase.new')}</dt>
          <dd className="mono">{passphrase}</dd>
        </dl>
        <div className="form-buttons">
          <button type="button" className="button strong" data-autofocus onClick={onClose}>
            {t('accounts.hand-over.done')}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
