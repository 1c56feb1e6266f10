import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { PAPER_PLACES, type PaperPlace } from '../../../shared/paper/traveller-paper.ts';
import { rowKey } from '../../../shared/queue/queued.ts';
import type { Papers } from '../../core/calls/papers.ts';
import type { OnFlight } from '../queue/use-queue.ts';
import { notifyDone, notifyFailure } from '../ui/notify.ts';
import { ReasonDialog } from '../ui/reason-dialog.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { useWorkstation } from '../workstation.tsx';
import { PaperSheet } from './paper-sheet.tsx';

export interface PrintDialogProps {
  readonly about: readonly OnFlight[];
  readonly onClose: () => void;
}

/** Asks where and what for, and prints the papers about these travellers as one job. */
export function PrintDialog({ about, onClose }: PrintDialogProps) {
  const { t } = useTranslation();
  const { core } = useWorkstation();
  const language = useLanguage();
  const [place, setPlace] = useState<PaperPlace>('door');
  const [made, setMade] = useState<Papers | null>(null);
  const count = about.length;
  useEffect(() => {
    if (made === null) return;
    // Waits until it is printed or cancelled; the papers are then gone from memory.
    if (made.papers.length > 0) window.print();
    const without = (['gone', 'masked', 'quiet'] as const).filter((why) => made.without[why] > 0);
    notifyDone(
      t,
      [
        t('papers.told', { count: made.papers.length }),
        ...without.map((why) => t(`papers.without.${why}`, { count: made.without[why] })),
      ].join(' · '),
    );
    onClose();
  }, [made, onClose, t]);
  const print = async (purpose: string) => {
    const travellers = about.map(({ flight, traveller }) => ({ flight, traveller }));
    const result = await core.call('papers.print', { language, travellers, place, purpose });
    if (result.ok) setMade(result.value);
    else notifyFailure(t, result.failure);
  };
  return (
    <>
      <ReasonDialog
        title={t('papers.title', { count })}
        about={about.map(rowKey)}
        hint={t('papers.hint')}
        save={t('papers.print')}
        onSave={print}
        onClose={onClose}
      >
        <label className="labelled">
          <span>{t('papers.place')}</span>
          <span className="text-field">
            <select
              data-autofocus
              value={place}
              onChange={(event) => setPlace(PAPER_PLACES.find((each) => each === event.currentTarget.value) ?? 'door')}
            >
              {PAPER_PLACES.map((each) => (
                <option key={each} value={each}>
                  {t(`paper.place.${each}`)}
                </option>
              ))}
            </select>
          </span>
        </label>
      </ReasonDialog>
      {createPortal(
        made?.papers.map((paper, at) => (
          <PaperSheet
            key={rowKey(paper)}
            paper={paper}
            place={place}
            at={made.at}
            page={at + 1}
            pages={made.papers.length}
          />
        )),
        document.body,
      )}
    </>
  );
}
