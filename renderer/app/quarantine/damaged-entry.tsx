import { useState } from 'react';
import type { QuarantineRow } from '../../core/calls/quarantine.ts';
import { quarantineName } from '../imports/import-texts.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { KeyButton } from '../ui/key-button.tsx';
import { ReasonDialog } from '../ui/reason-dialog.tsx';
import { useTranslation } from '../ui/use-translation.ts';

export interface DamagedEntryProps {
  readonly row: QuarantineRow;
}

/** An entry that cannot be read: what to do, and the way to discard it, which two officers take. */
export function DamagedEntry({ row }: DamagedEntryProps) {
  const { t } = useTranslation();
  const [discarding, setDiscarding] = useState(false);
  const file = quarantineName(t, row);
  const title = t('quarantine.discard.title', { file });
  return (
    <>
      <EmptyState fill title={t('quarantine.damaged')} hint={t('quarantine.damaged.hint')}>
        <KeyButton
          tone="quiet"
          action={{
            id: 'quarantine.discard',
            key: 'Delete',
            label: 'quarantine.discard',
            run: () => setDiscarding(true),
            hint: false,
          }}
        />
      </EmptyState>
      {discarding ? (
        <ReasonDialog
          title={title}
          about={[row.id]}
          hint={t('quarantine.damaged.discard.hint')}
          save={t('quarantine.discard.do')}
          onSave={(reason, act) =>
            act('quarantine.discard', { id: row.id, reason }, t('quarantine.told.discarded', { file }), {
              act: { what: title, effect: [t('quarantine.damaged.discard.hint')] },
            })
          }
          onDone={() => setDiscarding(false)}
          onClose={() => setDiscarding(false)}
        />
      ) : null}
    </>
  );
}
