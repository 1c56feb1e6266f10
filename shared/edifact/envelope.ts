/** Envelope of a message: what UNB, UNG and UNH say. Source: ISO 9735. */
import type { UtcMinute } from '../manifest.ts';
import { clockText, isoDate, timeOn } from '../time/civil.ts';
import { isDigits } from './digit-dates.ts';
import type { Envelope } from './message.ts';
import { type Tokens, tagCode } from './tokens.ts';

const UNH = tagCode('UNH');
const BGM = tagCode('BGM');

/** Values of UNB. */
export interface Head {
  syntax: string | null;
  sender: string | null;
  recipient: string | null;
  prepared: UtcMinute | null;
  control: string | null;
  application: string | null;
  test: boolean;
}

/** Values of UNG. */
export interface Group {
  sender: string | null;
  recipient: string | null;
  prepared: UtcMinute | null;
  reference: string | null;
}

export const NO_HEAD: Head = {
  syntax: null,
  sender: null,
  recipient: null,
  prepared: null,
  control: null,
  application: null,
  test: false,
};

/** Reads UNB from the only segment of `service`. */
export function readHead(service: Tokens): Head {
  return {
    syntax: sent(service.text(0, 1).toUpperCase()),
    sender: sent(service.text(0, 2)),
    recipient: sent(service.text(0, 3)),
    prepared: preparedAt(service.text(0, 4, 0), service.text(0, 4, 1)),
    control: sent(service.text(0, 5)),
    application: sent(service.text(0, 7)),
    test: service.text(0, 11) === '1',
  };
}

/** Reads UNG from the only segment of `service`. */
export function readGroup(service: Tokens): Group {
  return {
    sender: sent(service.text(0, 2)),
    recipient: sent(service.text(0, 3)),
    prepared: preparedAt(service.text(0, 4, 0), service.text(0, 4, 1)),
    reference: sent(service.text(0, 5)),
  };
}

/** Envelope of the message in `tokens`, whose first segment is UNH unless that was lost. */
export function envelopeOf(tokens: Tokens, head: Head, group: Group | null): Envelope {
  const named = tokens.tagCode(0) === UNH;
  const text = (e: number, c: number): string | null => (named ? sent(tokens.text(0, e, c)) : null);
  const parts = [text(2, 1), text(2, 2)].filter((part) => part !== null);
  const type = text(2, 0)?.toUpperCase() ?? (tokens.tagCode(0) === BGM ? 'PAXLST' : named ? '' : 'PNRGOV');
  return {
    ...head,
    prepared: head.prepared ?? group?.prepared ?? null,
    groupSender: group?.sender ?? null,
    groupRecipient: group?.recipient ?? null,
    groupReference: group?.reference ?? null,
    reference: text(1, 0),
    type,
    version: parts.length === 0 ? null : parts.join(':'),
    agency: text(2, 3),
    association: text(2, 4),
    accessReference: text(3, 0),
    part: partOf(text(4, 0), text(4, 1)),
  };
}

/** UNH S010: `01:C`, `02`, `05:F`. Null for a whole message (`01:F`). */
function partOf(sequence: string | null, flag: string | null): Envelope['part'] {
  const number = sequence === null ? Number.NaN : Number.parseInt(sequence, 10);
  if (Number.isNaN(number)) return null;
  const final = flag?.toUpperCase() === 'F';
  return final && number <= 1 ? null : { number, final };
}

/** A UTC minute from YYMMDD or CCYYMMDD with HHMM. Two-digit years from 70 on belong to the 20th century. */
function preparedAt(date: string, time: string): UtcMinute | null {
  if (!(date.length === 6 || date.length === 8) || !isDigits(date)) return null;
  const two = Number(date.slice(0, 2));
  const year = date.length === 8 ? Number(date.slice(0, 4)) : two + (two >= 70 ? 1900 : 2000);
  const day = isoDate(year, Number(date.slice(-4, -2)), Number(date.slice(-2)));
  if (day === null) return null;
  if (time.length < 4 || !isDigits(time.slice(0, 4))) return day;
  const clock = clockText(Number(time.slice(0, 2)), Number(time.slice(2, 4)));
  return clock === null ? day : `${timeOn(day, clock)}Z`;
}

function sent(text: string): string | null {
  return text === '' ? null : text;
}
