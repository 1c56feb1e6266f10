import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import type { NamedOfficer } from '../../../../shared/casework/case.ts';
import { LANGUAGES, type Language } from '../../../../shared/catalogue/languages.ts';
import { DRAFT_KINDS, type DraftKind, draftKindText } from '../../../../shared/official-draft/draft-kind.ts';
import { placeLabel } from '../../../../shared/official-draft/draft-place.ts';
import type { DraftPrinted } from '../../../core/calls/official-drafts.ts';
import { useSession } from '../../frame/use-session.ts';
import { LabelledChoice } from '../../ui/choice.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { officerName } from '../../ui/officer-texts.ts';
import { Scrolling } from '../../ui/scrolling.tsx';
import type { Act } from '../../ui/use-act.tsx';
import { useCall } from '../../ui/use-call.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { DraftPage } from './draft-page.tsx';

export interface DraftDialogProps {
  /** The number of the case. */
  readonly id: string;
  /** Who may be named beside the officer. */
  readonly officers: readonly NamedOfficer[];
  /** What it is about to begin with. */
  readonly about: DraftKind;
  readonly onClose: () => void;
}

const NOBODY = '';

/** Chooses what the draft is about and its language, shows it as it prints with what is missing, and prints it. */
export function DraftDialog({ id, officers, about, onClose }: DraftDialogProps) {
  const { t } = useTranslation();
  const session = useSession();
  const [kind, setKind] = useState(about);
  const screenLanguage = useLanguage();
  const [language, setLanguage] = useState<Language>(screenLanguage);
  const [second, setSecond] = useState(NOBODY);
  const [made, setMade] = useState<DraftPrinted | null>(null);
  const asked = { case: id, kind, language };
  const { value, failure, again } = useCall('official-draft.preview', { ...asked, with: second || null }, [
    ...(['cases', 'exhibits', 'files', 'frame'] as const),
  ]);
  useEffect(() => {
    if (made === null) return;
    // Waits until it is printed or cancelled; the paper is then gone from memory.
    window.print();
    const { number, copy } = made.printed;
    notifyDone(t, t('official-draft.printed', { number, copy }));
    onClose();
  }, [made, onClose, t]);
  const print = async (act: Act) => {
    const result = await act('official-draft.print', { ...asked, with: second });
    if (result.ok) setMade(result.value);
    // It closes once it is printed.
    return { ok: false };
  };
  const paper = { kind, language, unit: session.unit?.code ?? '', practice: session.store === 'practice' };
  return (
    <>
      <FormDialog
        title={t('official-draft.make')}
        size="xl"
        className="form draft-form"
        save={t('official-draft.print')}
        ready={value !== null && second !== NOBODY}
        onSave={print}
        onClose={onClose}
      >
        <div className="draft-choices">
          <LabelledChoice
            data-autofocus
            label={t('official-draft.kind')}
            among={DRAFT_KINDS}
            value={kind}
            textOf={(each) => t(draftKindText(each))}
            onChange={setKind}
          />
          <LabelledChoice
            label={t('official-draft.language')}
            among={LANGUAGES}
            value={language}
            textOf={(each) => t(`language.${each}`)}
            onChange={setLanguage}
          />
          <LabelledChoice
            label={t('official-draft.with')}
            among={[NOBODY, ...officers.map((each) => each.id)]}
            value={second}
            textOf={(each) => (each === NOBODY ? t('official-draft.with.choose') : officerName(t, session, each))}
            onChange={setSecond}
          />
        </div>
        <p className="dim">{t('official-draft.hint')}</p>
        {failure !== null && value === null ? <FailureNote failure={failure} again={again} /> : null}
        {value === null ? null : (
          <>
            <p role="status">
              {value.sheet.missing.length === 0 ? (
                t('official-draft.missing.none')
              ) : (
                <>
                  <b>{t('official-draft.missing')}</b>{' '}
                  {value.sheet.missing.map((place) => t(placeLabel(place))).join(' · ')}
                </>
              )}
            </p>
            <Scrolling className="draft-preview" aria-label={t('official-draft.preview')}>
              <DraftPage {...paper} {...value} version={value.template.number} printed={null} />
            </Scrolling>
          </>
        )}
      </FormDialog>
      {made === null
        ? null
        : createPortal(
            <article className="sheet official-draft" lang={language} aria-hidden="true">
              <DraftPage {...paper} {...made.draft} version={made.draft.template.number} printed={made.printed} />
            </article>,
            document.body,
          )}
    </>
  );
}
