import { Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActions } from '../frame/use-actions.ts';
import { useSession } from '../frame/use-session.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useSaveFile } from '../ui/use-save-file.ts';
import { useWorkstation } from '../workstation.tsx';

const KINDS = ['carriers', 'messages', 'diagnostics'] as const;

/** Saves reports as CSV in the officer's language. Absent where this host cannot save or this officer may not. */
export function QualityExport() {
  const { t } = useTranslation();
  const { core, host } = useWorkstation();
  const language = useLanguage();
  const save = useSaveFile();
  const { permissions } = useSession();
  const [busy, setBusy] = useState(false);
  const possible = host.can.saveExport && permissions.includes('export');
  const run = async (what: (typeof KINDS)[number]) => {
    if (busy) return;
    setBusy(true);
    const made = await core.call('quality.export', { language, what });
    setBusy(false);
    await save(made);
  };
  useActions(
    possible
      ? KINDS.map((what) => ({
          id: `quality.export.${what}`,
          key: null,
          label: `quality.export.${what}`,

          run: () => void run(what),
          enabled: !busy,
        }))
      : [],
  );
  if (!possible) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button type="button" className="button" disabled={busy}>
          <IconDownload size={15} stroke={1.6} aria-hidden /> {t(busy ? 'quality.export.busy' : 'quality.export')}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {KINDS.map((what) => (
          <Menu.Item key={what} onClick={() => void run(what)}>
            {t(`quality.export.${what}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
