import {
  IconAlertTriangle,
  IconBan,
  IconCircleCheck,
  IconCircleXFilled,
  IconCopyCheck,
  IconLoader2,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImportFileReport, ImportSummary } from '../../core/calls/import.ts';

/** The result of reading a file. */
export type Mark = ImportFileReport['state'] | 'errors';

/** Each mark has its own shape, so that they differ without colour. */
const ICONS: Readonly<Record<Mark, typeof IconBan>> = {
  waiting: IconLoader2,
  reading: IconLoader2,
  done: IconCircleCheck,
  errors: IconAlertTriangle,
  failed: IconCircleXFilled,
  cancelled: IconBan,
  duplicate: IconCopyCheck,
};

/** The mark of a file. */
export function markOf({ state, withErrors }: ImportFileReport): Mark {
  return withErrors ? 'errors' : state;
}

/** The mark of an import that has ended, by its files; null while it is unknown. */
export function jobMarkOf({ state, fileCount, reading }: ImportSummary): Mark | null {
  if (state !== 'done' || reading === null) return null;
  if (reading.unread === fileCount) return 'failed';
  return reading.errors + reading.unread > 0 ? 'errors' : 'done';
}

/** Shows by shape, colour and word how well a file, or the files of an import, could be read. */
export function FileMark({ mark }: { readonly mark: Mark }) {
  const { t } = useTranslation();
  const Icon = ICONS[mark];
  const text = t(`import.file.${mark}`);
  return (
    <span className={`file-state ${mark}`} title={text}>
      <Icon size={16} stroke={1.8} aria-hidden />
      <span className="visually-hidden">{text}</span>
    </span>
  );
}
