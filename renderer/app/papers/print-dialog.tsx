import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { PAPER_PLACES, type PaperPlace } from '../../../shared/paper/paper-place.ts';
import type { PaperWords } from '../../../shared/paper/traveller-paper.ts';
import { rowKey } from '../../../shared/queue/queued.ts';
import type { Papers } from '../../core/calls/papers.ts';
import type { OnFlight } from '../queue/queue-store.ts';
import { LabelledChoice } from '../ui/choice.tsx';
import { LabelledField } from '../ui/labelled-field.tsx';
import { notifyDone } from '../ui/notify.ts';
import { ReasonDialog } from '../ui/reason-dialog.tsx';
import type { Act } from '../ui/use-act.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { PaperSheet } from './paper-sheet.tsx';

/** More would not stay on one page. */
const LONGEST_WORDS = 160;

export interface PrintDialogProps {
  readonly about: readonly OnFlight[];
  /** The number of the case that says what the papers are for; left out: the officer says it. */
  readonly onCase?: string;
  /** Where the board has them; left out: at the door of the aircraft, until the officer says otherwise. */
  readonly at?: PaperPlace;
  readonly onClose: () => void;
}

/** Asks where and what for, and prints the papers about these travellers as one job. */
export function PrintDialog({ about, onCase, at = 'door', onClose }: PrintDialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [place, setPlace] = useState(at);
  const [made, setMade] = useState<Papers | null>(null);
  const [words, setWords] = useState<PaperWords>({ lookFor: '', warning: '' });
  const count = about.length;
  useEffect(() => {
    if (made === null) return;
    // Waits until it is printed or cancelled; the papers are then gone from memory.
    if (made.papers.length > 0) window.print();
    const without = (['gone', 'masked', 'quiet', 'done'] as const).filter((why) => made.without[why] > 0);
    notifyDone(
      t,
      [
        t('papers.told', { count: made.papers.length }),
        ...without.map((why) => t(`papers.without.${why}`, { count: made.without[why] })),
      ].join(' · '),
    );
    onClose();
  }, [made, onClose, t]);
  const print = async (purpose: string, act: Act) => {
    const travellers = about.map(({ flight, traveller }) => ({ flight, traveller }));
    const result = await act('papers.print', { language, travellers, place, purpose });
    if (result.ok) setMade(result.value);
  };
  return (
    <>
      <ReasonDialog
        title={t('papers.title', { count })}
        about={about.map(rowKey)}
        hint={t('papers.hint')}
        begin={onCase === undefined ? '' : t('papers.purpose.case', { id: onCase })}
        save={t('papers.print')}
        onSave={print}
        onClose={onClose}
      >
        <LabelledChoice
          data-autofocus
          label={t('papers.place')}
          among={PAPER_PLACES}
          value={place}
          textOf={(each) => t(`paper.place.${each}`)}
          onChange={setPlace}
        />
        <LabelledField
          label={t('papers.look-for')}
          hint={t('papers.words.hint')}
          value={words.lookFor}
          onChange={(lookFor) => setWords({ ...words, lookFor: lookFor.slice(0, LONGEST_WORDS) })}
        />
        <LabelledField
          label={t('papers.warning')}
          hint={t('papers.warning.hint')}
          value={words.warning}
          onChange={(warning) => setWords({ ...words, warning: warning.slice(0, LONGEST_WORDS) })}
        />
      </ReasonDialog>
      {createPortal(
        made?.papers.map((paper, at) => (
          <PaperSheet
            key={rowKey(paper)}
            paper={paper}
            place={place}
            words={{ lookFor: words.lookFor.trim(), warning: words.warning.trim() }}
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
