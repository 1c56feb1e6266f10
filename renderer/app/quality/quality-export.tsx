import { Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { ExportDialog } from '../exports/export-dialog.tsx';
import { useActions } from '../frame/use-actions.ts';
import { useSession } from '../frame/use-session.ts';
import { useTranslation } from '../ui/use-translation.ts';

const KINDS = ['carriers', 'messages', 'diagnostics'] as const;

/** Exports reports of quality. Absent where this officer may not. */
export function QualityExport() {
  const { t } = useTranslation();
  const { permissions } = useSession();
  const [what, setWhat] = useState<(typeof KINDS)[number] | null>(null);
  const isPermitted = permissions.includes('export');
  useActions(
    isPermitted
      ? KINDS.map((each) => ({
          id: `quality.export.${each}`,
          key: null,
          label: `quality.export.${each}`,
          run: () => setWhat(each),
        }))
      : [],
  );
  if (!isPermitted) return null;
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <button type="button" className="button">
            <IconDownload size={15} stroke={1.6} aria-hidden /> {t('quality.export')}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {KINDS.map((each) => (
            <Menu.Item key={each} onClick={() => setWhat(each)}>
              {t(`quality.export.${each}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {what === null ? null : (
        <ExportDialog
          what={t(`export.quality.${what}.title`)}
          make={(asked, act, options) => act('quality.export', { what, ...asked }, null, options)}
          onClose={() => setWhat(null)}
        />
      )}
    </>
  );
}
