import { IconId } from '@tabler/icons-react';
import { useState } from 'react';
import { sltdDocumentText } from '../../../../shared/interpol/sltd-text.ts';
import type { MatchedDocument } from '../../../core/calls/sltd-views.ts';
import { Choice } from '../../ui/choice.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { KeyButton } from '../../ui/key-button.tsx';
import { Scrolling } from '../../ui/scrolling.tsx';
import { useTimelyCall } from '../../ui/use-timely-call.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { ClockNote } from '../custody/clock-note.tsx';
import { DamagedNote } from '../damaged-note.tsx';
import { BeginDialog } from './begin-dialog.tsx';
import { SltdPanel } from './sltd-panel.tsx';

export interface CaseSltdProps {
  /** The number of the case. */
  readonly id: string;
}

/** What is done about documents of a case with a first-level match. */
export function CaseSltd({ id }: CaseSltdProps) {
  const { t } = useTranslation();
  const { value: view, failure, again } = useTimelyCall('sltd.read', { id }, ['cases', 'queries', 'lists']);
  const [beginning, setBeginning] = useState<{ readonly known: MatchedDocument['document'] | null } | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  if (view === null) return failure === null ? null : <FailureNote failure={failure} again={again} />;
  const { checks, matches, mayBegin } = view;
  const open = checks.find(({ step }) => step !== 'closed') ?? checks.at(-1);
  const check = checks.find((each) => each.id === chosen) ?? open;
  const begin = (known: MatchedDocument['document'] | null) => () => setBeginning({ known });
  return (
    <div className="screen-body">
      <Scrolling aria-label={t('sltd.title')}>
        <DamagedNote count={view.damaged} />
        <ClockNote doubt={view.doubt} />
        {matches.length === 0 ? null : (
          <>
            <h2 className="small-head">{t('sltd.waiting')}</h2>
            <ul className="sltd-matches">
              {matches.map(({ document, sent, match, lists }, at) => (
                <li key={document.number} className="sltd-match">
                  <span>
                    <b>{[document.number, document.issuer].filter((each) => each !== null).join(' · ')}</b>{' '}
                    {[
                      t(`sltd.match.${match}`),
                      ...(match === 'soft' && sent !== null ? [t('sltd.sent', { sent })] : []),
                      ...(lists.length === 0
                        ? []
                        : [t('sltd.in-lists', { lists: lists.map(({ title }) => title).join(', ') })]),
                    ].join(' · ')}
                  </span>
                  {mayBegin ? (
                    <KeyButton
                      action={{
                        ...{ id: `sltd.begin ${document.number}`, key: at === 0 ? 'B' : null, label: 'sltd.begin' },
                        run: begin(document),
                      }}
                      tone="strong"
                    />
                  ) : null}
                </li>
              ))}
            </ul>
          </>
        )}
        {check === undefined && matches.length === 0 ? (
          <EmptyState
            icon={IconId}
            title={t('sltd.none')}
            hint={t(mayBegin ? 'sltd.none.hint' : 'sltd.none.not-allowed')}
          />
        ) : null}
        {mayBegin || checks.length > 1 ? (
          <div className="custody-acts">
            {mayBegin ? (
              <KeyButton action={{ id: 'sltd.begin', key: 'I', label: 'sltd.begin.other', run: begin(null) }} />
            ) : null}
            {checks.length < 2 || check === undefined ? null : (
              <Choice
                aria-label={t('sltd.which')}
                among={checks.map((each) => each.id)}
                value={check.id}
                textOf={(one) => {
                  const each = checks.find((known) => known.id === one);
                  return each === undefined ? one : sltdDocumentText(t, each.document);
                }}
                onChange={setChosen}
              />
            )}
          </div>
        ) : null}
        {check === undefined ? null : <SltdPanel key={check.id} check={check} />}
      </Scrolling>
      {beginning === null ? null : <BeginDialog id={id} known={beginning.known} onClose={() => setBeginning(null)} />}
    </div>
  );
}
