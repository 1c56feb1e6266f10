import { IconPaperclip } from '@tabler/icons-react';
import { useState } from 'react';
import type { AnswerFile } from '../../../shared/casework/answer-file.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { FileDialog } from './file-dialog.tsx';
import { useFileLine } from './use-file-line.ts';

export interface AnswerFileButtonProps {
  /** Id of the request. */
  readonly question: string;
  readonly file: AnswerFile;
}

/** The file that came with an answer, by name, kind and size; opens it. */
export function AnswerFileButton({ question, file }: AnswerFileButtonProps) {
  const { t } = useTranslation();
  const fileLine = useFileLine();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="button quiet answer-file-open"
        title={t('question.file.open')}
        onClick={() => setOpen(true)}
      >
        <IconPaperclip size={15} aria-hidden /> <span>{fileLine(file)}</span>
      </button>
      {open ? <FileDialog question={question} file={file} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
