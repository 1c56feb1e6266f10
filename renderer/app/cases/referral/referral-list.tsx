import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { Link } from 'wouter';
import type { ReferralAct } from '../../../../shared/casework/referral.ts';
import type { ReferralView } from '../../../core/calls/referral-views.ts';
import type { PrintedReferral } from '../../../core/calls/referrals.ts';
import { casePartPath } from '../../addresses.ts';
import { useSession } from '../../frame/use-session.ts';
import { toText } from '../../questions/about-text.ts';
import { AskedItem } from '../../questions/asked-item.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { officerName } from '../../ui/officer-texts.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { useAct } from '../../ui/use-act.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { useStamp } from '../../ui/use-stamp.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { AnswerDialog } from './answer-dialog.tsx';
import { CoverSheet } from './cover-sheet.tsx';
import { HandDialog } from './hand-dialog.tsx';
import { answerTexts, goodsTexts, historyTexts } from './referral-text.ts';

export interface ReferralListProps {
  readonly referrals: readonly ReferralView[];
  /** Each leads to its case, since the screen shows others, too. */
  readonly linked?: true;
}

/** What an officer does with a referral, each by a button of its own. */
type Doing = 'hand' | 'answer' | 'remind' | 'withdraw' | 'print';

const ACTS: { readonly [Act in ReferralAct]: Doing } = {
  hand: 'hand',
  'taken-over': 'answer',
  'sent-back': 'answer',
  closed: 'answer',
  remind: 'remind',
  withdraw: 'withdraw',
};

/** Referrals with what came of each, and this officer's acts. */
export function ReferralList({ referrals, linked }: ReferralListProps) {
  const { t } = useTranslation();
  const stamp = useStamp();
  const language = useLanguage();
  const session = useSession();
  const { act } = useAct();
  const [doing, setDoing] = useState<{ readonly what: Doing; readonly to: ReferralView } | null>(null);
  const [printed, setPrinted] = useState<PrintedReferral | null>(null);
  useEffect(() => {
    if (printed === null) return;
    // Waits until it is printed or cancelled; the sheet is then gone from memory.
    window.print();
    setPrinted(null);
  }, [printed]);
  const end = () => setDoing(null);
  const named = (id: string) => officerName(t, session, id);
  const mayPrint = session.permissions.includes('papers');
  const start = async (what: Doing, to: ReferralView) => {
    if (what !== 'print') return setDoing({ what, to });
    const result = await act('referral.print', { id: to.id, language });
    if (result.ok) setPrinted(result.value);
  };
  return (
    <>
      <ul className="questions" aria-label={t('referral.list')}>
        {referrals.map((referral) => {
          const { id, case: onCase, to, state, due, text, withdrawn, may, answers } = referral;
          const done = new Set(may.map((each) => ACTS[each]));
          const acts: readonly Doing[] = [...done, ...(mayPrint && state !== 'withdrawn' ? (['print'] as const) : [])];
          return (
            <AskedItem
              key={id}
              about={toText(t, to)}
              more={
                <>
                  <span>{referral.finds.map((each) => t(`found.kind.${each}`)).join(', ')}</span>
                  {linked === undefined ? null : (
                    <Link className="link" href={casePartPath(onCase, 'referral')}>
                      {onCase}
                    </Link>
                  )}
                </>
              }
              state={t(`referral.state.${state}`)}
              due={due === null || !done.has('remind') ? null : stamp(due)}
              overdue={referral.overdue}
              over={state === 'withdrawn'}
              text={text}
              lines={[
                goodsTexts(t, referral).join(' · '),
                ...historyTexts(t, referral, named, stamp),
                withdrawn === null ? '' : t('referral.withdrawn', { why: withdrawn.why }),
              ]}
              answer={
                answers.length === 0
                  ? null
                  : {
                      text: answers.at(-1)?.text ?? '',
                      lines: answers.map((each) => answerTexts(t, each, named, stamp)),
                    }
              }
              acts={acts.map((what) => [what, t(`referral.${what}`)] as const)}
              first={state === 'prepared' ? 'hand' : 'answer'}
              onDo={(what) => void start(what, referral)}
            />
          );
        })}
      </ul>
      {doing === null ? null : doing.what === 'hand' ? (
        <HandDialog referral={doing.to} onClose={end} />
      ) : doing.what === 'answer' ? (
        <AnswerDialog referral={doing.to} onClose={end} />
      ) : doing.what === 'withdraw' ? (
        <ReasonDialog
          title={t('referral.withdraw')}
          about={[doing.to.id]}
          hint={t('referral.withdraw.hint')}
          save={t('referral.withdraw')}
          onSave={(why, run) => run('referral.withdraw', { id: doing.to.id, why }, t('referral.told.withdrawn'))}
          onClose={end}
        />
      ) : (
        <ConfirmDialog
          title={t('referral.remind')}
          save={t('referral.remind')}
          onSave={(run) => run('referral.remind', { id: doing.to.id }, t('question.told.remind'))}
          onClose={end}
        >
          <p>{t('question.remind.hint')}</p>
        </ConfirmDialog>
      )}
      {printed === null ? null : createPortal(<CoverSheet {...printed} />, document.body)}
    </>
  );
}
