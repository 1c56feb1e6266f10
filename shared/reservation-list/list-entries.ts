/**
 * Reads the lines of a reservation list: destination and class totals, actions (added, deleted, changed; not shown, gone), and the entries with their
 * elements.
 * Source: IATA Recommended Practices 1708 (PNL, ADL), 1718 (PRL), 1719 (PFS).
 */
import type { SourceValue } from '../intake/segment-writer.ts';
import type { MessageFunction } from '../manifest.ts';
import { asciiUpper, END_LINE, type FoundList, isAddress, type ListLine } from './list-lines.ts';

/** `.R/…` and others: code and value; a value that continues in the next line has several pieces. */
export interface ListElement {
  readonly code: string;
  readonly pieces: SourceValue[];
}

export interface ListEntry {
  readonly line: ListLine;
  /** Number of persons, as stated; without those beyond a bound. */
  count: number;
  readonly surname: SourceValue;
  readonly given: SourceValue[];
  readonly elements: ListElement[];
  readonly destination: SourceValue | null;
  readonly bookingClass: SourceValue | null;
  readonly action: MessageFunction;
  /** Category of a PFS, `NOSHO`; '' elsewhere. */
  readonly category: string;
}

export interface ListBody {
  readonly entries: readonly ListEntry[];
  /** Sum of the totals of PNL; null when there is none. */
  readonly stated: number | null;
  readonly destinations: readonly SourceValue[];
  /** The action to which each line belongs, or all actions. */
  readonly lineActions: readonly (MessageFunction | null)[];
  /** Unknown lines. */
  readonly unknown: readonly ListLine[];
  /** Lines outside entries, and those that were not read. */
  readonly loose: readonly ListLine[];
  /** The first line that was not read, because more travellers are listed before it than a message may have. */
  readonly beyond: ListLine | null;
  /** How many travellers are named from there on. */
  readonly unread: number;
}

const SECTION = /^-\s?([A-Z]{3})\s?(\d{1,3})?\s?([A-Z]{1,2})?(?:[- ].*)?$/i;
const ACTIONS: Readonly<Record<string, MessageFunction>> = { ADD: 'change', CHG: 'change', DEL: 'cancel' };
/** Categories of a PFS for persons not on board; the other categories are for persons on board. */
const NOT_ON_BOARD: ReadonlySet<string> = new Set(['NOSHO', 'OFFLK', 'OFFLN', 'CHGFL', 'CANCL']);
const CATEGORY = /^([A-Z]{5})(?:\s+\d{1,3}[A-Z]{0,2})?$/i;
const ENTRY = /^\d{1,3}(?=[A-Z])/i;
const ELEMENT_START = /\.[A-Z]{1,2}\d?\//i;
const ELEMENT = /^\.([A-Z]{1,2}\d?)\/(.*)$/is;
const HEAD_LINE =
  /^(CFG|RBD|AVAIL|ANA|SOM|SEATS?|CODESHARE|OPERATING|MARKETING|PNL|ADL|PRL|PFS|ETL|NIL|CONT|QK|QU|QD|QN|QX)\b|^[A-Z]{3}(\s+[A-Z]{3})*$|^[A-Z]\d{3}(\s*\/?\s*[A-Z]?\d{3})*$|^[A-Z]{3}\s+\d{1,3}(\/\d{1,3})+.*$/i;

/** Reads the lines after the one that names the flight. */
export function readEntries(list: FoundList, mostTravellers: number): ListBody {
  const entries: ListEntry[] = [];
  const unknown: ListLine[] = [];
  const loose: ListLine[] = [];
  const destinations: SourceValue[] = [];
  const lineActions: (MessageFunction | null)[] = [];
  let stated: number | null = null;
  let destination: SourceValue | null = null;
  let bookingClass: SourceValue | null = null;
  let action = initialAction(list);
  let category = '';
  /** An action line was read: all lines after it belong to one. */
  let named = false;
  let entry: ListEntry | null = null;
  let travellers = 0;
  let beyond: ListLine | null = null;
  let unread = 0;
  for (const [at, line] of list.lines.entries()) {
    const { text } = line;
    lineActions.push(null);
    if (at <= list.flightAt || END_LINE.test(text)) {
      loose.push(line);
      continue;
    }
    const section = SECTION.exec(text);
    if (beyond !== null) {
      loose.push(line);
      unread += namesIn(line);
      if (list.kind === 'PNL') stated = withTotal(stated, section?.[2]);
      continue;
    }
    if (section !== null) {
      loose.push(line);
      entry = null;
      const [, port = '', total, letters] = section;
      destination = piece(line, text.indexOf(port), port);
      destinations.push(destination);
      bookingClass = letters === undefined ? null : piece(line, text.indexOf(letters, 4), letters);
      if (list.kind === 'PNL') stated = withTotal(stated, total);
      continue;
    }
    const word = asciiUpper(text);
    const told = list.kind === 'ADL' ? ACTIONS[word] : undefined;
    const group = list.kind === 'PFS' ? CATEGORY.exec(word)?.[1] : undefined;
    if (told !== undefined || group !== undefined) {
      loose.push(line);
      entry = null;
      category = group ?? '';
      named = true;
      action = told ?? (NOT_ON_BOARD.has(category) ? 'close-not-on-board' : 'change');
      lineActions[at] = action;
      continue;
    }
    const begun = ENTRY.exec(text);
    if (begun !== null && travellers >= mostTravellers) {
      beyond = leave(loose, line);
      unread = namesIn(line);
      continue;
    }
    if (begun !== null) {
      entry = newEntry(line, begun[0], destination, bookingClass, action, category);
      entries.push(entry);
      travellers += Math.max(1, entry.given.length);
      lineActions[at] = action;
      const over = dropNames(entry, travellers - mostTravellers);
      if (over > 0) [unread, beyond] = [over, leave(loose, line)];
      continue;
    }
    const element = ELEMENT.exec(text);
    if (element !== null && entry !== null && !(at < 3 && isAddress(text))) {
      addElements(entry, line, 0);
      lineActions[at] = action;
      continue;
    }
    // A long party continues in the next line, between two names.
    if (text.startsWith('/') && entry !== null && entry.elements.length === 0) {
      const stop = ELEMENT_START.exec(text)?.index ?? text.length;
      const more = given(line, 1, stop);
      for (const name of more) entry.given.push(name);
      travellers += more.length;
      const over = dropNames(entry, travellers - mostTravellers);
      if (over > 0) [unread, beyond] = [over, leave(loose, line)];
      if (stop < text.length) addElements(entry, line, stop);
      lineActions[at] = action;
      continue;
    }
    loose.push(line);
    if (named) lineActions[at] = action;
    if (entry !== null || !HEAD_LINE.test(text)) unknown.push(line);
  }
  return { entries, stated, destinations, lineActions, unknown, loose, beyond, unread };
}

function withTotal(stated: number | null, total: string | undefined): number | null {
  return total === undefined ? stated : (stated ?? 0) + Number(total);
}

/** How many persons the line names; the continuation of a long party names given names alone. */
function namesIn(line: ListLine): number {
  const { text } = line;
  const begun = ENTRY.exec(text)?.[0];
  if (begun === undefined && !text.startsWith('/')) return 0;
  const stop = ELEMENT_START.exec(text)?.index ?? text.length;
  const names = text
    .slice(0, stop)
    .split('/')
    .slice(1)
    .filter((name) => name.trim() !== '').length;
  return begun === undefined ? names : Math.max(1, names);
}

/** A single line may name more persons than a message may have: drops so many of the last, and gives how many. */
function dropNames(entry: ListEntry, over: number): number {
  const { given } = entry;
  const dropped = Math.max(0, Math.min(over, given.length - 1));
  if (dropped === 0) return 0;
  given.splice(given.length - dropped);
  entry.count = Math.min(entry.count, given.length);
  return dropped;
}

function leave(loose: ListLine[], line: ListLine): ListLine {
  loose.push(line);
  return line;
}

function initialAction({ kind }: FoundList): MessageFunction {
  return kind === 'PNL' ? 'new' : 'change';
}

function newEntry(
  line: ListLine,
  count: string,
  destination: SourceValue | null,
  bookingClass: SourceValue | null,
  action: MessageFunction,
  category: string,
): ListEntry {
  const start = count.length;
  const found = ELEMENT_START.exec(line.text)?.index ?? line.text.length;
  const name = line.text.slice(start, found).trimEnd();
  // `-A2`: code of the party.
  const party = /-[A-Z]{1,2}\d{1,3}$/i.exec(name)?.[0].length ?? 0;
  const stop = start + name.length - party;
  const slash = line.text.indexOf('/', start);
  const surnameEnd = slash < 0 || slash > stop ? stop : slash;
  const entry: ListEntry = {
    line,
    count: Number(count),
    surname: piece(line, start, line.text.slice(start, surnameEnd)),
    given: surnameEnd < stop ? given(line, surnameEnd + 1, stop) : [],
    elements: [],
    destination,
    bookingClass,
    action,
    category,
  };
  addElements(entry, line, found);
  return entry;
}

function given(line: ListLine, from: number, to: number): SourceValue[] {
  const found: SourceValue[] = [];
  let start = from;
  for (const name of line.text.slice(from, to).split('/')) {
    if (name.trim() !== '') found.push(piece(line, start, name));
    start += name.length + 1;
  }
  return found;
}

/** Elements of a line from `from` on: each begins with a dot, there or after a blank. */
function addElements(entry: ListEntry, line: ListLine, from: number): void {
  const starts: number[] = [];
  const rest = line.text.slice(from);
  for (let at = nextElement(rest, 0); at >= 0; at = nextElement(rest, at + 1)) starts.push(from + at);
  for (const [index, start] of starts.entries()) {
    const text = line.text.slice(start, starts[index + 1] ?? line.text.length).trimEnd();
    const found = ELEMENT.exec(text);
    if (found === null) continue;
    const code = asciiUpper(found[1] as string);
    const value = piece(line, start + code.length + 2, found[2] as string);
    const previous = entry.elements[entry.elements.length - 1];
    if (code === 'RN' && previous !== undefined) previous.pieces.push(value);
    else entry.elements.push({ code: code === 'RN' ? 'R' : code, pieces: [value] });
  }
}

function nextElement(text: string, from: number): number {
  for (let at = text.indexOf('.', from); at >= 0; at = text.indexOf('.', at + 1)) {
    const free = at === 0 || (text.charCodeAt(at - 1) as number) <= 0x20;
    if (free && /^\.[A-Z]{1,2}\d?\//i.test(text.slice(at, at + 5))) return at;
  }
  return -1;
}

function piece(line: ListLine, at: number, text: string): SourceValue {
  return { text, start: line.start + at, end: line.start + at + text.length };
}
