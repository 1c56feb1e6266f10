import { IconPaperclip } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state.tsx';

export interface CaseFilesProps {
  /** The number of the case. */
  readonly id: string;
}

/** The files of a case. */
export function CaseFiles(_props: CaseFilesProps) {
  const { t } = useTranslation();
  return <EmptyState fill icon={IconPaperclip} title={t('case.files.none')} hint={t('case.files.none.hint')} />;
}
