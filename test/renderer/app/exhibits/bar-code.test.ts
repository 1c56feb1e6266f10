/** Labels are read by a decoder that has nothing to do with the maker of their codes. */
import {
  BinaryBitmap,
  Code128Reader,
  DataMatrixReader,
  DecodeHintType,
  HybridBinarizer,
  RGBLuminanceSource,
} from '@zxing/library';
import { describe, expect, test } from 'vitest';
import { type BarCode, type BarCodeKind, barCode } from '../../../../renderer/app/exhibits/bar-code.ts';
import { DEFAULT_PATTERN, numberBy, readPattern } from '../../../../shared/exhibit/exhibit-number.ts';

const READERS = { code128: Code128Reader, datamatrix: DataMatrixReader };
const NUMBERS = [
  'LFW-CUSTOMS-2026-0007',
  'LFW-POLICE-2026-483920_1',
  'PV/ABJ/DRUG_1/2027/12345',
  numberBy(patternOf(DEFAULT_PATTERN), { unit: 'LFW', agency: 'customs', year: '2026', n: 99_999 }),
];

function patternOf(text: string) {
  const read = readPattern(text);
  if (!read.ok) throw new Error(read.failure);
  return read.value;
}

describe.each(NUMBERS)('a label of %s', (number) => {
  test.each(['code128', 'datamatrix'] as const)('is read as its number: %s', (kind) => {
    expect(read(kind, barCode(kind, number))).toBe(number);
  });
});

test('bars begin and end at whole modules, and lie within the quiet zone', () => {
  for (const number of NUMBERS)
    for (const kind of ['code128', 'datamatrix'] as const) {
      const { width, path } = barCode(kind, number);
      const columns = [...path.matchAll(/[ML](-?[\d.]+) /g)].map((match) => Number(match[1]));
      expect(columns.every(Number.isInteger)).toBe(true);
      expect(Math.min(...columns)).toBeGreaterThanOrEqual(kind === 'code128' ? 10 : 2);
      expect(Math.max(...columns)).toBeLessThanOrEqual(width - 2);
    }
});

/** Paints the path, four points a module, and reads it. */
function read(kind: BarCodeKind, { width, height, path }: BarCode): string {
  const scale = 4;
  const [columns, rows] = [width * scale, height * scale];
  const light = new Uint8ClampedArray(columns * rows).fill(255);
  const shapes = shapesOf(path);
  for (let y = 0; y < rows; y++) {
    const crossings = crossingsAt(shapes, (y + 0.5) / scale);
    for (let x = 0; x < columns; x++) {
      const before = crossings.filter((crossing) => crossing < (x + 0.5) / scale).length;
      if (before % 2 === 1) light[y * columns + x] = 0;
    }
  }
  const bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(light, columns, rows)));
  return new READERS[kind]().decode(bitmap, new Map([[DecodeHintType.PURE_BARCODE, kind === 'datamatrix']])).getText();
}

type Shape = readonly (readonly [number, number])[];

/** The corners of each closed part of a path. */
function shapesOf(path: string): readonly Shape[] {
  return path.split('z').flatMap((part) => {
    const corners: [number, number][] = [];
    let [x, y] = [0, 0];
    for (const [, command = '', first = '0', second = '0'] of part.matchAll(/([MLhv])(-?[\d.]+)(?: (-?[\d.]+))?/g)) {
      if (command === 'h') x += Number(first);
      else if (command === 'v') y += Number(first);
      else [x, y] = [Number(first), Number(second)];
      corners.push([x, y]);
    }
    return corners.length === 0 ? [] : [corners];
  });
}

/** Where the outlines cross a row: by the even-odd rule, what lies behind an odd number of crossings is inside. */
function crossingsAt(shapes: readonly Shape[], y: number): readonly number[] {
  return shapes.flatMap((corners) =>
    corners.flatMap(([x1, y1], at) => {
      const [x2, y2] = corners[(at + 1) % corners.length] ?? [x1, y1];
      return y1 > y === y2 > y ? [] : [x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)];
    }),
  );
}
