import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { SLTD_LANGUAGES, type SltdLanguage } from '../../../../shared/interpol/sltd-check.ts';
import type { PrintedSltd, SltdDrafts } from '../../../core/calls/sltd-views.ts';
import { useSession } from '../../frame/use-session.ts';
import { Choice } from '../../ui/choice.tsx';
import { formatWholeStamp } from '../../ui/format.ts';
import { KeyButton } from '../../ui/key-button.tsx';
import { notifyDone, notifyTrouble } from '../../ui/notify.ts';
import { officerName } from '../../ui/officer-texts.ts';
import { useAct } from '../../ui/use-act.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { useTextsIn, useTranslation } from '../../ui/use-translation.ts';

export interface SltdMessageProps {
  /** The check. */
  readonly id: string;
  readonly drafts: SltdDrafts;
}

/** The message to the own bureau, to be copied or printed. Nothing is sent from here. */
export function SltdMessage({ id, drafts }: SltdMessageProps) {
  const { t } = useTranslation();
  const own = useLanguage();
  const session = useSession();
  const { act } = useAct();
  const [language, setLanguage] = useState<SltdLanguage>(own === 'fr' ? 'fr' : 'en');
  const say = useTextsIn(language);
  const [printed, setPrinted] = useState<PrintedSltd | null>(null);
  useEffect(() => {
    if (printed === null) return;
    // Waits until it is printed or cancelled; the sheet is then gone from memory.
    window.print();
    setPrinted(null);
  }, [printed]);
  const text = drafts[language];
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      notifyDone(t, t('sltd.draft.copied'));
    } catch {
      notifyTrouble(
        t,
        (t) => t('sltd.draft.copy'),
        (t) => t('sltd.draft.not-copied'),
      );
    }
  };
  const print = async () => {
    const result = await act('sltd.print', { id, language });
    if (result.ok) setPrinted(result.value);
  };
  return (
    <>
      <h2 className="small-head">{t('sltd.draft')}</h2>
      <div className="custody-acts">
        <Choice
          aria-label={t('sltd.draft.language')}
          among={SLTD_LANGUAGES}
          value={language}
          textOf={(each) => t(`language.${each}`)}
          onChange={setLanguage}
        />
        <KeyButton action={{ id: 'sltd.copy', key: 'C', label: 'sltd.draft.copy', run: () => void copy() }} />
        {session.permissions.includes('papers') ? (
          <KeyButton action={{ id: 'sltd.print', key: 'P', label: 'sltd.draft.print', run: () => void print() }} />
        ) : null}
      </div>
      <pre className="sltd-message" lang={language}>
        {text}
      </pre>
      {printed === null
        ? null
        : createPortal(
            <article className="sheet custody" lang={language} aria-hidden="true">
              <pre className="sltd-message">{printed.text}</pre>
              <footer>
                <span>
                  {say('sltd.draft.printed', {
                    time: formatWholeStamp(printed.at, session.zone ?? 'UTC', language),
                    officer: officerName(say, session, session.officer.id),
                  })}
                </span>
              </footer>
            </article>,
            document.body,
          )}
    </>
  );
}
