/** Hostile PNRGOV-XML. */
import { bytesOf } from '../../edifact/fixtures.ts';
import { FLIGHT, FLIGHT_LEG, LOCATOR, message, PASSENGERS, pnr } from '../../pnrgov-xml/xml-fixture.ts';
import type { HostileRows } from './hostile-files.ts';
import { file, filled, lettersOf, listed, six, times } from './hostile-parts.ts';

const ROOT = `<?xml version="1.0" encoding="UTF-8"?>\n<IATA_PNRGOV_NotifRQ Version="13.1">${FLIGHT_LEG}<PNRs>`;
const END = '</PNRs></IATA_PNRGOV_NotifRQ>';
const one = (at: number): string =>
  `<Passenger RPH="${at}"><GivenName>AYA</GivenName><Surname>${lettersOf(at)}</Surname></Passenger>`;
const OPEN = '<PNR NumberOfPassengers="2">';

export const hostileXml: HostileRows = {
  'PNR within PNR without an end': (share) => file('', '<PNR ', 5, share),
  'PNR that breaks off': (share) => file(ROOT, '<PNR ', 5, share, END),
  'PNR open over and over': (share) => file(ROOT, '<PNR>', 5, share, END),
  'PNR closed over and over': (share) => file(ROOT, '</PNR>', 5, share, END),
  'PNR with broken content': (share) => file(ROOT, '<PNR><a></PNR>', 5, share, END),
  'broken bookings among good ones': (share) => bytesOf(message(filled(`${pnr()}\n<PNR><b></PNR>`, 5, share))),
  'elements without content': (share) => file('<r>', '<a/>', 8, share, '</r>'),
  'elements without content in a message': (share) => file(ROOT, '<a/>', 8, share, END),
  'elements outside a root': (share) => file('', '<a/>', 8, share),
  'elements without content in a booking': (share) => file(ROOT + OPEN, '<a/>', 8, share, `</PNR>${END}`),
  'texts without content': (share) => file(ROOT + OPEN, '<a>x</a>', 8, share, `</PNR>${END}`),
  'nested elements': (share) => file('', '<a>', 5, share),
  'nested PNRGOV roots': (share) => file('', '<IATA_PNRGOV_NotifRQ>', 5, share),
  'messages without content in XML': (share) => file('', '<IATA_PNRGOV_NotifRQ></IATA_PNRGOV_NotifRQ>\n', 5, share),
  'attributes of one element': (share) =>
    listed(
      `${ROOT + OPEN}<a`,
      300_000,
      share,
      (at) => ` b${at}="${at}"`,
      () => `/></PNR>${END}`,
    ),
  'one attribute over and over': (share) => file(`${ROOT + OPEN}<a`, ' b="1"', 5, share, `/></PNR>${END}`),
  'an attribute without an end': (share) => file(`${ROOT}<PNR a="`, 'x', 8, share),
  'quotes and brackets': (share) => file(ROOT, `<PNR a='">`, 5, share),
  'names that never end': (share) => file(ROOT, '<PNR a', 5, share),
  'names of their own': (share) =>
    listed(
      ROOT + OPEN,
      200_000,
      share,
      (at) => `<n${at}>1</n${at}>`,
      () => `</PNR>${END}`,
    ),
  'comments without an end': (share) => file(ROOT, '<!--', 5, share),
  comments: (share) => file(ROOT, '<!---->', 5, share, END),
  'sections of text': (share) => file(`${ROOT + OPEN}<a>`, '<![CDATA[]]>', 5, share, `</a></PNR>${END}`),
  'sections of text without an end': (share) => file(ROOT, '<![CDATA[', 5, share),
  instructions: (share) => file(ROOT, '<?a?>', 5, share, END),
  declarations: (share) => file('', '<?xml version="1.0"?>', 5, share),
  'declared entities': () =>
    bytesOf(
      `<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 12 }, (_none, at) => `<!ENTITY a${at} "${`&a${at === 0 ? '' : at - 1};`.repeat(10)}">`).join('')}]><IATA_PNRGOV_NotifRQ>&a11;</IATA_PNRGOV_NotifRQ>`,
    ),
  ampersands: (share) => file(`${ROOT + OPEN}<a>`, '&', 5, share, `</a></PNR>${END}`),
  'references to control characters': (share) => file(`${ROOT + OPEN}<a>`, '&#1;', 5, share, `</a></PNR>${END}`),
  'one text without markup': (share) => file(`${ROOT + OPEN}<a>`, 'x', 10, share, `</a></PNR>${END}`),
  'text without markup': (share) => file('<', 'x ', 10, share),
  brackets: (share) => file('', '<', 5, share),
  'brackets in a message': (share) => file(ROOT, '<', 5, share),
  'closing brackets': (share) => file('<a>', '>', 8, share),
  'bookings in XML': (share) => bytesOf(message(filled(`${pnr()}\n`, 8, share))),
  'bookings without content in XML': (share) => file(ROOT, '<PNR/>', 3, share, END),
  'passengers of one booking in XML': (share) =>
    listed(`${ROOT + OPEN}${LOCATOR}`, 40_000, share, one, () => `${FLIGHT}</PNR>${END}`),
  'services of passengers in XML': (share) =>
    bytesOf(
      `${ROOT + OPEN}${LOCATOR}${Array.from({ length: times(4000, share) }, (_none, at) => one(at)).join('')}${FLIGHT}<SpecialServiceRequests>${Array.from(
        { length: times(4000, share) },
        (_none, at) =>
          `<SSR SSRCode="DOCS" SurnameRefNumber="${at}" ServiceQuantity="1" Status="HK" RPH="${at}"><Text>/P/TGO/A${six(at)}/TGO/01JAN90/F/01JAN30/DOE/MARY</Text></SSR>`,
      ).join('')}</SpecialServiceRequests></PNR>${END}`,
    ),
  'flights of one booking in XML': (share) =>
    bytesOf(`${ROOT + OPEN}${LOCATOR}${PASSENGERS}${filled(FLIGHT, 5, share)}</PNR>${END}`),
  'elements in sixteen bits': (share) => {
    const text = filled('<a/>', 4, share);
    const bytes = new Uint8Array(2 + text.length * 2);
    bytes.set([0xff, 0xfe]);
    for (let at = 0; at < text.length; at++) bytes[2 + at * 2] = text.charCodeAt(at);
    return bytes;
  },
};
