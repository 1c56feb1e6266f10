import { useState } from 'react';
import { Link } from 'wouter';
import { claimsIn, isWordAlone } from '../../../../shared/protection/protection.ts';
import type { ProtectionStep } from '../../../../shared/protection/protection-steps.ts';
import type { ProtectionKind } from '../../../../shared/protection/protections.ts';
import type { ProtectionView } from '../../../core/calls/protections.ts';
import { casePath } from '../../addresses.ts';
import { useSession } from '../../frame/use-session.ts';
import { readableName } from '../../traveller/person-text.ts';
import { formatLeft } from '../../ui/format.ts';
import { KeyButton } from '../../ui/key-button.tsx';
import { officerName } from '../../ui/officer-texts.ts';
import type { TFunction } from '../../ui/texts.ts';
import { useNowMinute } from '../../ui/use-now.ts';
import { useTimelyCall } from '../../ui/use-timely-call.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { DoubtNote } from './doubt-note.tsx';
import { DoubtedNote } from './doubted-note.tsx';
import { ProtectionDialog } from './protection-dialog.tsx';
import { ProtectionHistory } from './protection-history.tsx';

export interface ProtectionBandProps {
  /** The number of the case. */
  readonly id: string;
  /** The key that begins an entry; null: none, beside the traveller. */
  readonly keyed: 'Ctrl+E' | null;
}

/** Who is protected in a case, what that refuses, and what is asked next, on every part of the case. */
export function ProtectionBand({ id, keyed }: ProtectionBandProps) {
  const { t } = useTranslation();
  const session = useSession();
  const { permissions } = session;
  const { value: view } = useTimelyCall('protection.read', { id }, ['cases']);
  const [entering, setEntering] = useState<ProtectionStep | 'any' | null>(null);
  if (view === null) return null;
  const open = permissions.includes('case.work') ? view.open : [];
  if (open.length + view.kinds.length + view.entries.length + view.doubts.length === 0) return null;
  const next = view.next.filter((step) => open.includes(step));
  return (
    <section
      className={view.kinds.length === 0 ? 'protection-band' : 'protection-band holds'}
      aria-label={t('protection.title')}
    >
      {view.kinds.map((kind) => (
        <p key={kind}>
          <span className="tag protect">{t(`protection.kind.${kind}`)}</span>{' '}
          {[...told(kind, view), ...(kind === 'immunity' ? claimsTold(view, session, t) : [])]
            .map(([key, params]) => t(key, params))
            .join(' ')}
        </p>
      ))}
      {/* Beside the traveller it stands with who they are. */}
      {keyed === null ? null : <DoubtNote doubts={view.doubts} />}
      <NotCalled view={view} />
      <Companions view={view} />
      <DoubtedNote doubted={view.withoutCase} isUnnamed={view.isCompanionUnnamed} />
      {open.length === 0 ? null : (
        <p className="protection-next">
          {next.length === 0 ? null : t('protection.next')}
          {next.map((step) => (
            <button key={step} type="button" className="button" onClick={() => setEntering(step)}>
              {t(`protection.step.${step}`)}
            </button>
          ))}
          <KeyButton
            tone="quiet"
            action={{ id: 'protection.enter', key: keyed, label: 'protection.enter', run: () => setEntering('any') }}
          />
        </p>
      )}
      <ProtectionHistory view={view} />
      {entering === null ? null : (
        <ProtectionDialog
          id={id}
          view={view}
          steps={open}
          first={entering === 'any' ? null : entering}
          onClose={() => setEntering(null)}
        />
      )}
    </section>
  );
}

/** What a protection means now, as texts with their parameters. */
function told(
  kind: ProtectionKind,
  { keptFrom, immune, entries, byRecord }: ProtectionView,
): readonly (readonly [string, Record<string, string>])[] {
  const isAnswered = kind === 'immunity' && immune?.why !== 'protocol-not-asked';
  const isWord = kind === 'child' && byRecord.isChild !== true && isWordAlone({ entries });
  const meaning = isAnswered ? 'answered' : isWord ? 'child-word' : kind;
  const line = [`protection.tells.${meaning}`, {}] as const;
  if (kind !== 'asylum' || keptFrom === null) return [line];
  return [
    line,
    keptFrom.length === 0
      ? (['protection.kept-from.unknown', {}] as const)
      : (['protection.kept-from', { states: keptFrom.join(', ') }] as const),
  ];
}

/** Where the cases on the companion stand: whoever is with the child learns that the companion was let go. */
function Companions({ view: { companions } }: { readonly view: ProtectionView }) {
  const { t } = useTranslation();
  return companions.map(({ id, travellerName, state, result }) => (
    <p key={id}>
      {t('doubt.companion')}{' '}
      <Link className="link" href={casePath(id)}>
        {[readableName(travellerName ?? ''), id].filter((part) => part !== '').join(' · ')}
      </Link>{' '}
      <b>{t(`case-state.${state}`)}</b>
      {result === null ? null : ` · ${t(`result.${result}`)}`}
    </p>
  ));
}

/** Who claimed immunity and with which words, until protocol has answered; and how the officer's agency answers a claim of others. */
function claimsTold(
  { immune, entries, byRecord }: ProtectionView,
  session: ReturnType<typeof useSession>,
  t: TFunction,
): readonly (readonly [string, Record<string, string>])[] {
  if (immune?.why !== 'protocol-not-asked') return [];
  const claims = claimsIn({ entries });
  const isOfOthers = claims.length > 0 && claims.every(({ agency }) => agency !== session.officer.agency);
  return [
    ...claims.map(({ officer, said }): readonly [string, Record<string, string>] => [
      'protection.claimed',
      { officer: officerName(t, session, officer), words: said.words ?? '' },
    ]),
    ...(isOfOthers && byRecord.immunity === null ? [['protection.claimed.answer', {}] as const] : []),
  ];
}

/** Until child protection was called, it says so, and for how long. */
function NotCalled({ view }: { readonly view: ProtectionView }) {
  const { t } = useTranslation();
  const now = useNowMinute();
  if (!view.next.includes('child-called')) return null;
  const minutes = view.since === null ? null : now - Math.floor(Date.parse(view.since) / 60_000);
  return (
    <p className="protection-clock" role="status">
      {minutes === null
        ? t('protection.not-called.yet')
        : t('protection.not-called', { time: formatLeft(Math.max(0, minutes)) })}
    </p>
  );
}
