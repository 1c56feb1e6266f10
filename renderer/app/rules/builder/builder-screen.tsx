import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand/react';
import { rulePath } from '../../addresses.ts';
import { useSession } from '../../frame/use-session.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { useCall } from '../../ui/use-call.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { useWorkstation } from '../../workstation.tsx';
import { BuilderPanes } from './builder-panes.tsx';
import { sessionKey } from './rule-session.ts';

export interface BuilderScreenProps {
  readonly draft: string;
  readonly rule: string;
}

/** One rule of a draft, edited as sentences, next to its effect on the travellers of the last days. */
export function BuilderScreen({ draft: id, rule }: BuilderScreenProps) {
  const { t } = useTranslation();
  const { builder } = useWorkstation();
  const { value: draft, failure, again } = useCall('drafts.open', { id }, ['rules']);
  const key = sessionKey(id, rule);
  const session = useStore(builder.store, ({ sessions }) => sessions.get(key) ?? null);
  const missing = useMemo(() => draft !== null && !draft.content.rules.some((each) => each.id === rule), [draft, rule]);
  useEffect(() => {
    if (draft !== null) builder.open(draft, rule);
  }, [builder, draft, rule]);
  // Leaving the rule saves it at once.
  useEffect(() => () => void builder.flush(key), [builder, key]);
  const { permissions } = useSession();
  if (!permissions.includes('rules.draft')) {
    return (
      <div className="screen">
        <EmptyState fill title={t('builder.not-yours')} hint={t('builder.not-yours.hint')} />
      </div>
    );
  }
  if (failure !== null && draft === null) {
    return (
      <div className="screen">
        <FailureNote failure={failure} again={again} />
      </div>
    );
  }
  if (draft !== null && session !== null) return <BuilderPanes draft={draft} session={session} />;
  return (
    <div className="screen">
      {missing ? (
        <EmptyState fill title={t('builder.missing')} hint={t('builder.missing.hint')}>
          <a className="button" href={`#${rulePath()}`}>
            {t('screen.rules')}
          </a>
        </EmptyState>
      ) : (
        <div className="empty fill" aria-busy="true" />
      )}
    </div>
  );
}
