import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { capsuleTally } from '../../../../shared/custody/capsule-tally.ts';
import type { CustodyKind } from '../../../../shared/custody/custody.ts';
import type { CustodyView } from '../../../core/calls/custody.ts';
import type { ScreenAction } from '../../frame/use-actions.ts';
import { useSession } from '../../frame/use-session.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { KeyButton } from '../../ui/key-button.tsx';
import { MoreActions } from '../../ui/more-actions.tsx';
import { Scrolling } from '../../ui/scrolling.tsx';
import { useTimelyCall } from '../../ui/use-timely-call.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { DamagedNote } from '../damaged-note.tsx';
import { ClockNote } from './clock-note.tsx';
import { CustodyDialog } from './custody-dialog.tsx';
import { CustodyEntries } from './custody-entries.tsx';
import { CustodyHead } from './custody-head.tsx';
import { OwedTable } from './owed-table.tsx';

/** What is entered most often, with its key. The other kinds are behind three dots. */
const KEYS: readonly (readonly [CustodyKind, string])[] = [
  ['begun', 'B'],
  ['duty', 'O'],
  ['extended', 'X'],
  ['meal', 'M'],
  ['watch', 'W'],
  ['passage', 'P'],
  ['capsules', 'C'],
  ['ended', 'E'],
];
/** Asked only where somebody may have swallowed goods; elsewhere they are rare. */
const OF_TALLY: readonly CustodyKind[] = ['passage', 'capsules'];
const RARER: readonly CustodyKind[] = ['taken-over', 'regime', 'moved', 'escorted', 'rest', 'emergency'];

/** What is being entered. */
interface Entering {
  readonly kind: CustodyKind;
  readonly of: CustodyView['entries'][number] | null;
  readonly duty: string | null;
}

export interface CaseCustodyProps {
  /** The number of the case. */
  readonly id: string;
}

/** Whoever is held in a case: the clock, what is owed, and what was done. */
export function CaseCustody({ id }: CaseCustodyProps) {
  const { t } = useTranslation();
  const { permissions } = useSession();
  const { value: view, failure, again } = useTimelyCall('custody.read', { id }, ['cases', 'frame']);
  const [entering, setEntering] = useState<Entering | null>(null);
  if (view === null) return failure === null ? null : <FailureNote failure={failure} again={again} />;
  const shown = permissions.includes('case.examine') ? view : { ...view, may: null };
  const kinds = shown.may?.kinds ?? [];
  const begin = (kind: CustodyKind, of: Entering['of'] = null, duty: string | null = null) =>
    setEntering({ kind, of, duty });
  const action = (kind: CustodyKind, key: string | null): ScreenAction => ({
    id: `custody.${kind}`,
    key,
    label: `custody.kind.${kind}`,
    group: 'keys.screen',
    run: () => begin(kind),
  });
  const isCounted = capsuleTally(shown) !== null;
  const isUsual = (kind: CustodyKind) => kinds.includes(kind) && (isCounted || !OF_TALLY.includes(kind));
  const buttons = KEYS.filter(([kind]) => isUsual(kind)).map(([kind, key]) => (
    <KeyButton key={kind} action={action(kind, key)} {...(kind === 'begun' ? { tone: 'strong' as const } : {})} />
  ));
  const rarer = [...RARER, ...(isCounted ? [] : OF_TALLY)]
    .filter((kind) => kinds.includes(kind))
    .map((kind) => ({ group: '', ...action(kind, null) }));
  const { held, clock } = shown;
  const mayBegin = kinds.includes('begun');
  return (
    <div className="screen-body">
      <Scrolling aria-label={t('custody.title')}>
        <DamagedNote count={shown.isDamaged ? 1 : 0} />
        <ClockNote doubt={shown.doubt} />
        {shown.isDamaged ? null : held === null || clock === null ? (
          <EmptyState
            icon={IconLock}
            title={t('custody.none')}
            hint={t(mayBegin ? 'custody.none.hint' : 'custody.none.not-allowed')}
          />
        ) : (
          <CustodyHead view={shown} held={held} clock={clock} />
        )}
        <div className="custody-acts">
          {buttons}
          {rarer.length === 0 ? null : <MoreActions actions={rarer} />}
        </div>
        {held === null || clock === null ? null : (
          <>
            <h2 className="small-head">{t('custody.owed')}</h2>
            <OwedTable
              view={shown}
              owed={clock.owed}
              onEnter={kinds.includes('duty') ? (duty) => begin('duty', null, duty) : null}
            />
          </>
        )}
        {shown.entries.length === 0 ? null : (
          <>
            <h2 className="small-head">{t('custody.entries')}</h2>
            <CustodyEntries view={shown} onCorrect={begin} />
          </>
        )}
      </Scrolling>
      {entering === null ? null : (
        <CustodyDialog id={id} view={shown} {...entering} onClose={() => setEntering(null)} />
      )}
    </div>
  );
}
