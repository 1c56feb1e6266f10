import { IconFileImport } from '@tabler/icons-react';
import { SAMPLE_AIRPORT } from '../../../shared/training/sample-airport.ts';
import { useSession } from '../frame/use-session.ts';
import { KeyCap } from '../ui/key-cap.tsx';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';

export interface DropZoneProps {
  readonly idle: boolean;
  /** Files are being dragged over the screen, which accepts them anywhere. */
  readonly over: boolean;
  readonly onChoose: () => void;
  readonly onPaste: () => void;
  readonly onSamples: () => void;
}

/** States that files may be dropped, and offers the other ways to import; in the practice store also the samples. */
export function DropZone({ idle, over, onChoose, onPaste, onSamples }: DropZoneProps) {
  const { t } = useTranslation();
  const { host } = useWorkstation();
  const { store, unit } = useSession();
  const elsewhere = store === 'practice' && unit?.airports.includes(SAMPLE_AIRPORT) === false;
  return (
    <div className={over ? 'drop over' : 'drop'} data-testid="drop-zone">
      <IconFileImport size={28} stroke={1.4} aria-hidden />
      <p>
        <strong>{t('import.drop')}</strong>
      </p>
      <p className="dim">
        {t(store === 'practice' ? 'import.drop.practice' : 'import.drop.hint', { airport: SAMPLE_AIRPORT })}
      </p>
      {elsewhere ? <p className="dim">{t('import.samples.elsewhere', { airport: SAMPLE_AIRPORT })}</p> : null}
      <div className="drop-buttons">
        {host.can.openManifests ? (
          <button type="button" className="button strong" disabled={!idle} onClick={onChoose} aria-keyshortcuts="A">
            {t('import.choose')}
          </button>
        ) : null}
        <button type="button" className="button" disabled={!idle} onClick={onPaste} aria-keyshortcuts="V">
          {t('import.paste')} <KeyCap of="V" />
        </button>
        {store === 'practice' ? (
          <button type="button" className="button" disabled={!idle} onClick={onSamples} aria-keyshortcuts="P">
            {t('import.samples')} <KeyCap of="P" />
          </button>
        ) : null}
      </div>
    </div>
  );
}
