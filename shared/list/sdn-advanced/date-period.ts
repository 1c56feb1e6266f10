/** Periods of OFAC's advanced list: a start and an end, each between two dates. */
import type { IsoDate } from '../../manifest.ts';
import type { XmlNode } from '../../xml/xml-node.ts';
import { daysOfParts } from '../list-dates.ts';
import type { ListedBirth } from '../list-entry.ts';
import { attribute, childrenIn, textIn } from '../xml-texts.ts';

/** The days that a period covers at the most; null where it has no date. */
export function periodOf(node: XmlNode): ListedBirth | null {
  const [start] = childrenIn(node, 'start');
  const [end] = childrenIn(node, 'end');
  const dates = [start, end].flatMap((part) =>
    part === undefined ? [] : [...childrenIn(part, 'from'), ...childrenIn(part, 'to')].map(dateOf),
  );
  const known = dates.filter((date) => date !== null);
  const from = known.map((date) => date.from).sort()[0];
  const to = known
    .map((date) => date.to)
    .sort()
    .at(-1);
  if (from === undefined || to === undefined) return null;
  const circa = [start, end].some((part) => attribute(part, 'approximate') === 'true');
  return { from, to, circa };
}

/** The day of an element with `Year`, `Month` and `Day`; null where a part of it is missing. */
export function dayIn(node: XmlNode | undefined): IsoDate | null {
  const date = node === undefined ? null : dateOf(node);
  return date !== null && date.from === date.to ? date.from : null;
}

function dateOf(node: XmlNode): ReturnType<typeof daysOfParts> {
  const [year = 0, month = 0, day = 0] = ['year', 'month', 'day'].map((name) => Number(textIn(node, name) ?? 0));
  return daysOfParts(year, month, day);
}
