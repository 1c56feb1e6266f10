import { type RefObject, useEffect, useRef, useState } from 'react';
import type { PictureKind } from '../../../shared/casework/file-kind.ts';
import { decodePicture, drawPicture } from './draw-picture.ts';

/** Draws a picture on the canvas of the returned reference; `broken` once its data turns out damaged. */
export function usePicture(
  bytes: Uint8Array,
  kind: PictureKind,
): { readonly canvas: RefObject<HTMLCanvasElement | null>; readonly broken: boolean } {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [broken, setBroken] = useState(false);
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
  return { canvas, broken };
}
