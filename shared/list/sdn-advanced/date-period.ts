/** Periods of OFAC's advanced list: a start and an end, each between two dates. */
import type { IsoDate } from '../../manifest.ts';
import type { XmlNode } from '../../xml/xml-node.ts';
import { joined } from '../entry-draft.ts';
import { daysOfParts } from '../list-dates.ts';
import type { ListedBirth } from '../list-entry.ts';
import { attribute, childrenIn, textIn } from '../xml-texts.ts';
import type { ReferenceValues } from './reference-values.ts';

/** The days that a period covers at the most; null where it has no date, or one of another calendar than ours. */
export function periodOf(node: XmlNode, values: ReferenceValues): ListedBirth | null {
  if (calendarOf(node, values) !== null) return null;
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

/** A period as it is written, with its calendar where that is another one; null where it has no date. */
export function writtenPeriod(node: XmlNode, values: ReferenceValues): string | null {
  const dates = ['start', 'end']
    .flatMap((name) => childrenIn(node, name))
    .flatMap((part) => [...childrenIn(part, 'from'), ...childrenIn(part, 'to')])
    .map((date) =>
      joined(
        PARTS.map((name) => textIn(date, name)),
        '-',
      ),
    );
  const written = joined([...new Set(dates)], ' to ');
  return written === null ? null : joined([written, calendarOf(node, values)]);
}

/** The calendar of a period in words where it is not ours. */
function calendarOf(node: XmlNode, values: ReferenceValues): string | null {
  const id = attribute(node, 'calendartypeid');
  if (id === null || id === GREGORIAN) return null;
  const words = values.text('calendartype', id) ?? `CalendarTypeID ${id}`;
  return /^greg/i.test(words) ? null : words;
}

/** Source: the notes that OFAC publishes on the format. */
const GREGORIAN = '1';
const PARTS = ['year', 'month', 'day'] as const;

/** The day of an element with `Year`, `Month` and `Day`; null where a part of it is missing. */
export function dayIn(node: XmlNode | undefined): IsoDate | null {
  const date = node === undefined ? null : dateOf(node);
  return date !== null && date.from === date.to ? date.from : null;
}

function dateOf(node: XmlNode): ReturnType<typeof daysOfParts> {
  const [year = 0, month = 0, day = 0] = PARTS.map((name) => Number(textIn(node, name) ?? 0));
  return daysOfParts(year, month, day);
}
