/** Edits of a legal frame's lines: adding, replacing, removing, new ids and errors. */
import { custodyLinesOf } from '../../../../shared/frame/custody-line.ts';
import { intrusiveLines } from '../../../../shared/frame/intrusive-powers.ts';
import type {
  CustodyLine,
  FrameLine,
  IntrusiveLine,
  LegalFrame,
  PowerLine,
  ReferralLine,
  UseLine,
} from '../../../../shared/frame/legal-frame.ts';
import { EVERYTHING, INTRUSIVE_NEEDS } from '../../../../shared/frame/legal-frame.ts';
import { referralLinesOf } from '../../../../shared/frame/referral-line.ts';
import type { ListLaw } from '../../../../shared/list/list-laws.ts';

/** The frame with a line added, or replacing the line of the same id. */
export function withUse(frame: LegalFrame, line: UseLine): LegalFrame {
  return { ...frame, uses: put(frame.uses, line) };
}

/** The same for a line of powers. */
export function withPower(frame: LegalFrame, line: PowerLine): LegalFrame {
  return { ...frame, powers: put(frame.powers, line) };
}

/** The same for a line about custody; the starting lines become those of the frame. */
export function withCustody(frame: LegalFrame, line: CustodyLine): LegalFrame {
  return { ...frame, custody: put(custodyLinesOf(frame), line) };
}

/** The same for an intrusive act. */
export function withIntrusive(frame: LegalFrame, line: IntrusiveLine): LegalFrame {
  return { ...frame, intrusive: put(intrusiveLines(frame), line) };
}

/** The same for where a find goes. */
export function withReferral(frame: LegalFrame, line: ReferralLine): LegalFrame {
  return { ...frame, referrals: put(referralLinesOf(frame), line) };
}

/** The frame without a line. */
export function withoutLine(frame: LegalFrame, id: string): LegalFrame {
  const custody = custodyLinesOf(frame);
  const left = custody.filter((line) => line.id !== id);
  const acts = intrusiveLines(frame).filter((line) => line.id !== id);
  const referrals = referralLinesOf(frame);
  const goes = referrals.filter((line) => line.id !== id);
  return {
    ...frame,
    uses: frame.uses.filter((line) => line.id !== id),
    powers: frame.powers.filter((line) => line.id !== id),
    ...(left.length < custody.length ? { custody: left } : {}),
    ...(acts.length < intrusiveLines(frame).length ? { intrusive: acts } : {}),
    ...(goes.length < referrals.length ? { referrals: goes } : {}),
  };
}

function put<Line extends FrameLine>(lines: readonly Line[], line: Line): readonly Line[] {
  const known = lines.some(({ id }) => id === line.id);
  return known ? lines.map((each) => (each.id === line.id ? line : each)) : [...lines, line];
}

/** All lines of a frame. */
export function linesOf(frame: LegalFrame): readonly FrameLine[] {
  return [
    ...frame.uses,
    ...frame.powers,
    ...custodyLinesOf(frame),
    ...intrusiveLines(frame),
    ...referralLinesOf(frame),
  ];
}

/** An id that no line of the frame has: `customs.drugs`, `customs.drugs.2`. */
export function freeId(frame: LegalFrame, wanted: string): string {
  const taken = new Set(linesOf(frame).map(({ id }) => id));
  let id = wanted;
  for (let number = 2; taken.has(id); number++) id = `${wanted}.${number}`;
  return id;
}

const NEW_LINE = { cites: '', validFrom: null, validTo: null, note: '' } as const;

/** A new, empty line of powers. */
export function newPower(frame: LegalFrame, agency: PowerLine['agency'], area: PowerLine['area']): PowerLine {
  return { ...NEW_LINE, id: freeId(frame, `${agency}.${area}`), agency, area, powers: [], goesTo: '' };
}

/** A new line about use. Nobody is ticked: whoever writes it says who sees the hits. */
export function newUse(frame: LegalFrame): UseLine {
  return {
    ...NEW_LINE,
    id: freeId(frame, 'use'),
    kind: 'mandate',
    of: EVERYTHING,
    may: true,
    seenBy: [],
    contact: null,
  };
}

/** A new line about custody: a short time, without extensions. */
export function newCustody(frame: LegalFrame): CustodyLine {
  return {
    ...NEW_LINE,
    ...{ id: freeId(frame, 'custody'), agency: 'police', measure: 'police-custody', regime: 'adult' },
    ...{ hours: 24, extensions: [], owed: [] },
  };
}

/** A new line about an intrusive act, as strict as one can be. */
export function newIntrusive(frame: LegalFrame): IntrusiveLine {
  return {
    ...NEW_LINE,
    ...{ id: freeId(frame, 'act'), act: 'strip', agency: null, authority: 'judge', needs: INTRUSIVE_NEEDS },
  };
}

/** A new line about where a find goes: it may, without a package. */
export function newReferral(frame: LegalFrame): ReferralLine {
  return {
    ...NEW_LINE,
    ...{ id: freeId(frame, 'referral'), find: 'drugs', agency: null, to: { kind: 'office', office: 'prosecutor' } },
    ...{ within: null, packages: [] },
  };
}

/** Whether a line ends before it begins. */
export function datesReversed({ validFrom, validTo }: Pick<FrameLine, 'validFrom' | 'validTo'>): boolean {
  return validFrom !== null && validTo !== null && validTo < validFrom;
}

/** The frame that demands lists of these laws. */
export function withDemands({ demands: _, ...frame }: LegalFrame, demands: readonly ListLaw[]): LegalFrame {
  return demands.length === 0 ? frame : { ...frame, demands };
}

/** The frame in which owners of lists decide who sees their hits, or every agency sees all. */
export function withListSight({ lists: _, ...frame }: LegalFrame, byOwner: boolean): LegalFrame {
  return byOwner ? { ...frame, lists: 'by-owner' } : frame;
}
