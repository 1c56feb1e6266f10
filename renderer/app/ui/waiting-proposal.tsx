import { type ReactNode, useState } from 'react';
import type { SecondPersonProblem } from '../../../shared/frame/frame-setting.ts';
import { ConfirmDialog, type ConfirmDialogProps } from './confirm-dialog.tsx';
import { useTranslation } from './use-translation.ts';

export interface WaitingProposalProps {
  readonly label: string;
  /** Who proposed it, and when. */
  readonly proposed: string;
  /** Why. */
  readonly note: string;
  /** What would change. */
  readonly changes: ReactNode;
  /** The officer may confirm and withdraw. */
  readonly may: boolean;
  /** Why the officer cannot confirm it; null: they can. */
  readonly problem: SecondPersonProblem | null;
  readonly withdraw: string;
  readonly onWithdraw: () => Promise<unknown>;
  /** What is asked once more before it is confirmed. */
  readonly confirm: Omit<ConfirmDialogProps, 'onClose'>;
}

/** What waits for a second officer: its author, reason and changes. The second officer confirms it here. */
export function WaitingProposal(props: WaitingProposalProps) {
  const { label, proposed, note, changes, may, problem, withdraw, onWithdraw, confirm } = props;
  const { t } = useTranslation();
  const [confirming, setConfirming] = useState(false);
  return (
    <section className="frame-proposal" aria-label={label}>
      <p>
        <b>{proposed}</b> <span className="dim">{note}</span>
      </p>
      {changes}
      {may ? (
        <div className="form-buttons">
          {problem === null ? null : <span className="dim">{t(`frame.second.${problem}`)}</span>}
          <span className="spring" />
          <button type="button" className="button quiet" onClick={() => void onWithdraw()}>
            {withdraw}
          </button>
          <button
            type="button"
            className="button strong"
            disabled={problem !== null}
            onClick={() => setConfirming(true)}
          >
            {confirm.save}
          </button>
        </div>
      ) : null}
      {confirming ? <ConfirmDialog {...confirm} onClose={() => setConfirming(false)} /> : null}
    </section>
  );
}
