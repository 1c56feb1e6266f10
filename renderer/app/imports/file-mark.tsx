import {
  IconAlertTriangle,
  IconBan,
  IconCircleCheck,
  IconCircleXFilled,
  IconCopyCheck,
  IconLoader2,
  IconPlaneOff,
} from '@tabler/icons-react';
import type { ImportFileReport, ImportSummary } from '../../core/calls/import.ts';
import { useTranslation } from '../ui/use-translation.ts';

/** The result of reading a file. */
export type Mark = ImportFileReport['state'] | 'errors' | 'unscreened';

/** Each mark has its own shape, so that they differ without colour. */
const ICONS: Readonly<Record<Mark, typeof IconBan>> = {
  waiting: IconLoader2,
  reading: IconLoader2,
  done: IconCircleCheck,
  errors: IconAlertTriangle,
  unscreened: IconPlaneOff,
  failed: IconCircleXFilled,
  cancelled: IconBan,
  duplicate: IconCopyCheck,
};

/** The mark of a file. Travellers whom nobody screened come before everything else that was odd. */
export function markOf({ state, withErrors, unscreened = 0 }: ImportFileReport): Mark {
  if (unscreened > 0) return 'unscreened';
  return withErrors ? 'errors' : state;
}

/** The mark of an import that has ended, by its files; null while it is unknown. */
export function jobMarkOf({ state, fileCount, reading, totals }: ImportSummary): Mark | null {
  if (state === 'running') return null;
  if (totals.unscreened > 0) return 'unscreened';
  if (state !== 'done' || reading === null) return null;
  if (reading.unread === fileCount) return 'failed';
  return reading.errors + reading.unread > 0 ? 'errors' : 'done';
}

export interface FileMarkProps {
  readonly mark: Mark;
  /** Left out: the word of the mark. */
  readonly words?: string;
}

/** Shows by shape, colour and word how well a file, or the files of an import, could be read. */
export function FileMark({ mark, words }: FileMarkProps) {
  const { t } = useTranslation();
  const Icon = ICONS[mark];
  const text = words ?? t(`import.file.${mark}`);
  return (
    <span className={`file-state ${mark}`} title={text}>
      <Icon size={16} stroke={1.8} aria-hidden />
      <span className="visually-hidden">{text}</span>
    </span>
  );
}
