import { type Attachment, SLICE_BYTES, unopened } from '../../../../shared/casework/attachment.ts';
import { isPicture, textOfFile } from '../../../../shared/casework/file-kind.ts';
import { FingerprintView } from '../../fingerprints/fingerprint-view.tsx';
import { failureText } from '../../ui/failure-text.ts';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { Scrolling } from '../../ui/scrolling.tsx';
import { useTranslation } from '../../ui/use-translation.ts';
import { PdfView } from './pdf/pdf-view.tsx';
import { PictureView } from './picture-view.tsx';
import { useFileBytes } from './use-file-bytes.ts';

export interface FileViewProps {
  readonly file: Attachment;
}

/** Slices of a text that are shown: more would be slow to lay out, and nobody reads it here. */
const MOST_OF_TEXT = 2;

/** What is in a file, or why it is not shown. */
export function FileView({ file }: FileViewProps) {
  const { t } = useTranslation();
  const why = unopened(file);
  if (why !== null) return <p className="file-unopened">{t(`attachment.unopened.${why}`)}</p>;
  return <Opened key={file.id} file={file} />;
}

function Opened({ file }: FileViewProps) {
  const { t } = useTranslation();
  const { kind, name, size } = file;
  const { bytes, share, failure } = useFileBytes(file, { most: kind === 'text' ? MOST_OF_TEXT : undefined });
  if (failure !== null) return <p role="alert">{failureText(t, failure)}</p>;
  if (bytes === null) return <ProgressBar label={t('attachment.opening', { name })} share={share} />;
  if (isPicture(kind)) return <PictureView kind={kind} bytes={bytes} name={name} />;
  if (kind === 'pdf') return <PdfView bytes={bytes} name={name} />;
  if (kind === 'fingerprints') return <FingerprintView bytes={bytes} name={name} />;
  return (
    <>
      {size > MOST_OF_TEXT * SLICE_BYTES ? <p className="dim">{t('attachment.beginning')}</p> : null}
      <Scrolling className="file-shown text" aria-label={name}>
        {textOfFile(bytes)}
      </Scrolling>
    </>
  );
}
