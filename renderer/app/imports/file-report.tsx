import type { ImportFileReport } from '../../core/calls/import.ts';
import { counted, formatSize } from '../ui/format.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { FileMark, markOf } from './file-mark.tsx';
import { cancelledText, fileFailureText, lacksFlight } from './import-texts.ts';

export interface FileReportProps {
  readonly file: ImportFileReport;
  readonly shown: boolean;
  readonly onShow: () => void;
}

/** One file of an import in one line: state, content, number of remarks. */
export function FileReport({ file, shown, onShow }: FileReportProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const mark = markOf(file);
  const cancelled = cancelledText(t, file, language);
  const travellers = file.messages.reduce((sum, message) => sum + message.travellers, 0);
  const bookings = file.messages.reduce((sum, message) => sum + message.bookings, 0);
  const { unscreened = 0 } = file;
  const undated = file.messages.some((message) => lacksFlight(message) === 'no-date');
  // A hostile file has a hundred thousand messages of one kind: the words of a kind are looked up once.
  const kinds = new Map(file.messages.map((message) => [`${message.format} ${message.function}`, message]));
  const formats = [...kinds.values()].map((kind) => `${t(`format.${kind.format}`)} ${t(`function.${kind.function}`)}`);
  const held = [
    formats.slice(0, 3).join(', ') + (formats.length > 3 ? ' …' : ''),
    file.messages.length > 1 ? t('import.messages', counted(file.messages.length, language)) : '',
    travellers > 0 ? t('import.travellers', counted(travellers, language)) : '',
    bookings > 0 ? t('import.bookings', counted(bookings, language)) : '',
  ].filter((part) => part !== '');
  return (
    <button type="button" className={shown ? 'file on' : 'file'} aria-pressed={shown} onClick={onShow}>
      <FileMark mark={mark} {...(cancelled === null ? {} : { words: cancelled })} />
      <span className="file-name cut">{file.name}</span>
      <span className="file-held">
        <span className="dim cut">
          {file.failure === null
            ? (cancelled ?? (held.join(' · ') || t(`import.file.${mark}`)))
            : fileFailureText(t, file.failure)}
        </span>
        {file.messages.some(({ countsDiffer }) => countsDiffer) ? (
          <span className="tag marked">{t('import.counts-differ')}</span>
        ) : null}
        {unscreened === 0 ? null : (
          <span className="tag marked">{t('import.unscreened', counted(unscreened, language))}</span>
        )}
        {undated ? <span className="tag marked">{t('messages.no-date')}</span> : null}
        {file.quarantined > 0 ? (
          <span className="tag marked">{t('import.quarantined', { count: file.quarantined })}</span>
        ) : null}
      </span>
      <span className="faint size">{formatSize(file.size, language)}</span>
      <span className="remarks">
        {file.state === 'waiting' || file.state === 'reading' ? null : file.diagnosticsTotal === 0 ? (
          <span className="faint">{t('import.no-remarks')}</span>
        ) : (
          t('import.remarks', counted(file.diagnosticsTotal, language))
        )}
      </span>
    </button>
  );
}
