import { IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SAMPLE_AIRPORT } from '../../../shared/training/schedule.ts';
import { useSession } from '../frame/use-session.ts';
import { KeyCap } from '../ui/key-cap.tsx';
import { useWorkstation } from '../workstation.tsx';

export interface DropZoneProps {
  readonly idle: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onChoose: () => void;
  readonly onPaste: () => void;
  readonly onSamples: () => void;
}

/** Where files are dropped or chosen; in the practice store also where samples come from. */
export function DropZone({ idle, onFiles, onChoose, onPaste, onSamples }: DropZoneProps) {
  const { t } = useTranslation();
  const { host } = useWorkstation();
  const { store, unit } = useSession();
  const elsewhere = store === 'practice' && unit?.airports.includes(SAMPLE_AIRPORT) === false;
  const [over, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra way; the button inside is the accessible one.
    <div
      className={over ? 'drop over' : 'drop'}
      data-testid="drop-zone"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(idle);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (idle) onFiles([...event.dataTransfer.files]);
      }}
    >
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
