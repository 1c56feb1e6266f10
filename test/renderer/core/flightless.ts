/** Made-up messages whose travellers are on no flight, or on one of which something is missing. */
import { type PaxlstOptions, type Person, paxlst } from './messages.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** A PAXLST without TDT and without ports and times of a flight. */
export function flightlessList(people: readonly Person[], options: PaxlstOptions = {}): Uint8Array {
  return without(paxlst(people, options), /(?:TDT\+20|LOC\+125|LOC\+87|DTM\+189|DTM\+232)[^\r]*\r\n/g);
}

/** A PAXLST whose flight has no day. */
export function undatedList(people: readonly Person[]): Uint8Array {
  return without(paxlst(people), /(?:DTM\+189|DTM\+232)[^\r]*\r\n|\/261124\/0900/g);
}

/** A table of names without a flight. */
export function flightlessTable(...rows: readonly string[]): Uint8Array {
  return encode(['Surname;Given names;Date of birth;Passport', ...rows].join('\n'));
}

/** A PNR push whose booking flies elsewhere; `flight` is its TVL, '' for none. */
export function push(flight: string): Uint8Array {
  const body = [
    "UNH+1+PNRGOV:11:1:IA+P1'",
    "MSG+:22'",
    "ORG+ET:ADD+52519950'",
    flight,
    "EQN+1'",
    "SRC'",
    "RCI+ET:ABC123::241026:0900'",
    "SSR+DOCS:HK::ET:::::/P/TGO/TG111/TGO/15JUN80/M/31DEC30/LAWSON/AFI'",
    "TIF+LAWSON+AFI:A:1'",
    "TVL+251126:0900:251126:1300+CDG+JFK+AF+10:Y'",
    "UNT+10+1'",
  ];
  return encode(`UNA:+.?*'UNB+IATA:1+ET+TG+261124:0500+C9++PNRGOV'${body.join('')}UNZ+1+C9'`);
}

function without(bytes: Uint8Array, what: RegExp): Uint8Array {
  return encode(decode(bytes).replace(what, ''));
}
