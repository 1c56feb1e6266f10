import { useState } from 'react';
import { tooShort } from '../../../shared/reason.ts';
import type { TakeOverView } from '../../core/calls/list-views.ts';
import { Check } from '../ui/check.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { counted } from '../ui/format.ts';
import { ReasonField } from '../ui/reason-field.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';

export interface TakeDialogProps {
  readonly view: TakeOverView;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Asks whether a take-over comes into force. What is odd about it is confirmed expressly, with a reason. */
export function TakeDialog({ view, onClose, onDone }: TakeDialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { list, version, warnings } = view;
  const [despite, setDespite] = useState(false);
  const [reason, setReason] = useState('');
  const isOdd = warnings.length > 0;
  const count = counted(version.entries, language);
  const odd = warnings.map((warning) => t(`take-over.warning.${warning}`));
  return (
    <FormDialog
      title={t('take-over.confirm.title', count)}
      save={t('take-over.confirm')}
      ready={!isOdd || (despite && !tooShort(reason))}
      first={!isOdd}
      onSave={(act) =>
        act('lists.take-over', { version: version.id, despite, reason: reason.trim() }, t('take-over.done'), {
          about: [t('take-over.confirm.act', { ...count, title: list.title }), ...odd],
        })
      }
      onDone={onDone}
      onClose={onClose}
    >
      <p>{t('take-over.confirm.lead')}</p>
      {isOdd ? (
        <>
          <ul className="take-over-warnings">
            {odd.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          <Check checked={despite} onCheck={setDespite}>
            {t('take-over.despite')}
          </Check>
          <ReasonField label={t('take-over.reason')} value={reason} onChange={setReason} />
        </>
      ) : null}
    </FormDialog>
  );
}
