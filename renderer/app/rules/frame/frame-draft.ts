/** Edits of a legal frame's lines: adding, replacing, removing, new ids and errors. */
import type { FrameLine, LegalFrame, PowerLine, UseLine } from '../../../../shared/frame/legal-frame.ts';
import { EVERYTHING } from '../../../../shared/frame/legal-frame.ts';

/** The frame with a line added, or replacing the line of the same id. */
export function withUse(frame: LegalFrame, line: UseLine): LegalFrame {
  return { ...frame, uses: put(frame.uses, line) };
}

/** The same for a line of powers. */
export function withPower(frame: LegalFrame, line: PowerLine): LegalFrame {
  return { ...frame, powers: put(frame.powers, line) };
}

/** The frame without a line. */
export function withoutLine(frame: LegalFrame, id: string): LegalFrame {
  return {
    ...frame,
    uses: frame.uses.filter((line) => line.id !== id),
    powers: frame.powers.filter((line) => line.id !== id),
  };
}

function put<Line extends FrameLine>(lines: readonly Line[], line: Line): readonly Line[] {
  const known = lines.some(({ id }) => id === line.id);
  return known ? lines.map((each) => (each.id === line.id ? line : each)) : [...lines, line];
}

/** An id that no line of the frame has: `customs.drugs`, `customs.drugs.2`. */
export function freeId(frame: LegalFrame, wanted: string): string {
  const taken = new Set([...frame.uses, ...frame.powers].map(({ id }) => id));
  let id = wanted;
  for (let number = 2; taken.has(id); number++) id = `${wanted}.${number}`;
  return id;
}

const NEW_LINE = { cites: '', validFrom: null, validTo: null, note: '' } as const;

/** A new, empty line of powers. */
export function newPower(frame: LegalFrame, agency: PowerLine['agency'], area: PowerLine['area']): PowerLine {
  return { ...NEW_LINE, id: freeId(frame, `${agency}.${area}`), agency, area, powers: [], goesTo: '' };
}

/** A new line about use. */
export function newUse(frame: LegalFrame): UseLine {
  return {
    ...NEW_LINE,
    id: freeId(frame, 'use'),
    kind: 'mandate',
    of: EVERYTHING,
    may: true,
    seenBy: null,
    contact: null,
  };
}

/** Whether a line ends before it begins. */
export function datesReversed({ validFrom, validTo }: Pick<FrameLine, 'validFrom' | 'validTo'>): boolean {
  return validFrom !== null && validTo !== null && validTo < validFrom;
}
