import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { decodePicture, drawPicture } from '../ui/draw-picture.ts';
import { Scrolling } from '../ui/scrolling.tsx';

export interface PictureProps {
  readonly kind: 'jpeg' | 'png';
  readonly bytes: Uint8Array;
  /** Of the file. */
  readonly name: string;
}

/** A picture that came with an answer, drawn as pixels. */
export function Picture({ kind, bytes, name }: PictureProps) {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [broken, setBroken] = useState(false);
  const [whole, setWhole] = useState(true);
  useEffect(() => {
    let shown = true;
    decodePicture(bytes, kind).then(
      (bitmap) => {
        const { current } = canvas;
        if (shown && current !== null) drawPicture(current, bitmap);
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
