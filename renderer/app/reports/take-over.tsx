import { useState } from 'react';
import type { SignedShiftView } from '../../core/calls/shift-reports.ts';
import { useSession } from '../frame/use-session.ts';
import { KeyButton } from '../ui/key-button.tsx';
import { officerName } from '../ui/officer-texts.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { timesText } from './shift-times.ts';
import { TakeOverDialog } from './take-over-dialog.tsx';
import { waitsForTakeOver } from './waits-for-take-over.ts';

export interface TakeOverProps {
  /** The signed reports of the own agency, the latest first. */
  readonly signed: readonly SignedShiftView[];
}

/** Says that the latest report waits for the next shift, and lets another supervisor sign that they take over. */
export function TakeOver({ signed }: TakeOverProps) {
  const { t } = useTranslation();
  const session = useSession();
  const [isAsking, setAsking] = useState(false);
  const waits = waitsForTakeOver(signed);
  if (waits === null) return null;
  const about = { times: timesText(waits), officer: officerName(t, session, waits.officer) };
  return (
    <div className="take-over" role="status">
      <span>{t('shift.take-over.waits', about)}</span>
      {waits.officer === session.officer.id ? null : (
        <KeyButton action={{ id: 'shift.take-over', key: 'T', label: 'shift.take-over', run: () => setAsking(true) }} />
      )}
      {isAsking ? <TakeOverDialog report={waits} onClose={() => setAsking(false)} /> : null}
    </div>
  );
}
