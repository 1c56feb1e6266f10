import type { PictureKind } from '../../../../shared/casework/file-kind.ts';
import { Scrolling } from '../../ui/scrolling.tsx';
import { usePicture } from '../../ui/use-picture.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { useZoom } from './use-zoom.tsx';

export interface PictureViewProps {
  readonly kind: PictureKind;
  readonly bytes: Uint8Array;
  /** Of the file. */
  readonly name: string;
}

/** A picture drawn as pixels, as large as the pane or larger. */
export function PictureView({ kind, bytes, name }: PictureViewProps) {
  const { t } = useTranslation();
  const { canvas, broken } = usePicture(bytes, kind);
  const { percent, buttons } = useZoom();
  if (broken) return <p role="alert">{t('question.file.broken')}</p>;
  return (
    <>
      <div className="file-tools">{buttons}</div>
      <Scrolling className="file-shown" aria-label={name}>
        <canvas
          ref={canvas}
          role="img"
          aria-label={t('attachment.picture', { name })}
          style={
            percent === 100 ? undefined : { inlineSize: `${percent}%`, maxInlineSize: 'none', maxBlockSize: 'none' }
          }
        />
      </Scrolling>
    </>
  );
}
