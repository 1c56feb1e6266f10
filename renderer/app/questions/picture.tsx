import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Scrolling } from '../ui/scrolling.tsx';

export interface PictureProps {
  readonly kind: 'jpeg' | 'png';
  readonly bytes: Uint8Array;
  /** Of the file. */
  readonly name: string;
}

/** Longest side of the drawn picture, in pixels: enough to read a label on a bag, and little memory. */
const LONGEST_SIDE = 4096;

/** A picture drawn as pixels. The bytes become no address that anything could load, so the content policy stays as it is. */
export function Picture({ kind, bytes, name }: PictureProps) {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [broken, setBroken] = useState(false);
  const [whole, setWhole] = useState(true);
  useEffect(() => {
    let shown = true;
    // The worker gave these bytes away, so nothing shares their memory.
    createImageBitmap(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: `image/${kind}` })).then(
      (bitmap) => {
        const { current } = canvas;
        if (shown && current !== null) draw(current, bitmap);
        bitmap.close();
      },
      () => {
        if (shown) setBroken(true);
      },
    );
    return () => {
      shown = false;
    };
  }, [bytes, kind]);
  if (broken) return <p role="alert">{t('question.file.broken')}</p>;
  return (
    <>
      <button
        type="button"
        className="button quiet"
        aria-pressed={!whole}
        onClick={() => setWhole((before) => !before)}
      >
        {t('question.file.enlarge')}
      </button>
      <Scrolling className={whole ? 'answer-picture' : 'answer-picture large'} aria-label={name}>
        <canvas ref={canvas} role="img" aria-label={t('question.file.picture', { name })} />
      </Scrolling>
    </>
  );
}

function draw(canvas: HTMLCanvasElement, bitmap: ImageBitmap): void {
  const { width, height } = bitmap;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
}
