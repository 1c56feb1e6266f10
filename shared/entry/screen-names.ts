/**
 * Name lines of reservation terminals: `1.SMITH/JOHN MR  2.DOE/JANE MRS(INF/BABY/12MAR26)`, `1.2SMITH/JOHN MR/JANE MRS`, `2.I/1DOE/BABY*12MAR26`.
 * Source: AIRIMP name element; displays of the large reservation systems.
 */
import type { IsoDate } from '../manifest.ts';
import { birth } from '../pnrgov/dates.ts';

/** A person as written in the reservation. */
export interface ScreenName {
  /** Number used by references in other elements (`/P1`, `-1.1`). */
  readonly number: number;
  /** Position among the persons of that number, from 1; an infant has its parent's. */
  readonly within: number;
  readonly surname: string;
  /** Given names, with the title. */
  readonly given: string;
  readonly infant: boolean;
  readonly dateOfBirth: IsoDate | null;
}

export interface ScreenNames {
  readonly names: readonly ScreenName[];
  /** Number of group names, which are no persons. */
  readonly groups: number;
}

const ITEM =
  /(\d{1,2})\.\s?(I\/)?(\d{1,3})?\s?([A-Z][A-Z' -]*)\/((?:[A-Z](?:(?!\s+\d{1,2}\.\s?(?:I\/)?\d{0,3}[A-Z]).)*)|(?=\())/g;
const START = /^\d{1,2}\.\s?(?:I\/)?\d{0,3}\s?[A-Z][A-Z' -]*\/(?:[A-Z]|\()/;
const GROUP = /^(?:0\.\s*\d{1,3}\s?[A-Z]|(?:\d{1,2}\.\s?)?C\/\d{1,3}[A-Z])/;
const INFANT = /\(INF\s?([A-Z' -]*)\/([A-Z][A-Z' -]*)(?:\/(\d{2}[A-Z]{3}\d{2,4}))?\)/;
const CHILD_BORN = /\(CHD?\/(\d{2}[A-Z]{3}\d{2,4})\)/;
const BORN = /(?:IDDOB|DOB|\*)\s?(\d{2}[A-Z]{3}\d{2,4})/;
/** Elements that look like a person's name: requests, remarks, time limits. */
const OTHER = /^\d{1,2}\.\s?(SSR|OSI|RM|H-|T-|TE |TK|XX|A\/)/;

/** Reads a line of names; null for any other line. `on` decides the century of dates of birth. */
export function screenNames(line: string, on: IsoDate): ScreenNames | null {
  if (GROUP.test(line)) return { names: [], groups: 1 };
  if (!START.test(line) || OTHER.test(line)) return null;
  const names: ScreenName[] = [];
  for (const found of line.matchAll(ITEM)) {
    const number = Number(found[1]);
    const surname = (found[4] as string).trim();
    const rest = found[5] as string;
    const infant = found[2] !== undefined;
    const bornWritten = (CHILD_BORN.exec(rest) ?? BORN.exec(rest))?.[1];
    const bornAt = bornWritten === undefined ? null : birth(bornWritten, on);
    const given = rest.replace(/\*.*$/, '').replace(/\([^)]*\)?/g, ' ');
    // Further given names after a slash are persons of the same surname.
    let within = 0;
    for (const one of given.split('/')) {
      const name = one.replace(/\s+/g, ' ').trim();
      if (name === '' && given.includes('/')) continue;
      within++;
      names.push({ number, within, surname, given: name, infant, dateOfBirth: bornAt });
    }
    const child = INFANT.exec(line.slice(found.index, found.index + found[0].length));
    if (child === null) continue;
    names.push({
      number,
      within: 1,
      surname: (child[1] as string).trim() || surname,
      given: (child[2] as string).trim(),
      infant: true,
      dateOfBirth: child[3] === undefined ? null : birth(child[3], on),
    });
  }
  return { names, groups: 0 };
}
