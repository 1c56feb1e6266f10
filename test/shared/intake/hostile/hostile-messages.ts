/** Hostile messages: EDIFACT, reservation lists, entries, and bytes that are no message at all. */
import { seededRandom } from '../../../../shared/training/random.ts';
import { bytesOf } from '../../edifact/fixtures.ts';
import type { HostileRows } from './hostile-files.ts';
import { file, filled, lettersOf, listed, portOf, six } from './hostile-parts.ts';

const UNB = "UNB+UNOA:4+LFWAIR+JAITF+261120:0815+REF1++APIS'";
const PAXLST = `${UNB}UNH+M1+PAXLST:D:05B:UN:IATA+KP20/261124'BGM+745'`;
const ROUTE = "TDT+20+KP0020+++KP'LOC+125+LFW'DTM+189:2611242145:201'LOC+87+CDG'DTM+232:2611250555:201'";
const PAX_END = "UNT+9+M1'UNZ+1+REF1'";
const PNRGOV =
  "UNB+IATA:1+XX+TGAPI+260110:1200+77'UNH+1+PNRGOV:13:1:IA+XX12/150126'MSG+:22'ORG+XX:LFW'TVL+150126:0900:150126:1500+LFW+CDG+XX+12'EQN+1'";
const BOOKING = "SRC'RCI+XX:ABC123::050126:1015'";
const PNR_LEG = "TVL+150126:0900:150126:1500+LFW+CDG+XX+12:Y'";
const PNR_END = "UNT+9+1'UNZ+1+77'";
const CUSRES = `${UNB}UNH+M1+CUSRES:D:05B:UN:IATA'BGM+962'RFF+TN:KP20261124'`;
const US = `${UNB}UNH+R1+PAXLST:001:000:NZ+KP812/020131/2300'CTA+IC+:DESK'TDT++KP812+40+KP'LOC+005+NZAKL:50'UNS+D'`;
const PNL = 'PNL\r\nKP020/24NOV LFW PART1\r\n';

const traveller = (at: number): string =>
  `NAD+FL+++${lettersOf(at)}:AYA'ATT+2++F'DTM+329:890101'LOC+178+LFW'LOC+179+CDG'NAT+2+TGO'RFF+AVF:${six(at)}'DOC+P:110:111+EB${six(at)}'DTM+36:310630'LOC+91+TGO'`;

export const hostileMessages: HostileRows = {
  'UNA over and over': (share) => file('', "UNA:+.? '", 5, share),
  'UNB over and over': (share) => file('', UNB, 5, share),
  'UNB without an end': (share) => file('', 'UNB+', 5, share),
  'UNH over and over': (share) => file(UNB, "UNH+1+PAXLST:D:05B:UN:IATA'", 5, share),
  'UNG over and over': (share) => file(UNB, "UNG+PAXLST+A+B+261120:0815+1+UN+D:05B'", 5, share),
  'UNZ over and over': (share) => file(UNB, "UNZ+1+1'", 5, share),
  'the letters UN over and over': (share) => file(UNB, 'UN', 5, share),
  'U and line breaks': (share) => file('', 'U\n\n\n\nN\n\n\n\n', 5, share),
  'line breaks in a service tag': (share) => file('U', '\n', 5, share, 'NB+UNOA:4'),
  'BGM over and over': (share) => file(UNB, "BGM+745'", 5, share),
  'MSG over and over': (share) => file(UNB, "MSG+:22'", 5, share),
  'elements without an end': (share) => file(PAXLST, '+', 5, share),
  'components without an end': (share) => file(`${PAXLST}NAD+FL`, ':', 5, share, `'${PAX_END}`),
  'release characters': (share) => file(`${PAXLST}NAD+FL+++`, '?', 5, share, `'${PAX_END}`),
  terminators: (share) => file(PAXLST, "'", 5, share),
  'a message without terminators': (share) => file(PAXLST, 'NAD+FL+++DOE:JANE+', 5, share),
  'segments of one letter': (share) => file(PAXLST, "X'", 8, share),
  'lines that lost their terminators': (share) => file(PAXLST, 'NAD+FL+++DOE:JANE\r\n', 5, share, PAX_END),
  'apostrophes in names': (share) => file(PAXLST, "NAD+FL+++O'D'E:JA'N'E'", 5, share, PAX_END),
  'typographic quotes': (share) => file(PAXLST, 'NAD+FL+++DOE:JANE’', 5, share, PAX_END),
  'junk before a message': (share) =>
    file('', 'junk and JUNK\r\n', 8, share, `${PAXLST}${ROUTE}${traveller(1)}${PAX_END}`),
  'dates that are none': (share) => file(PAXLST + ROUTE, "DTM+189:9999999999:201'", 5, share, PAX_END),
  'unknown segments': (share) => file(PAXLST + ROUTE, "XYZ+1+2'", 5, share, PAX_END),
  'one message of 130,000 travellers': (share) =>
    listed(PAXLST + ROUTE, 130_000, share, traveller, (count) => `CNT+42:${count}'${PAX_END}`),
  'travellers with bad dates': (share) =>
    listed(
      PAXLST + ROUTE,
      100_000,
      share,
      (at) => `NAD+FL+++${lettersOf(at)}:A'DTM+329:991399'NAT+2+QQQ'`,
      () => PAX_END,
    ),
  'travellers of one name': (share) => file(PAXLST + ROUTE, "NAD+FL+++DOE:JANE'DOC+P+X1'", 5, share, PAX_END),
  'documents of one traveller': (share) =>
    listed(
      `${PAXLST + ROUTE}NAD+FL+++DOE:JANE'`,
      150_000,
      share,
      (at) => `DOC+P+EB${six(at)}'LOC+91+TGO'`,
      () => PAX_END,
    ),
  'telephones of one traveller': (share) =>
    listed(
      `${PAXLST + ROUTE}NAD+FL+++DOE:JANE'`,
      100_000,
      share,
      (at) => `COM+22890${six(at)}:TE+A${at}@B.C:EM'`,
      () => PAX_END,
    ),
  'bags of one traveller': (share) =>
    listed(
      `${PAXLST + ROUTE}NAD+FL+++DOE:JANE'`,
      100_000,
      share,
      (at) => `FTX+BAG+++KP${six(at)}:99'`,
      () => PAX_END,
    ),
  'legs and travellers': (share) =>
    listed(
      PAXLST +
        Array.from(
          { length: Math.ceil(3000 * share) },
          (_none, at) => `TDT+20+KP${at}+++KP'LOC+125+${portOf(at)}'DTM+189:2611242145:201'LOC+87+${portOf(at + 1)}'`,
        ).join(''),
      10_000,
      share,
      (at) => `NAD+FL+++${lettersOf(at)}:A'LOC+178+${portOf(0)}'LOC+179+${portOf(2000)}'`,
      () => PAX_END,
    ),
  'messages without content': (share) =>
    listed(UNB, 120_000, share, (at) => `UNH+${at}+PAXLST:D:05B:UN:IATA'BGM+745'UNT+3+${at}'`),
  'messages of an unknown kind': (share) =>
    listed(UNB, 120_000, share, (at) => `UNH+${at}+INVOIC:D:05B:UN'BGM+1'UNT+3+${at}'`),
  'interchanges of one message': (share) =>
    listed(
      '',
      30_000,
      share,
      (at) => `UNB+UNOA:4+A+B+261120:0815+${at}'UNH+1+PAXLST:D:05B:UN:IATA'BGM+745'UNT+3+1'UNZ+1+${at}'\r\n`,
    ),
  'replies about travellers': (share) =>
    listed(
      CUSRES,
      60_000,
      share,
      (at) => `ERP+2'RFF+AVF:${six(at)}'RFF+ABO:${six(at)}'ERC+1Z'FTX+AAH+++NO'`,
      () => PAX_END,
    ),
  'travellers in the older American form': (share) =>
    listed(
      US,
      60_000,
      share,
      (at) => `PDT+P/X${six(at)}:090909:NZ+${lettersOf(at)}:SIMON:P:590429:M+PAX+NZAKL:USLAX'`,
      () => "UNT+13+R1'",
    ),
  'bookings without content': (share) => file(PNRGOV, "SRC'", 5, share, PNR_END),
  bookings: (share) =>
    listed(
      PNRGOV,
      30_000,
      share,
      (at) => `SRC'RCI+XX:${six(at)}::050126:1015'TIF+${lettersOf(at)}+MARYMRS:A:1:1'${PNR_LEG}`,
      () => PNR_END,
    ),
  'travellers of one booking': (share) =>
    listed(
      PNRGOV + BOOKING,
      50_000,
      share,
      (at) => `TIF+${lettersOf(at)}+MARYMRS:A:${at}'`,
      () => PNR_LEG + PNR_END,
    ),
  'travellers of one number': (share) =>
    listed(
      PNRGOV + BOOKING,
      50_000,
      share,
      (at) => `TIF+${lettersOf(at)}+MARYMRS:A:1'`,
      () => PNR_LEG + PNR_END,
    ),
  'services of one traveller': (share) =>
    listed(
      `${PNRGOV + BOOKING}TIF+DOE+MARYMRS:A:1:1'`,
      100_000,
      share,
      (at) => `SSR+CTCM:HK:1:XX:::::/?+22890${six(at)}'`,
      () => PNR_LEG + PNR_END,
    ),
  'documents in services': (share) =>
    listed(
      `${PNRGOV + BOOKING}TIF+DOE+MARYMRS:A:1:1'`,
      50_000,
      share,
      (at) => `SSR+DOCS:HK:1:XX:::::/P/TGO/A${six(at)}/TGO/01JAN90/F/01JAN30/DOE/MARY${lettersOf(at)}'`,
      () => PNR_LEG + PNR_END,
    ),
  'documents of many travellers in services': (share) =>
    listed(
      PNRGOV +
        BOOKING +
        Array.from({ length: Math.ceil(6000 * share) }, (_none, at) => `TIF+${lettersOf(at)}+MARY:A:${at}'`).join(''),
      6000,
      share,
      (at) => `SSR+DOCS:HK:1:XX:::::/P/TGO/A${six(at)}/TGO/01JAN90/F/01JAN30/${lettersOf(at + 7)}/MARY'`,
      () => PNR_LEG + PNR_END,
    ),
  'seats of many travellers': (share) =>
    listed(
      PNRGOV +
        BOOKING +
        Array.from({ length: Math.ceil(6000 * share) }, (_none, at) => `TIF+${lettersOf(at)}+MARY:A:${at}'`).join('') +
        PNR_LEG,
      6000,
      share,
      (at) => `SSR+SEAT:HK:1:XX:::LFW:CDG+${(at % 99) + 1}A::${at}'`,
      () => PNR_END,
    ),
  'flights of one booking': (share) =>
    listed(
      `${PNRGOV + BOOKING}TIF+DOE+MARYMRS:A:1'`,
      50_000,
      share,
      (at) => `TVL+150126:0900:150126:1500+${portOf(at)}+${portOf(at + 1)}+XX+${at % 9999}:Y'`,
      () => PNR_END,
    ),
  'check-in of many travellers': (share) =>
    listed(
      PNRGOV +
        BOOKING +
        Array.from({ length: Math.ceil(6000 * share) }, (_none, at) => `TIF+${lettersOf(at)}+MARY:A:${at}'`).join('') +
        PNR_LEG,
      6000,
      share,
      (at) =>
        `DAT+2:140126:2130'TRI++${at % 999}:::${at}'TIF+${lettersOf(at)}+MARY:A:${at}'SSD+12A++++Y'TBD++2:40:700+++XX:42200${six(at)}:2:CDG'`,
      () => PNR_END,
    ),
  'tickets and payments': (share) =>
    listed(
      `${PNRGOV + BOOKING}TIF+DOE+MARYMRS:A:1'`,
      50_000,
      share,
      (at) => `TKT+2201234${six(at)}:T:1'MON+T:900:EUR'FOP+CC::900:VI:4111111111111111:0128'`,
      () => PNR_LEG + PNR_END,
    ),
  'history of one booking': (share) =>
    file(
      `${PNRGOV + BOOKING}TIF+DOE+MARYMRS:A:1'${PNR_LEG}ABI+1+:LFWRR+LFW++XX'SAC+++X'`,
      'LTS+0/O/NM/APM-?+22890112233/RM PAID CASH/FP CASH/',
      5,
      share,
      `'${PNR_END}`,
    ),
  'split bookings': (share) =>
    listed(
      PNRGOV + BOOKING,
      60_000,
      share,
      (at) => `EQN+1'RCI+XX:${six(at)}'`,
      () => PNR_END,
    ),
  'digits of a card': (share) => file(`${PNRGOV + BOOKING}IFT+4:28::XX+`, '4', 5, share, `'${PNR_END}`),
  'digits of cards in groups': (share) =>
    file(`${PNRGOV + BOOKING}IFT+4:28::XX+CC `, '4111 1111 1111 1111 ', 5, share, `'${PNR_END}`),
  'figures with hyphens': (share) => file(`${PNRGOV + BOOKING}IFT+4:28::XX+`, '4-1-', 5, share, `'${PNR_END}`),
  'meals and illness': (share) =>
    file(`${PNRGOV + BOOKING}IFT+4:28::XX+`, 'HALAL DIABETES KOSHER ', 5, share, `'${PNR_END}`),
  'a list of 120,000 names': (share) =>
    listed(
      `${PNL}-CDG999Y\r\n`,
      120_000,
      share,
      (at) => `1${lettersOf(at)}/AYAMS .L/Q${six(at)} .R/CTCM HK1/22890112233 .R/DOCS HK1/P/TGO/EB${six(at)}\r\n`,
      () => 'ENDPNL\r\n',
    ),
  'a list of one locator': (share) =>
    listed(
      `${PNL}-CDG999Y\r\n`,
      150_000,
      share,
      (at) => `1${lettersOf(at)}/AYAMS .L/Q7LM2X\r\n`,
      () => 'ENDPNL\r\n',
    ),
  'a list of parties': (share) =>
    listed(
      `${PNL}-CDG999Y\r\n`,
      30_000,
      share,
      (at) =>
        `9${lettersOf(at)}${'/AMR/BMR/CMR/DMR/EMR/FMR/GMR/HMR/IMR'} .L/Q${six(at)}\r\n.R/SEAT HK1 12A-1${lettersOf(at)}/AMR\r\n`,
      () => 'ENDPNL\r\n',
    ),
  'a party that never ends': (share) =>
    listed(
      `${PNL}-CDG999Y\r\n1MENSAH/AMR`,
      60_000,
      share,
      (at) => `/${lettersOf(at)}MR\r\n`,
      () => 'ENDPNL\r\n',
    ),
  'elements of a party': (share) =>
    listed(
      `${PNL}-CDG999Y\r\n999MENSAH${Array.from({ length: Math.ceil(2000 * share) }, (_none, at) => `/${lettersOf(at)}MR`).join('')} .L/Q7LM2X\r\n`,
      30_000,
      share,
      (at) => `.R/SEAT HK1 12A-1MENSAH/${lettersOf(at)}MR\r\n`,
      () => 'ENDPNL\r\n',
    ),
  'elements of one name': (share) =>
    listed(
      `${PNL}-CDG999Y\r\n1MENSAH/KODJOMR .L/Q7LM2X\r\n`,
      100_000,
      share,
      (at) => `.R/CTCM HK1/22890${six(at)}\r\n`,
      () => 'ENDPNL\r\n',
    ),
  'an element that never ends': (share) =>
    file(
      `${PNL}-CDG999Y\r\n1MENSAH/KODJOMR .L/Q7LM2X\r\n.R/DOCS HK1/P/TGO\r\n`,
      '.RN/EB445912/TGO/01JAN89\r\n',
      5,
      share,
      'ENDPNL\r\n',
    ),
  'lists without an end': (share) => file('', 'PNL\r\nKP020/24NOV LFW PART1\r\n1DOE/JANE\r\n', 4, share),
  'names of a list over and over': (share) => file(PNL, 'PNL\r\n', 4, share),
  'addresses of lists': (share) => file(PNL, 'QU LFWRMKP CDGRMKP\r\n', 4, share, PNL),
  'destinations of a list': (share) =>
    listed(
      PNL,
      15_000,
      share,
      (at) => `-${portOf(at)}001Y\r\n1${lettersOf(at)}/AMR .L/Q${six(at)}\r\n`,
      () => 'ENDPNL\r\n',
    ),
  'a list of one line': (share) =>
    file(`${PNL}-CDG001Y\r\n1MENSAH/KODJOMR`, ' .R/CTCM HK1/22890112233', 5, share, '\r\nENDPNL\r\n'),
  'a list of dots': (share) => file(`${PNL}-CDG001Y\r\n1MENSAH/KODJOMR `, ' .', 4, share, '\r\nENDPNL\r\n'),
  'changes of a list': (share) =>
    listed(
      'ADL\r\nKP020/24NOV LFW PART1\r\n-CDG001Y\r\n',
      40_000,
      share,
      (at) => `ADD\r\n1${lettersOf(at)}/AMR .L/Q${six(at)}\r\nDEL\r\n1${lettersOf(at)}/BMR .L/Q${six(at)}\r\n`,
      () => 'ENDADL\r\n',
    ),
  'lines that mean nothing in a list': (share) =>
    file(`${PNL}-CDG001Y\r\n1DOE/JANE\r\n`, 'what is this 4111 1111 1111 1111\r\n', 4, share, 'ENDPNL\r\n'),
  'travellers who did not board': (share) =>
    listed(
      'PFS\r\nKP020/24NOV LFW\r\n-CDG\r\nNOSHO 999Y\r\n',
      60_000,
      share,
      (at) => `1${lettersOf(at)}/AMR .L/Q${six(at)}\r\n`,
      () => 'ENDPFS\r\n',
    ),
  'nested entries': (share) => bytesOf(`{"airside-entry":1,"leg":${filled('[', 4, share)}`),
  'a screen of an entry': (share) =>
    bytesOf(
      `{"airside-entry":1,"kind":"screen","prepared":"2026-11-24T18:00Z","desk":"LFW","text":"${filled(' 1.1DOE/JANE MR\\n', 4, share)}"}`,
    ),
  'travellers of an entry': (share) =>
    bytesOf(
      `{"airside-entry":1,"kind":"form","travellers":[${filled('{"surname":"DOE","mrz":["P<TGODOE<<JANE","L898902C36UTO7408122F1204159"]},', 5, share)}{}]}`,
    ),
  'fields of an entry': (share) =>
    listed(
      '{"airside-entry":1',
      300_000,
      share,
      (at) => `,"f${at}":1`,
      () => '}',
    ),
  'zero bytes': (share) => new Uint8Array(Math.ceil(20_000_000 * share)),
  'random bytes': (share) => {
    const random = seededRandom(20_261_129);
    return Uint8Array.from({ length: Math.ceil(5_000_000 * share) }, () => random.between(0, 255));
  },
  blanks: (share) => file('', ' \r\n', 10, share),
  words: (share) => file('', 'The quick brown fox. ', 8, share),
};
