import { RULE_FORMATS } from '../../../../rules/language/rule-set.ts';
import type { DraftView } from '../../../core/calls/draft-views.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useTranslation } from '../../ui/use-translation.ts';

export interface FormatDialogProps {
  readonly draft: Pick<DraftView, 'id' | 'rev' | 'content'>;
  readonly onClose: () => void;
}

/** Says by which format the draft scores, and changes it to the other one. */
export function FormatDialog({ draft: { id, rev, content }, onClose }: FormatDialogProps) {
  const { t } = useTranslation();
  const other = RULE_FORMATS.find((format) => format !== content.format) ?? content.format;
  return (
    <ConfirmDialog
      title={t('builder.format')}
      save={t('builder.format.to', { format: other })}
      onClose={onClose}
      onSave={(act) =>
        act('drafts.put-format', { id, rev, format: other }, t('builder.format.saved', { format: other }))
      }
    >
      <dl className="pairs">
        {[content.format, other].map((format) => (
          <div key={format}>
            <dt>{t(`rules.format.${format}`)}</dt>
            <dd>{t(`rules.format.does.${format}`)}</dd>
          </div>
        ))}
      </dl>
      <p className="dim">{t('builder.format.hint')}</p>
      {other === 1 ? <p>{t('builder.format.loses')}</p> : null}
    </ConfirmDialog>
  );
}
