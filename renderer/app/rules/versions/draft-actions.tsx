import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { DraftView } from '../../../core/calls/draft-views.ts';
import { backTestPath, versionPath } from '../../addresses.ts';
import { useSession } from '../../frame/use-session.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { KeyButton } from '../../ui/key-button.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { ListDialog } from '../builder/list-dialog.tsx';
import { NewRuleDialog } from '../builder/new-rule-dialog.tsx';
import { ThresholdsDialog } from '../builder/thresholds-dialog.tsx';
import { FormatDialog } from './format-dialog.tsx';
import { RenameDialog } from './rename-dialog.tsx';
import type { VersionReader } from './version-words.ts';

export interface DraftActionsProps {
  readonly draft: DraftView;
  readonly reader: VersionReader;
}

type Open = 'validate' | 'rename' | 'discard' | 'rule' | 'list' | 'thresholds' | 'format' | null;

const BUTTONS = [
  { opens: 'rule', label: 'builder.new' },
  { opens: 'list', label: 'builder.list.new' },
  { opens: 'thresholds', label: 'builder.thresholds' },
  { opens: 'format', label: 'builder.format' },
] as const;

/** Actions on a whole draft. */
export function DraftActions({ draft, reader: { t } }: DraftActionsProps) {
  const { permissions } = useSession();
  const [, navigate] = useLocation();
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const { id, rev, title } = draft;
  const writer = permissions.includes('rules.draft');
  const sound = draft.problems.length === 0 && draft.changes.length > 0;
  if (!writer) return null;
  const why =
    draft.problems.length > 0
      ? 'versions.validate.problems'
      : draft.changes.length === 0
        ? 'versions.validate.same'
        : null;
  return (
    <>
      <div className="version-actions">
        <KeyButton
          tone="strong"
          action={{
            id: 'versions.validate',
            key: 'V',
            label: 'versions.validate',
            run: () => setOpen('validate'),
            enabled: sound,
          }}
        />
        {BUTTONS.map(({ opens, label }) => (
          <button key={opens} type="button" className="button" onClick={() => setOpen(opens)}>
            {t(label)}
          </button>
        ))}
        {sound ? (
          <Link className="button" href={backTestPath({ draft: id })}>
            {t('rules.view.back-test')}
          </Link>
        ) : null}
        <button type="button" className="button quiet" onClick={() => setOpen('rename')}>
          {t('versions.rename')}
        </button>
        <button type="button" className="button quiet" onClick={() => setOpen('discard')}>
          {t('versions.discard')}
        </button>
      </div>
      {why === null ? null : <p className="dim version-why">{t(why)}</p>}
      {open === 'rule' ? <NewRuleDialog draft={draft} onClose={close} /> : null}
      {open === 'list' ? (
        <ListDialog draft={draft} list={null} codes="airport" onSaved={() => undefined} onClose={close} />
      ) : null}
      {open === 'thresholds' ? <ThresholdsDialog draft={draft} onClose={close} /> : null}
      {open === 'format' ? <FormatDialog draft={draft} onClose={close} /> : null}
      {open === 'rename' ? <RenameDialog draft={draft} onClose={close} /> : null}
      {open === 'discard' ? (
        <ConfirmDialog
          title={t('versions.discard.title', { title })}
          save={t('versions.discard.do')}
          onClose={close}
          onSave={(act) => act('drafts.discard', { id, rev }, t('versions.told.discarded', { title }))}
          onDone={() => navigate(versionPath())}
        >
          <p>{t('versions.discard.hint', { count: draft.changes.length })}</p>
        </ConfirmDialog>
      ) : null}
      {open === 'validate' ? (
        <ReasonDialog
          title={t('versions.validate.title', { title })}
          about={[id]}
          hint={t('versions.validate.hint')}
          save={t('versions.validate.do')}
          onClose={close}
          onSave={async (note, act) => {
            const made = await act('drafts.validate', { id, rev, note }, ({ version }) =>
              t('versions.told.validated', { version }),
            );
            if (made.ok) navigate(versionPath(made.value.version));
            return made;
          }}
        />
      ) : null}
    </>
  );
}
