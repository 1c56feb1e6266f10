import { describe, expect, test } from 'vitest';
import { rereadKept } from '../../../shared/intake/read-file.ts';
import { shippedReference } from '../../../shared/reference/shipped.ts';

/** The text at each place that the trace reports, by path. */
function places(text: string): ReadonlyMap<string, string> {
  const bytes = new TextEncoder().encode(text);
  const found = new Map<string, string>();
  rereadKept(bytes, { reference: shippedReference() }, (path, start, end) => {
    found.set(path, new TextDecoder().decode(bytes.subarray(start, end)));
  });
  return found;
}

describe('the head of a message', () => {
  test('the head of a message shows the places of sender, flight, ports, times and counts in a passenger list', () => {
    const found = places(
      [
        "UNA:+.? '",
        "UNB+UNOA:4+ETAPIS:ZZ+TGAPIS:ZZ+261124:0500+C1++APIS'",
        "UNH+PAX1+PAXLST:D:05B:UN:IATA+ET508/261124+02:F'",
        "BGM+745+CP'",
        "TDT+20+ET508'",
        "LOC+125+ADD'",
        "DTM+189:2611240900:201'",
        "LOC+92+ACC'",
        "DTM+232:2611241130:201'",
        "DTM+189:2611241215:201'",
        "LOC+87+LFW'",
        "DTM+232:2611241300:201'",
        "NAD+FL+++MENSAH:KOFI'",
        "LOC+178+ADD'",
        "CNT+42:1'",
        "UNT+15+PAX1'",
        "UNZ+1+C1'",
      ].join('\r\n'),
    );
    expect(Object.fromEntries([...found].filter(([path]) => !path.startsWith('travellers')))).toMatchObject({
      sender: 'ETAPIS:ZZ',
      recipient: 'TGAPIS:ZZ',
      prepared: '261124:0500',
      reference: 'PAX1',
      version: 'PAXLST:D:05B:UN:IATA',
      accessReference: 'ET508/261124',
      part: '02:F',
      function: '745',
      'flights.0.origin': 'ADD',
      'flights.0.departure': '189:2611240900:201',
      'flights.0.destination': 'ACC',
      'flights.0.arrival': '232:2611241130:201',
      'flights.1.origin': 'ACC',
      'flights.1.departure': '189:2611241215:201',
      'flights.1.destination': 'LFW',
      'flights.1.arrival': '232:2611241300:201',
      'stated.passengers': '42:1',
    });
  });

  test("the head of a message shows the places of a push's own flight, not of a booking's", () => {
    const found = places(
      [
        "UNB+IATA:1+ET+TG+261124:0500+C1'",
        "UNH+1+PNRGOV:13:1:IA+ET508'",
        "MSG+:22'",
        "ORG+ET:ADD'",
        "TVL+241126:0900:241126:1300+ADD+LFW+ET+508'",
        "EQN+1'",
        "SRC'",
        "RCI+ET:ABC123::011126:1015'",
        "TIF+MENSAH:I+KOFI:A:1'",
        "TVL+301126:1000:301126:1400+LFW+ADD+ET+509'",
        "UNT+10+1'",
        "UNZ+1+C1'",
      ].join(''),
    );
    expect(Object.fromEntries(found)).toMatchObject({
      sender: 'ET',
      function: ':22',
      'flights.0.departure': '241126:0900',
      'flights.0.arrival': '241126:1300',
      'flights.0.origin': 'ADD',
      'flights.0.destination': 'LFW',
      'flights.0.carrier': 'ET',
      'flights.0.number': '508',
      'stated.bookings': '1',
    });
  });
});
