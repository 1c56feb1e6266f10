import { useState } from 'react';
import type { PictureKind } from '../../../../shared/casework/file-kind.ts';
import { PictureView } from '../../cases/files/picture-view.tsx';
import { useActions } from '../../frame/use-actions.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { KeyCap } from '../../ui/key-cap.tsx';
import { usePicture } from '../../ui/use-picture.ts';
import { useTranslation } from '../../ui/use-translation.ts';

export interface PictureButtonProps {
  readonly kind: PictureKind;
  readonly bytes: Uint8Array;
  /** What the picture shows, in words. */
  readonly name: string;
  /** Opens it; null: no key does. */
  readonly shortcut: string | null;
}

/** A picture in small, drawn as pixels. It opens in full. */
export function PictureButton({ kind, bytes, name, shortcut }: PictureButtonProps) {
  const { t } = useTranslation();
  const { canvas, broken } = usePicture(bytes, kind);
  const [open, setOpen] = useState(false);
  const run = () => setOpen(true);
  useActions(
    shortcut === null || broken
      ? []
      : [{ id: 'list-picture.open', key: shortcut, label: 'list-picture.open', hint: true, run }],
  );
  if (broken) return <span role="alert">{t('list-picture.damaged')}</span>;
  return (
    <>
      <button
        type="button"
        className="entry-picture"
        aria-label={t('list-picture.show', { name })}
        aria-keyshortcuts={shortcut ?? undefined}
        onClick={run}
      >
        <canvas ref={canvas} />
        {shortcut === null ? null : <KeyCap of={shortcut} />}
      </button>
      {open ? (
        <Dialog title={name} size="xl" onClose={() => setOpen(false)}>
          <div className="entry-picture-full">
            <PictureView kind={kind} bytes={bytes} name={name} />
          </div>
        </Dialog>
      ) : null}
    </>
  );
}
