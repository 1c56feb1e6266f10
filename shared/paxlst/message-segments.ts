/**
 * Segments about the message and the reporting party: BGM, RFF and CNT of the header and the end, NAD+MS and CTA.
 * Source: WCO/IATA/ICAO PAXLST implementation guide, header, segment group 1 and CNT.
 */
import { isDigits } from '../edifact/digit-dates.ts';
import { tagCode } from '../edifact/tokens.ts';
import type { ListDraft } from './list-draft.ts';
import { paxlstFunction } from './message-function.ts';

const TRANSACTION = tagCode('TN');

/** BGM: kind of list (1001) and what is done with it (1004). */
export function readFunction(list: ListDraft, s: number): void {
  const kind = list.tokens.text(s, 1);
  const code = list.tokens.text(s, 2).toUpperCase();
  const row = paxlstFunction(kind, code);
  list.function = row.function;
  list.status = row.status;
  list.flightless = row.flightless;
  if (row.note !== null) list.info(s, row.note, kind);
  if (row.function === 'unknown') list.warn(s, 'unknown-function', code === '' ? kind : `${kind}/${code}`);
}

/** RFF+TN of the header: transaction and revision. */
export function readTransaction(list: ListDraft, s: number): void {
  const { tokens } = list;
  if (tokens.code(s, 1, 0) !== TRANSACTION) {
    list.info(s, 'unknown-qualifier', tokens.text(s, 1, 0));
    return;
  }
  list.transaction ??= list.sent(s, 1, 1);
  // Senders put the revision in the third, fourth or fifth component.
  const revision = tokens.text(s, 1, 4) || tokens.text(s, 1, 3) || tokens.text(s, 1, 2);
  if (isDigits(revision)) list.revision ??= Number(revision);
}

/** NAD+MS: the reporting party, whose name may stand in either of two elements. */
export function readReportingParty(list: ListDraft, s: number): void {
  list.person = null;
  const names = [2, 4].flatMap((e) => [0, 1, 2].map((c) => list.sent(s, e, c))).filter((part) => part !== null);
  nameReporter(list, names.join(' '), s);
}

/** CTA: names the reporting party where NAD+MS does not. */
export function readReportingContact(list: ListDraft, s: number): void {
  nameReporter(list, list.sent(s, 2, 1) ?? list.sent(s, 2, 0) ?? '', s);
}

function nameReporter(list: ListDraft, name: string, s: number): void {
  if (name === '') return;
  const desk = list.desk();
  if (desk.name !== null && desk.name !== name) list.info(s, 'value-not-kept', name);
  desk.name ??= name;
}

/** CNT: number of passengers (42) or crew (41). */
export function readStatedCount(list: ListDraft, s: number): void {
  const { tokens } = list;
  const kind = tokens.text(s, 1, 0);
  const written = tokens.text(s, 1, 1) || tokens.text(s, 2, 0);
  if (kind !== '41' && kind !== '42') {
    list.info(s, 'unknown-qualifier', kind);
    return;
  }
  if (!isDigits(written)) {
    list.warn(s, 'value-unreadable', written);
    return;
  }
  const count = { stated: Number(written), segment: s };
  if (kind === '42') list.passengers = count;
  else list.crew = count;
}
