import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { MOST_COPIES } from '../../../shared/target-list/target-list.ts';
import { typedNumber } from '../../../shared/typed-number.ts';
import type { BoardFlight } from '../../core/calls/flight-board-views.ts';
import type { TargetSheets } from '../../core/calls/target-list-views.ts';
import { useContactOf } from '../roster/contact-note.tsx';
import { useOnDuty } from '../roster/use-on-duty.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { formatFlight, formatRoute } from '../ui/format.ts';
import { notifyDone } from '../ui/notify.ts';
import { NumberField } from '../ui/number-field.tsx';
import type { Act } from '../ui/use-act.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { TargetSheet } from './target-sheet.tsx';

const USUAL_COPIES = '2';

export interface PrintTargetsProps {
  readonly flight: Pick<BoardFlight, 'row' | 'approved'>;
  readonly onClose: () => void;
}

/** Asks how many copies, and prints whom the shift meets on a flight: a page for each copy of each list. */
export function PrintTargets({ flight: { row, approved }, onClose }: PrintTargetsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [typed, setTyped] = useState(USUAL_COPIES);
  const copies = typedNumber(typed, 0);
  const isReady = copies >= 1 && copies <= MOST_COPIES;
  const onDuty = useOnDuty();
  const contact = useContactOf(row);
  const [made, setMade] = useState<TargetSheets | null>(null);
  useEffect(() => {
    if (made === null) return;
    const { sheets, without } = made;
    // Waits until it is printed or cancelled; the lists are then gone from memory.
    if (sheets.length > 0) window.print();
    const left = (['quiet', 'protected', 'done'] as const).filter((why) => without[why] > 0);
    notifyDone(
      t,
      [
        sheets.length === 0 ? t('target-list.print.nobody') : t('target-list.told', { count: sheets.length }),
        ...left.map((why) => t(`target-list.without.${why}`, { count: without[why] })),
      ].join(' · '),
    );
    onClose();
  }, [made, onClose, t]);
  const print = async (act: Act) => {
    const result = await act('target-list.print', { flight: row.id, copies, language });
    if (result.ok) setMade(result.value);
  };
  return (
    <>
      <FormDialog
        title={t('target-list.print.title', { flight: `${formatFlight(row.leg)} ${formatRoute(row.leg)}` })}
        save={t('target-list.print')}
        ready={isReady}
        onSave={print}
        onClose={onClose}
      >
        <p className="dim">{t('target-list.print.hint')}</p>
        {approved === null ? <p>{t('target-list.print.unapproved')}</p> : null}
        <NumberField autoFocused label={t('target-list.print.copies')} value={typed} decimals={0} onChange={setTyped} />
      </FormDialog>
      {createPortal(
        made?.sheets.flatMap((sheet) =>
          sheet.list.copies.map(({ number }) => (
            <TargetSheet
              key={`${sheet.list.id} ${number}`}
              sheet={sheet}
              copy={number}
              onDuty={onDuty}
              contact={contact}
            />
          )),
        ),
        document.body,
      )}
    </>
  );
}
