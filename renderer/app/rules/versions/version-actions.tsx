import { Menu } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { VersionRow, VersionsView } from '../../../core/calls/rule-version-views.ts';
import { backTestPath } from '../../addresses.ts';
import { useSession } from '../../frame/use-session.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { formatStamp } from '../../ui/format.ts';
import { KeyButton } from '../../ui/key-button.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { ActivateDialog } from './activate-dialog.tsx';
import { SignDialog } from './sign-dialog.tsx';
import { useVersionExport } from './use-version-export.ts';
import type { VersionReader } from './version-words.ts';

export interface VersionActionsProps {
  readonly row: VersionRow;
  readonly view: VersionsView;
  readonly reader: VersionReader;
  /** Begins a draft with this version. */
  readonly onDraft: () => void;
}

type Open = 'sign' | 'activate' | 'withdraw' | 'roll-back' | null;

/** Actions on a version, and the reasons for those that are not allowed. */
export function VersionActions({ row, view, reader, onDraft }: VersionActionsProps) {
  const { t, language, zone } = reader;
  const { permissions } = useSession();
  const [open, setOpen] = useState<Open>(null);
  const save = useVersionExport();
  const close = () => setOpen(null);
  const { version, state, refused } = row;
  const signer = permissions.includes('rules.sign');
  const scheduled = view.scheduled?.hash === row.hash ? view.scheduled : null;
  const may = {
    sign: signer && state !== 'active' && refused.sign === null,
    activate: signer && state !== 'active' && scheduled === null && refused.activate === null,
    withdraw: signer && scheduled !== null,
    'roll-back': signer && state === 'active' && view.previous !== null,
  };
  // The reason why a version cannot be activated is shown in place of the button.
  const why = signer && state !== 'active' && scheduled === null ? refused.activate : null;
  const withdrawn = (from: string) => t('versions.withdraw.hint', { version, at: formatStamp(from, zone, language) });
  return (
    <>
      <div className="version-actions">
        {may.sign ? (
          <KeyButton
            {...(may.activate ? {} : { tone: 'strong' })}
            action={{ id: 'versions.sign', key: 'S', label: 'versions.sign', run: () => setOpen('sign') }}
          />
        ) : null}
        {may.activate ? (
          <KeyButton
            tone="strong"
            action={{ id: 'versions.activate', key: 'A', label: 'versions.activate', run: () => setOpen('activate') }}
          />
        ) : null}
        {may.withdraw ? (
          <button type="button" className="button" onClick={() => setOpen('withdraw')}>
            {t('versions.withdraw')}
          </button>
        ) : null}
        {may['roll-back'] ? (
          <button type="button" className="button" onClick={() => setOpen('roll-back')}>
            {t('versions.roll-back', { version: view.previous?.version })}
          </button>
        ) : null}
        {permissions.includes('rules.draft') ? (
          <button type="button" className="button" onClick={onDraft}>
            {t('versions.draft-from')}
          </button>
        ) : null}
        {permissions.includes('rules.draft') && state !== 'active' && row.origin === 'unit' ? (
          <Link className="button" href={backTestPath({ version })}>
            {t('rules.view.back-test')}
          </Link>
        ) : null}
        {save !== null && permissions.includes('export') ? (
          <Menu position="bottom-start">
            <Menu.Target>
              <button type="button" className="button quiet">
                {t('versions.export')}
              </button>
            </Menu.Target>
            <Menu.Dropdown>
              {(['yaml', 'json'] as const).map((format) => (
                <Menu.Item key={format} onClick={() => void save(version, format)}>
                  {t(`versions.export.${format}`)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        ) : null}
      </div>
      {why === null ? null : <p className="dim version-why">{t(`rule-act.${why}`)}</p>}
      {open === 'sign' ? <SignDialog row={row} onClose={close} /> : null}
      {open === 'activate' ? <ActivateDialog row={row} view={view} reader={reader} onClose={close} /> : null}
      {open === 'withdraw' && scheduled !== null ? (
        <ConfirmDialog
          title={t('versions.withdraw')}
          save={t('versions.withdraw.do')}
          onClose={close}
          onSave={(act) =>
            act('versions.cancel-activation', { version }, t('versions.told.withdrawn', { version }), {
              about: [withdrawn(scheduled.from)],
            })
          }
        >
          <p>{withdrawn(scheduled.from)}</p>
        </ConfirmDialog>
      ) : null}
      {open === 'roll-back' && view.previous !== null ? (
        <ReasonDialog
          title={t('versions.roll-back.title', { version: view.previous.version })}
          about={[`${version}`]}
          hint={t('versions.roll-back.hint', { version, previous: view.previous.version })}
          save={t('versions.roll-back.do')}
          onClose={close}
          onSave={(reason, act) =>
            act('versions.roll-back', { reason }, t('versions.told.rolled-back', { version: view.previous?.version }), {
              about: [t('versions.roll-back.title', { version: view.previous?.version }), reason],
            })
          }
        />
      ) : null}
    </>
  );
}
