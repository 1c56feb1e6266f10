import { FileButton } from '@mantine/core';
import { useContext, useRef, useState } from 'react';
import { FILE_ENDINGS } from '../../../shared/casework/file-kind.ts';
import { FormFilled } from '../forms/use-kept-state.ts';
import { useFieldDrop } from '../imports/use-field-drop.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { type PickedFile, type PickFault, pickFile } from './pick-file.ts';
import { useFileLine } from './use-file-line.ts';

export interface FileFieldProps {
  readonly file: PickedFile | null;
  readonly onFile: (file: PickedFile | null) => void;
}

/** Attaches one file to an answer: chosen, or dropped here. It says what was attached, or why it was not. */
export function FileField({ file, onFile }: FileFieldProps) {
  const { t } = useTranslation();
  const fileLine = useFileLine();
  const filled = useContext(FormFilled);
  const [fault, setFault] = useState<PickFault | null>(null);
  const choose = useRef<HTMLButtonElement>(null);
  // The browser tells of a file that is chosen again only if it has forgotten it.
  const forget = useRef<() => void>(null);
  const newest = useRef(0);
  const take = async ([first, ...others]: readonly File[]) => {
    if (first === undefined) return;
    const turn = ++newest.current;
    const picked = await pickFile([first, ...others]);
    forget.current?.();
    if (turn !== newest.current) return;
    setFault(picked.ok ? null : picked.failure);
    if (!picked.ok) return;
    filled();
    onFile(picked.value);
  };
  const remove = () => {
    newest.current++;
    setFault(null);
    onFile(null);
    choose.current?.focus();
  };
  const { over, handlers } = useFieldDrop((files) => void take(files));
  return (
    <fieldset className={over ? 'answer-file over' : 'answer-file'} {...handlers}>
      <legend>{t('question.file')}</legend>
      <FileButton
        accept={FILE_ENDINGS.join()}
        resetRef={forget}
        onChange={(given) => void take(given === null ? [] : [given])}
      >
        {({ onClick }) => (
          <button type="button" className="button" ref={choose} onClick={onClick}>
            {t(file === null ? 'question.file.choose' : 'question.file.other')}
          </button>
        )}
      </FileButton>
      {file === null ? (
        <span className="dim">{t('question.file.drop')}</span>
      ) : (
        <>
          <span className="answer-file-name">{fileLine(file)}</span>
          <button type="button" className="button quiet" onClick={remove}>
            {t('question.file.remove')}
          </button>
        </>
      )}
      <span className="answer-file-fault" role="alert">
        {fault === null ? null : t(`failure.refused.answer-file-${fault}`)}
      </span>
    </fieldset>
  );
}
