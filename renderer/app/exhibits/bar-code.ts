/** Bar codes as one path of an SVG, since the content policy allows no image from data. */
import { code128, type DrawingContext, datamatrix } from '@bwip-js/browser';

export interface BarCode {
  /** In modules, with the quiet zone that scanners need. */
  readonly width: number;
  readonly height: number;
  /** Path data of what is dark. */
  readonly path: string;
}

const DRAWERS = { code128, datamatrix };
/** Code 128 for hand scanners, Data Matrix for small bags. */
export type BarCodeKind = keyof typeof DRAWERS;

/** Modules of white on each side: ten beside the bars, one around a matrix and one to spare. */
const QUIET: Readonly<Record<BarCodeKind, number>> = { code128: 10, datamatrix: 2 };

/** The code of a number of an exhibit. Throws where the text has signs that the code has not, which a pattern of numbers does not let happen. */
export function barCode(kind: BarCodeKind, text: string): BarCode {
  const quiet = QUIET[kind];
  const parts: string[] = [];
  let size = { width: 0, height: 0 };
  // Bars are upright lines of some width, and a matrix is polygons.
  const drawing: DrawingContext<number> = {
    scale: () => [1, 1],
    measure: () => ({ width: 0, ascent: 0, descent: 0 }),
    init: (width, height) => {
      size = { width, height };
    },
    line: (x0, y0, x1, y1, width) => {
      // The middle of a bar of an odd width is given half a module to its right.
      const left = Math.floor(x0 - width / 2);
      if (x0 === x1) parts.push(`M${left + quiet} ${y0 + quiet}h${width}v${y1 - y0}h${-width}z`);
    },
    polygon: (points) => {
      parts.push(`M${points.map(([x, y]) => `${x + quiet} ${y + quiet}`).join('L')}z`);
    },
    hexagon: () => undefined,
    ellipse: () => undefined,
    fill: () => undefined,
    text: () => undefined,
    end: () => 0,
  };
  DRAWERS[kind]({ bcid: kind, text, scale: 1, includetext: false }, drawing);
  return { width: size.width + 2 * quiet, height: size.height + 2 * quiet, path: parts.join('') };
}
