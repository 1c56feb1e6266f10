/** A PNRGOV-XML message about one booking of two, made for these tests. */

import type { ReadContext } from '../../../shared/intake/read-context.ts';
import { type FileEnd, readFile } from '../../../shared/intake/read-file.ts';
import type { ReadMessage } from '../../../shared/intake/read-message.ts';
import type { Manifest } from '../../../shared/manifest.ts';
import { shippedReference } from '../../../shared/reference/shipped.ts';

export const context: ReadContext = { reference: shippedReference() };

export const FLIGHT_LEG = `<FlightLeg CarrierCode="KP" FlightNumber="0020" DepartureDateTime="2026-11-24T21:45:00" ArrivalDateTime="2026-11-25T05:55:00">
  <DepartureAirport LocationCode="LFW"/><ArrivalAirport LocationCode="CDG"/>
</FlightLeg>`;

export const FLIGHT = `<Flight DepartureDateTime="2026-11-24T21:45:00" ArrivalDateTime="2026-11-25T05:55:00" ResBookDesigCode="Y" NumberInParty="2" Status="HK" FlightNumber="20">
  <DepartureAirport LocationCode="LFW"/><ArrivalAirport LocationCode="CDG"/><MarketingAirline Code="KP"/>
</Flight>`;

export const PASSENGERS = `<Passenger RPH="1" SurnameRefNumber="1"><GivenName>KODJO</GivenName><Surname>MENSAH</Surname><NameTitle>MR</NameTitle></Passenger>
<Passenger RPH="2" SurnameRefNumber="1"><GivenName>AFI</GivenName><Surname>MENSAH</Surname><NameTitle>MRS</NameTitle></Passenger>`;

export const LOCATOR = `<BookingRefID ID="Q7LM2X"><CompanyName Code="KP"/></BookingRefID>`;

/** A PNR element with these contents. */
export function pnr(content: string = LOCATOR + PASSENGERS + FLIGHT, attributes = ''): string {
  return `<PNR NumberOfPassengers="2" PNR_CreationDate="2026-11-10T08:15:00Z"${attributes}>${content}</PNR>`;
}

/** A whole message around PNR elements. */
export function message(pnrs: string = pnr(), head = FLIGHT_LEG): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<IATA_PNRGOV_NotifRQ xmlns="http://www.iata.org/IATA/2007/00" Version="13.1" TimeStamp="2026-11-20T08:15:00Z" TransactionIdentifier="T-77">
<Originator AirlineCode="KP" SystemCode="1A"/>
${head}
<PNRs NumberOfPnrs="${pnrs.split('<PNR ').length - 1}">
${pnrs}
</PNRs>
</IATA_PNRGOV_NotifRQ>`;
}

export interface Reading {
  readonly messages: readonly ReadMessage[];
  readonly manifests: readonly Manifest[];
  readonly end: FileEnd;
  readonly codes: readonly string[];
}

/** Reads a file; text is taken as UTF-8. */
export function read(file: string | Uint8Array, given: ReadContext = context): Reading {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const reading = readFile(bytes, given);
  const messages: ReadMessage[] = [];
  for (;;) {
    const step = reading.next();
    if (step.done !== true) {
      messages.push(step.value);
      continue;
    }
    const manifests = messages.map(({ manifest }) => manifest);
    const diagnostics = [...manifests.flatMap((manifest) => manifest.diagnostics), ...step.value.diagnostics];
    return { messages, manifests, end: step.value, codes: diagnostics.map(({ code }) => code) };
  }
}

/** The only manifest of a file. */
export function readOne(file: string | Uint8Array): Manifest {
  const { manifests } = read(file);
  if (manifests.length !== 1) throw new Error(`${manifests.length} messages`);
  return manifests[0] as Manifest;
}
