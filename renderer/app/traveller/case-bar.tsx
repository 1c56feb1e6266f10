import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TravellerView } from '../../core/calls/traveller.ts';
import type { Action } from '../frame/actions-store.ts';
import { useActions } from '../frame/use-actions.ts';
import { useSession } from '../frame/use-session.ts';
import { ActionButton } from '../ui/action-button.tsx';
import { dutyOfficersText } from '../ui/duty-officers-text.ts';
import { useWorkstation } from '../workstation.tsx';
import { CaseDialog, type CaseDialogKind } from './case-dialog.tsx';
import { caseSteps, whyClosed } from './case-steps.ts';
import { hitCounts } from './counting.ts';
import { protectedText } from './protected-text.ts';
import { useCaseActions } from './use-case-actions.ts';

export interface CaseBarProps {
  readonly view: TravellerView;
  /** The view still shows the traveller selected before, on whom no step may be taken now. */
  readonly stale: boolean;
  /** The focused reason, which is decided first. */
  readonly focusedRule: string | null;
}

/** The buttons of the case, with their keys. Impossible steps are disabled, so that nothing moves. Absent for officers who may not work on cases. */
export function CaseBar({ view, stale, focusedRule }: CaseBarProps) {
  const { t } = useTranslation();
  const { core } = useWorkstation();
  const { officer, permissions } = useSession();
  const permitted = permissions.includes('case.work');
  const run = useCaseActions(view);
  const [dialog, setDialog] = useState<{ readonly kind: CaseDialogKind; readonly work: string | null } | null>(null);
  const work = view.case?.id ?? null;
  const open = (kind: CaseDialogKind) => setDialog({ kind, work });
  const hits = hitCounts(view);
  const steps = caseSteps(view.case, officer.id, hits, officer.role === 'supervisor');
  const selected = view.case?.state === 'selected';
  const mayExamine = permissions.includes('case.examine');

  const step = (id: string, key: string | null, enabled: boolean, act: () => void, hint = false): Action => ({
    id: `case.${id}`,
    key,
    label: protectedText(view.handling, `case.action.${id}`),
    group: 'keys.case',
    enabled: enabled && !stale,
    run: act,
    hint,
  });
  const select = selected
    ? step('deselect', 'R', steps.deselect, () => open('deselect'))
    : step(
        'select',
        'R',
        steps.select,
        () => {
          // Selecting a traveller whom no rule flagged needs a reason.
          if (view.case === null ? view.outcome === 'clear' : view.case.basis === 'hand') open('select');
          else
            void run.run(
              (id) => core.call('case.select', { id, note: null }),
              protectedText(view.handling, 'case.told.selected'),
            );
        },
        true,
      );
  const main: readonly Action[] = [
    select,
    step('claim', 'C', steps.claim, () => void run.claim()),
    step('decide', 'X', steps.decide, () => open('decide'), true),
    step('note', 'N', steps.note, () => open('note')),
  ];
  const further: readonly Action[] = [
    step('result', 'S', steps.recordResult && mayExamine, () => open('result')),
    ...(view.case?.state === 'closed'
      ? [step('reopen', 'O', steps.reopen, () => open('reopen'))]
      : [step('close', 'W', steps.close, () => open('close'))]),
    step('release', null, steps.release, () => open('release')),
  ];
  const closed = whyClosed(view);
  useActions(permitted && closed === null ? [...main, ...further] : []);
  if (!permitted) return null;
  if (closed !== null)
    return <p className="act-note">{t(`case.${closed}`, { officers: dutyOfficersText(t, view.askDuty) })}</p>;

  return (
    <div className="act" role="toolbar" aria-label={t('case.actions')}>
      {main.map((action) => (
        <ActionButton
          key={action.id}
          action={action}
          {...(action === select && steps.select ? { tone: 'primary' } : {})}
        />
      ))}
      {view.case === null ? null : further.map((action) => <ActionButton key={action.id} action={action} />)}
      {steps.recordResult && !mayExamine ? (
        <p className="act-note">{t(protectedText(view.handling, 'case.result.by'))}</p>
      ) : null}
      {steps.undecided > 0 ? <p className="act-note">{t('case.close.undecided', { count: steps.undecided })}</p> : null}
      {/* A dialog about another case is closed. One for a traveller without a case goes on when the case is opened. */}
      {dialog === null || (dialog.work !== null && dialog.work !== work) ? null : (
        <CaseDialog {...dialog} view={view} focusedRule={focusedRule} actions={run} onClose={() => setDialog(null)} />
      )}
      {run.dialog}
    </div>
  );
}
