import { useState } from 'react';
import { Scrolling } from '../ui/scrolling.tsx';
import { usePicture } from '../ui/use-picture.ts';
import { useTranslation } from '../ui/use-translation.ts';

export interface PictureProps {
  readonly kind: 'jpeg' | 'png';
  readonly bytes: Uint8Array;
  /** Of the file. */
  readonly name: string;
}

/** A picture that came with an answer, drawn as pixels. */
export function Picture({ kind, bytes, name }: PictureProps) {
  const { t } = useTranslation();
  const { canvas, broken } = usePicture(bytes, kind);
  const [whole, setWhole] = useState(true);
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
