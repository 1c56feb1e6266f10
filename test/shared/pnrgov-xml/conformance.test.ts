/** One row per irregularity of PNRGOV-XML met in traffic: what is read of it must be the same as of the regular form. */
import { describe, expect, test } from 'vitest';
import { rereadKept } from '../../../shared/intake/read-file.ts';
import type { Booking, ManifestTraveller } from '../../../shared/manifest.ts';
import { context, FLIGHT, FLIGHT_LEG, LOCATOR, message, PASSENGERS, pnr, read, readOne } from './xml-fixture.ts';

const ONE = '<Passenger RPH="1"><GivenName>KODJO</GivenName><Surname>MENSAH</Surname></Passenger>';
const regular = readOne(message());

function booking(content: string): Booking {
  const [first] = readOne(message(pnr(content))).bookings;
  if (first === undefined) throw new Error('no booking');
  return first;
}

function travellers(content: string): readonly ManifestTraveller[] {
  return readOne(message(pnr(content))).travellers;
}

describe('a regular message', () => {
  test('a PNRGOV message in XML gives its head, flight, booking and travellers', () => {
    expect(regular).toMatchObject({
      format: 'PNRGOV-XML',
      version: '13.1',
      function: 'new',
      reference: 'T-77',
      prepared: '2026-11-20T08:15Z',
      sender: 'KP',
      test: false,
      stated: { bookings: 1 },
      sensitive: 0,
      diagnostics: [],
    });
    expect(regular.flights).toMatchObject([
      {
        carrier: 'KP',
        number: 20,
        origin: 'LFW',
        destination: 'CDG',
        departure: '2026-11-24T21:45',
        arrival: '2026-11-25T05:55',
      },
    ]);
    expect(regular.travellers).toMatchObject([
      {
        surname: 'MENSAH',
        givenNames: 'KODJO',
        title: 'MR',
        locator: 'Q7LM2X',
        embarkation: 'LFW',
        debarkation: 'CDG',
        status: 'booked',
      },
      { surname: 'MENSAH', givenNames: 'AFI', title: 'MRS' },
    ]);
    expect(regular.bookings).toMatchObject([
      {
        locator: 'Q7LM2X',
        carrier: 'KP',
        created: '2026-11-10T08:15Z',
        travellers: [0, 1],
        segments: [{ carrier: 'KP', number: 20, class: 'Y', status: 'HK' }],
      },
    ]);
  });
});

describe('the same message in another form', () => {
  const text = message();
  test.each([
    ['a comment', 'KO<!-- x -->DJO'],
    ['an instruction', 'KO<?x y?>DJO'],
    ['a CDATA section', 'KO<![CDATA[DJ]]>O'],
    ['several of them', '<!-- x -->K<?x?><!-- y -->O<![CDATA[D]]><![CDATA[J]]><!-- z -->O<?y?>'],
  ])('a name with %s in it is read whole', (_name, written) => {
    expect(readOne(text.replace('KODJO', written)).travellers[0]?.givenNames).toBe('KODJO');
  });

  test('a card number with a comment in it is blanked whole', () => {
    const remark = `<FormOfPayment>CC VI 4111 1111<!-- x --> 1111 1111 EXP 12/27</FormOfPayment>`;
    const [kept] = read(message(pnr(LOCATOR + PASSENGERS + FLIGHT + remark))).messages;
    expect(new TextDecoder().decode(kept?.kept)).not.toMatch(/4111|1111/);
  });

  test('a time of 24:00 is the end of its day, with a remark', () => {
    const late = readOne(text.replaceAll('2026-11-24T21:45:00', '2026-11-24T24:00:00'));
    expect(late.flights[0]?.departure).toBe('2026-11-25T00:00');
    expect(late.diagnostics.map(({ severity, code }) => `${severity} ${code}`)).toContain('info end-of-day');
  });

  const prefixed = text.replaceAll(/<(\/?)([A-Z])/g, '<$1ns1:$2').replace('xmlns="', 'xmlns:ns1="');
  test.each([
    ['without a namespace', text.replace(/ xmlns="[^"]*"/, '')],
    ['with a prefix on every element', prefixed],
    ['with an undeclared prefix', prefixed.replace(/ xmlns:ns1="[^"]*"/, '')],
    [
      'with attributes in lower case',
      text
        .replaceAll(/ ([A-Za-z_]+)="/g, (_all, name: string) => ` ${name.toLowerCase()}="`)
        .replace('timestamp', 'TimeStamp'),
    ],
    ['with underscores left out', text.replaceAll('PNR_CreationDate', 'PNRCreationDate')],
    [
      'with elements in upper case',
      text.replaceAll(/<(\/?)([A-Za-z]+)/g, (_all, slash: string, name: string) => `<${slash}${name.toUpperCase()}`),
    ],
    ['with attributes in apostrophes', text.replaceAll(/="([^"]*)"/g, "='$1'")],
    ['with the declaration left out', text.replace(/^<\?xml[^>]*>\s*/, '')],
    ['behind a byte order mark', `\ufeff${text}`],
    ['without a line break', text.replaceAll(/>\s+</g, '><')],
    ['with comments and processing instructions', text.replaceAll('<Flight ', '<!-- > flight --><?x y?><Flight ')],
    ['with texts in CDATA', text.replace('KODJO', '<![CDATA[KODJO]]>')],
    ['with texts in blanks', text.replace('KODJO', '\n   KODJO\t\n')],
    [
      'with the flight behind the bookings',
      message().replace(FLIGHT_LEG, '').replace('</PNRs>', `</PNRs>${FLIGHT_LEG}`),
    ],
  ])('an XML message %s reads the same', (_name, changed) => {
    const { travellers, bookings, flights, diagnostics } = readOne(changed);
    expect({ travellers, bookings, flights, diagnostics }).toEqual({
      travellers: regular.travellers,
      bookings: regular.bookings,
      flights: regular.flights,
      diagnostics: [],
    });
  });

  test('an XML message in UTF-16 reads the same, and offsets count in the file', () => {
    const bytes = new Uint8Array(text.length * 2 + 2);
    const view = new DataView(bytes.buffer);
    view.setUint16(0, 0xfeff, true);
    for (let at = 0; at < text.length; at++) view.setUint16(at * 2 + 2, text.charCodeAt(at), true);
    const { messages, manifests } = read(bytes);
    expect(manifests[0]?.travellers).toEqual(regular.travellers);
    expect(messages[0]?.start).toBe(text.indexOf('<IATA_') * 2 + 2);
  });

  test.each([
    ['ISO-8859-1', '', 'Ü', 0xdc],
    ['windows-1252', '', 'Š', 0x8a],
    ['windows-1251', '', 'Ж', 0xc6],
    ['windows-1256', '', 'ج', 0xcc],
    ['ISO-8859-2', '', 'Ł', 0xa3],
    ['UTF-8', 'although it is Western', 'Ü', 0xdc],
  ])('an XML message declared as %s %s is read in that set', (label, _note, letter, byte) => {
    const changed = message().replace('UTF-8', label).replace('KODJO', 'K\u0001O');
    const bytes = Uint8Array.from(changed, (one) => (one === '\u0001' ? byte : one.charCodeAt(0)));
    expect(readOne(bytes).travellers[0]?.givenNames).toBe(`K${letter}O`);
  });
});

describe('bookings', () => {
  test('XML bookings under another root, with a namespace on the children only, are read', () => {
    const wrapped = `<DaneXML>${FLIGHT_LEG}<PNR xmlns="http://www.iata.org/IATA/2007/00" NumberOfPassengers="2">${LOCATOR}${PASSENGERS}${FLIGHT}</PNR></DaneXML>`;
    const manifest = readOne(wrapped);
    expect(manifest.travellers.map(({ surname }) => surname)).toEqual(['MENSAH', 'MENSAH']);
    expect(manifest.flights).toHaveLength(1);
  });

  test('an XML booking without the flight of the message gets a diagnostic and keeps its itinerary', () => {
    const { manifests, codes } = read(message(pnr(), ''));
    expect(codes).toContain('missing-flight');
    expect(manifests[0]?.bookings[0]?.segments).toHaveLength(1);
    expect(manifests[0]?.travellers).toHaveLength(2);
  });

  test('XML bookings of several roots in one file are as many messages', () => {
    const { messages } = read(`${message()}\n${message(pnr().replace('Q7LM2X', 'ZZ9PLU'))}`);
    expect(messages.map(({ manifest }) => manifest.bookings[0]?.locator)).toEqual(['Q7LM2X', 'ZZ9PLU']);
    expect(new Set(messages.map(({ id }) => id)).size).toBe(2);
    for (const { kept, manifest } of messages) expect(rereadKept(kept, context)?.bookings).toEqual(manifest.bookings);
  });

  test('an XML booking has all its locators, its own first', () => {
    const other = '<BookingRefID ID="X1Y2Z3"><CompanyName Code="1A"/></BookingRefID>';
    expect(booking(LOCATOR + other + PASSENGERS + FLIGHT)).toMatchObject({
      locator: 'Q7LM2X',
      otherLocators: [{ carrier: '1A', locator: 'X1Y2Z3' }],
    });
  });

  test('an XML booking has its dates in UTC, with any offset', () => {
    const dated = pnr(undefined, ' PNR_TransDate="2026-11-19T01:30:00+02:00" LastTktDate="2026-11-12"');
    expect(readOne(message(dated)).bookings[0]).toMatchObject({ changed: '2026-11-18T23:30Z', ticketed: '2026-11-12' });
  });

  test('an XML booking has its agency', () => {
    const pos = `<POS><Source AgentSine="9C" PseudoCityCode="LFW1A0980" ISOCOuntry="TG" ISOCurrency="XOF" AgentDutyCode="T" AirlineVendorID="1A" AirportCode="LFW">
      <RequestorID Type="5" ID="12345675"><CompanyName Code="1A"/></RequestorID></Source></POS>`;
    expect(booking(LOCATOR + pos + PASSENGERS + FLIGHT).agency).toMatchObject({
      iata: '12345675',
      city: 'LFW',
      country: 'TGO',
      office: 'LFW1A0980',
      type: 'T',
      agent: '9C',
    });
  });

  test.each([
    [
      'a phone',
      '<ContactInfo PhoneNumber="+228 90 11 22 33" PhoneType="5"/>',
      { phones: ['+22890112233'], emails: [] },
    ],
    ['an e-mail', '<ContactInfo EmailAddress="afi@example.com"/>', { phones: [], emails: ['AFI@EXAMPLE.COM'] }],
    [
      'an e-mail as a phone',
      '<ContactInfo PhoneNumber="E+AFI@EXAMPLE.PL" PhoneType="8"/>',
      { phones: [], emails: ['AFI@EXAMPLE.PL'] },
    ],
    [
      'both at once',
      '<ContactInfo PhoneNumber="+22890112233" EmailAddress="a.b@example.com"/>',
      { phones: ['+22890112233'], emails: ['A.B@EXAMPLE.COM'] },
    ],
    [
      'a request',
      '<SSR SSRCode="CTCM" ServiceQuantity="1" Status="HK"><Airline Code="KP"/><Text>22890112233</Text></SSR>',
      { phones: ['+22890112233'], emails: [] },
    ],
    [
      'an encoded request',
      '<SSR SSRCode="CTCE" Status="HK"><Text>/A..B//EXAMPLE.COM</Text></SSR>',
      { phones: [], emails: ['A_B@EXAMPLE.COM'] },
    ],
    [
      'an OSI',
      '<OSI><Airline Code="KP"/><Text>CTCM 22890112233</Text></OSI>',
      { phones: ['+22890112233'], emails: [] },
    ],
  ])('an XML booking has contacts given as %s', (_name, contact, expected) => {
    expect(booking(LOCATOR + contact + PASSENGERS + FLIGHT)).toMatchObject(expected);
  });

  test('an XML booking has an address', () => {
    const contact = `<ContactInfo><StreetNmbr>12 BIS</StreetNmbr><AddressLine>RUE DE L&apos;OCAM</AddressLine><CityName>LOME</CityName>
      <PostalCode>01BP</PostalCode><StateProv StateCode="MA"/><CountryName Code="TG">TOGO</CountryName></ContactInfo>`;
    expect(booking(LOCATOR + contact + PASSENGERS + FLIGHT).addresses).toEqual([
      { street: "12 BIS RUE DE L'OCAM", city: 'LOME', state: 'MA', postalCode: '01BP', country: 'TGO' },
    ]);
  });

  test('an XML booking has tickets and payments without the exchanged ones', () => {
    const ticket = `<TicketDocument TicketDocumentNbr="7812345678901" Type="T" DateOfIssue="2026-11-11">
      <TotalFare Amount="801500" CurrencyCode="XOF"/>
      <PaymentInfo PaymentType="CC" PaymentUse="NEW" PaymentAmount="800000" VendorCode="VI" AccountNbr="XXXXXXXXXXXX1234" ExpiryDate="1228" CardHolderName="ADJO KOFFI"/>
      <PaymentInfo PaymentType="CA" PaymentUse="NEW" PaymentAmount="1500"/>
      <PaymentInfo PaymentType="CK" PaymentUse="OLD" PaymentAmount="700"/></TicketDocument>`;
    const found = booking(LOCATOR + ONE.replace('</Passenger>', `${ticket}</Passenger>`) + FLIGHT);
    expect(found.tickets).toEqual(['7812345678901']);
    expect(found.ticketed).toBe('2026-11-11');
    expect(found.payments).toMatchObject([
      { method: 'card', amount: 800000, currency: 'XOF', card: 'VI', last4: '1234', payer: 'ADJO KOFFI' },
      { method: 'cash', amount: 1500, currency: 'XOF' },
    ]);
  });

  test('an XML booking names the booking it was split from', () => {
    const split =
      '<SplitPNR NumberOfPassengers="3"><BookingRefID ID="SPL1T5"><CompanyName Code="KP"/></BookingRefID></SplitPNR>';
    expect(booking(LOCATOR + PASSENGERS + FLIGHT + split).split).toEqual({ locator: 'SPL1T5', count: 3 });
  });

  test('an XML booking counts the lines of its history', () => {
    const history = '<PNR_History><HistoryCredit/><HistoryDebit/><HistoryCredit/></PNR_History>';
    expect(booking(LOCATOR + PASSENGERS + FLIGHT + history).changes).toBe(3);
  });

  test('an XML booking has hotels and cars, which are no flights', () => {
    const { manifests, codes } = read(
      message(pnr(`${LOCATOR + PASSENGERS + FLIGHT}<HotelInfo HotelCode="H1"/><CarInfo/>`)),
    );
    expect(manifests[0]?.bookings[0]?.segments).toHaveLength(1);
    expect(codes).toEqual(['non-air-segment', 'non-air-segment']);
  });

  test('an XML booking reports unknown elements with their place', () => {
    const text = message(pnr(`${LOCATOR + PASSENGERS + FLIGHT}<Weather Sky="BLUE"/>`));
    const { manifests } = read(text);
    expect(manifests[0]?.diagnostics).toMatchObject([
      { code: 'unknown-element', segment: 'Weather', offset: text.indexOf('<Weather'), raw: '<Weather Sky="BLUE"/>' },
    ]);
    expect(manifests[0]?.travellers).toEqual(regular.travellers);
    expect(manifests[0]?.bookings[0]?.remarks).toEqual(['WEATHER SKY BLUE']);
  });

  test('an XML booking keeps values without a field as remarks', () => {
    const more = PASSENGERS.replace(
      '</Passenger>',
      '<ExcessBaggage UnitOfMeasureQuantity="2" Amount="45000"><Note>PAID AT DESK</Note></ExcessBaggage></Passenger>',
    );
    const history = '<PNR_History><HistoryCredit Text="NAME CHANGED"/></PNR_History>';
    expect(booking(LOCATOR + more + FLIGHT + history).remarks).toEqual([
      'EXCESSBAGGAGE UNITOFMEASUREQUANTITY 2',
      'EXCESSBAGGAGE AMOUNT 45000',
      'NOTE PAID AT DESK',
      'HISTORYCREDIT TEXT NAME CHANGED',
    ]);
  });

  test.each([
    ['an attribute', (text: string) => text.replace('Version=', 'MessageFunction="Update" Version='), 'change'],
    ['a code', (text: string) => text.replace('Version=', 'MessageFunction="141" Version='), 'change'],
    ['an element', (text: string) => text.replace('<Originator', '<MessageFunction Code="141"/><Originator'), 'change'],
    ['nothing', (text: string) => text, 'new'],
    ['the code of all bookings', (text: string) => text.replace('Version=', 'MessageFunction="22" Version='), 'new'],
    ['its root', (text: string) => text.replaceAll('NotifRQ', 'NotifRS'), 'reply'],
  ])('an XML booking is new, changed or a reply by %s', (_name, change, expected) => {
    expect(readOne(change(message())).function).toBe(expected);
  });

  test('an XML booking that an update brings without agency and flights is cancelled', () => {
    const manifest = readOne(message(pnr(LOCATOR + PASSENGERS)).replace('Version=', 'MessageFunction="141" Version='));
    expect(manifest.bookings[0]?.cancelled).toBe(true);
    expect(manifest.travellers.map(({ status }) => status)).toEqual(['cancelled', 'cancelled']);
  });

  test('an XML message of a test is marked', () => {
    expect(readOne(message().replace('Version=', 'Target="Test" Version=')).test).toBe(true);
  });
});

describe('flights', () => {
  test.each([
    [
      'sold under another number',
      `<Flight DepartureDateTime="2026-11-24T21:45:00" FlightNumber="5678" Status="HK"><DepartureAirport LocationCode="LFW"/>
      <ArrivalAirport LocationCode="CDG"/><OperatingAirline Code="KP" FlightNumber="20" ResBookDesigCode="M"/><MarketingAirline Code="AF"/></Flight>`,
      { carrier: 'AF', number: 5678, operating: { carrier: 'KP', number: 20 } },
    ],
    [
      'with the carrier in the number',
      FLIGHT.replace('FlightNumber="20"', 'FlightNumber="KP0020"'),
      { carrier: 'KP', number: 20 },
    ],
    [
      'with a suffix',
      FLIGHT.replace('FlightNumber="20"', 'FlightNumber="20" OperationalSuffix="D"'),
      { number: 20, suffix: 'D' },
    ],
    [
      'with an offset at its times',
      FLIGHT.replaceAll(':00"', ':00+01:00"'),
      { departure: '2026-11-24T21:45', arrival: '2026-11-25T05:55' },
    ],
    [
      'with a date only',
      FLIGHT.replace('T21:45:00', '').replace('T05:55:00', ''),
      { departure: '2026-11-24', arrival: '2026-11-25' },
    ],
  ])('flights of an XML booking %s are read', (_name, flight, expected) => {
    const manifest = readOne(message(pnr(LOCATOR + PASSENGERS + flight)));
    expect(manifest.bookings[0]?.segments).toMatchObject([expected]);
    expect(manifest.travellers[0]?.embarkation).toBe('LFW');
  });

  test('flights of an XML booking that are surface or open count as gaps', () => {
    expect(
      booking(`${LOCATOR + PASSENGERS + FLIGHT}<Flight FlightNumber="ARNK"/><Flight FlightNumber="OPEN"/>`),
    ).toMatchObject({ gaps: 2, segments: [{ number: 20 }] });
  });

  test('flights of an XML booking have check-in data joined by RPH', () => {
    const checkIn = `<CheckInInfo Time="2026-11-24T19:10:00"><BoardingNumber Number="LFW-032" RPH="2"/><Passenger RPH="2"/><SeatNumber CabinClass="Y">12C</SeatNumber>
      <CheckedBag Quantity="2" Weight="41" UnitOfMeasureCode="700" BaggagePool="HP"><BagTag TagNumber="4074902824" BagDestination="CDG"/><BagTag TagNumber="4074902825"/></CheckedBag></CheckInInfo>`;
    const [first, second] = travellers(LOCATOR + PASSENGERS + FLIGHT.replace('</Flight>', `${checkIn}</Flight>`));
    expect(first).toMatchObject({ status: 'booked', seat: null, bags: { count: null } });
    expect(second).toMatchObject({
      status: 'checked-in',
      checkedIn: '2026-11-24T19:10Z',
      boardingNumber: '032',
      seat: '12C',
      bags: { count: 2, weightKg: 41, tags: ['4074902824', '4074902825'], pool: 'head' },
    });
  });

  test.each([
    [
      'a check-in',
      '',
      '<CheckInInfo><SeatNumber RPH="1">12A</SeatNumber><SeatNumber RPH="2">12B</SeatNumber></CheckInInfo>',
    ],
    [
      'elements of a request',
      '',
      '<SSR SSRCode="SEAT"><SeatNumber RPH="2">12B</SeatNumber><SeatNumber RPH="1">12A</SeatNumber></SSR>',
    ],
    ['a text of two seats', '', '<SSR SSRCode="SEAT" RPH="1 2"><Text>12A12B</Text></SSR>'],
    ['a text of one row', '', '<SSR SSRCode="SEAT" RPH="1 2"><Text>012AB</Text></SSR>'],
  ])('flights of an XML booking have the seat of each traveller in %s', (_name, _none, within) => {
    const seats = travellers(LOCATOR + PASSENGERS + FLIGHT.replace('</Flight>', `${within}</Flight>`)).map(
      ({ seat }) => seat,
    );
    expect(seats).toEqual(['12A', '12B']);
  });

  test('flights of an XML booking have bags in pounds', () => {
    const checkIn =
      '<CheckInInfo><BoardingNumber Number="LFW-001" RPH="1"/><CheckedBag Quantity="1" Weight="50" UnitOfMeasureCode="701"/></CheckInInfo>';
    expect(travellers(LOCATOR + ONE + FLIGHT.replace('</Flight>', `${checkIn}</Flight>`))[0]?.bags).toMatchObject({
      count: 1,
      weightKg: 23,
    });
  });
});

describe('travellers', () => {
  test.each([
    [
      'a prefix and a middle name',
      '<Passenger RPH="1"><GivenName>ANNA</GivenName><MiddleName>MARIE</MiddleName><SurnamePrefix>VAN DER</SurnamePrefix><Surname>BERG</Surname><NameTitle>Mrs.</NameTitle></Passenger>',
      { surname: 'VAN DER BERG', givenNames: 'ANNA MARIE', title: 'MRS' },
    ],
    [
      'a title between given and middle names',
      '<Passenger RPH="1"><GivenName>ANNA MRS</GivenName><MiddleName>MARIE</MiddleName><SurnamePrefix>VAN DER</SurnamePrefix><Surname>BERG</Surname></Passenger>',
      { surname: 'VAN DER BERG', givenNames: 'ANNA MARIE', title: 'MRS' },
    ],
    [
      'an apostrophe and an ampersand',
      '<Passenger RPH="1"><GivenName>A &amp; B</GivenName><Surname>O&apos;NEIL</Surname></Passenger>',
      { surname: "O'NEIL", givenNames: 'A & B' },
    ],
    [
      'a plus and a question mark',
      '<Passenger RPH="1"><GivenName>A+B?</GivenName><Surname>O:NEIL</Surname></Passenger>',
      { surname: 'O:NEIL', givenNames: 'A+B?' },
    ],
    [
      'characters as numbers',
      '<Passenger RPH="1"><GivenName>&#75;&#x4F;FI</GivenName><Surname>MENSAH</Surname></Passenger>',
      { givenNames: 'KOFI' },
    ],
    [
      'names as attributes',
      '<Passenger RPH="1" GivenName="KOFI" Surname="MENSAH"/>',
      { surname: 'MENSAH', givenNames: 'KOFI' },
    ],
    [
      'no given name',
      '<Passenger RPH="1"><Surname>MENSAH</Surname></Passenger>',
      { surname: 'MENSAH', givenNames: null },
    ],
    [
      'a loyalty card',
      ONE.replace('</Passenger>', '<CustLoyalty ProgramID="KP" MembershipID="123456789" LoyalLevel="G"/></Passenger>'),
      { frequentFlyer: { carrier: 'KP', number: '123456789', tier: 'G' } },
    ],
    [
      'the type of an infant',
      ONE.replace('</Passenger>', '<FareInfo PTC_Code="INF"/></Passenger>'),
      { type: 'infant' },
    ],
    ['boarded', ONE.replace('RPH="1"', 'RPH="1" BoardingStatus="B"'), { status: 'boarded' }],
    ['not boarded', ONE.replace('RPH="1"', 'RPH="1" BoardingStatus="NOT BOARDED"'), { status: 'not-boarded' }],
  ])('travellers of an XML booking with %s are read', (_name, passenger, expected) => {
    expect(travellers(LOCATOR + passenger + FLIGHT)).toMatchObject([expected]);
  });
});

describe('travel documents', () => {
  const attributes = `<DOC_SSR SSRCode="DOCS"><DOCS DocType="P" IssuingLoc="TG" TravelDocNbr="EC0123456" PaxNationality="TGO" DateOfBirth="1981-07-12" Gender="M" ExpiryDate="2029-08-23" Surname="MENSAH" FirstGivenName="KODJO" SecondGivenName="YAO"/></DOC_SSR>`;
  const text = '/P/TG/EC0123456/TGO/12JUL81/M/23AUG29/MENSAH/KODJO/YAO';
  const expected = {
    sex: 'M',
    dateOfBirth: '1981-07-12',
    nationality: 'TGO',
    documents: [{ type: 'P', number: 'EC0123456', issuer: 'TGO', expiry: '2029-08-23' }],
  };
  const within = (inner: string): string => PASSENGERS.replace('</Passenger>', `${inner}</Passenger>`);
  test.each([
    ['attributes in the traveller', within(attributes) + FLIGHT],
    [
      'attributes under other names',
      within(
        attributes
          .replace('DocType', 'Type')
          .replace('TravelDocNbr', 'DocumentNumber')
          .replace('PaxNationality', 'Nationality')
          .replace('IssuingLoc', 'IssuingCountry'),
      ) + FLIGHT,
    ],
    ['text in the traveller', `${within(`<SSR SSRCode="DOCS" Status="HK"><Text>${text}</Text></SSR>`)}${FLIGHT}`],
    [
      'text in the flight, joined by RPH',
      `${PASSENGERS}${FLIGHT.replace('</Flight>', `<SSR SSRCode="DOCS" Status="HK" RPH="1"><Text>${text}</Text></SSR></Flight>`)}`,
    ],
    [
      'text with an underscore in its code',
      `${PASSENGERS}${FLIGHT.replace('</Flight>', `<SSR SSR_Code="DOCS" RPH="1"><TEXT>${text}</TEXT></SSR></Flight>`)}`,
    ],
    ['text of the booking, joined by name', `<SSR SSRCode="DOCS"><Text>${text}</Text></SSR>${PASSENGERS}${FLIGHT}`],
    [
      'text in two pieces',
      `<SSR SSRCode="DOCS" RPH="1"><Text>${text.slice(0, 30)}<!-- wrapped -->${text.slice(30)}</Text></SSR>${PASSENGERS}${FLIGHT}`.replace(
        '<!-- wrapped -->',
        '',
      ),
    ],
    [
      'both, as one',
      `${within(attributes)}${FLIGHT.replace('</Flight>', `<SSR SSRCode="DOCS" RPH="1"><Text>${text}</Text></SSR></Flight>`)}`,
    ],
  ])('an XML travel document given as %s belongs to the traveller', (_name, content) => {
    const [first, second] = travellers(LOCATOR + content);
    expect(first).toMatchObject(expected);
    expect(second?.documents).toEqual([]);
  });

  test('an XML travel document of an infant under the mother’s reference makes an infant', () => {
    const infant = `<SSR SSRCode="DOCS" RPH="2"><Text>/P/TG/EC99/TGO/12JAN26/FI/23AUG29/MENSAH/ESSI</Text></SSR>`;
    const found = travellers(LOCATOR + PASSENGERS + FLIGHT.replace('</Flight>', `${infant}</Flight>`));
    expect(found[2]).toMatchObject({ type: 'infant', givenNames: 'ESSI', documents: [{ number: 'EC99' }] });
  });

  test('XML travel documents come with visas and addresses', () => {
    const more = `<DOC_SSR SSRCode="DOCO"><DOCO BirthLocation="LOME TGO" TravelDocType="V" TravelDocNbr="9891404" PlaceOfIssue="LOME" DateOfIssue="2025-03-14" CountryState="FRA"/></DOC_SSR>
      <DOC_SSR SSRCode="DOCA"><DOCA AddressType="R" Country="TGO" Address="12 RUE DU LAC" CityName="LOME" StateProvCounty="MA" PostalCode="01BP"/></DOC_SSR>`;
    expect(travellers(LOCATOR + ONE.replace('</Passenger>', `${more}</Passenger>`) + FLIGHT)).toMatchObject([
      {
        birthPlace: 'LOME TGO',
        residence: 'TGO',
        address: { street: '12 RUE DU LAC', city: 'LOME' },
        documents: [{ type: 'V', number: '9891404', issuer: 'FRA', issued: '2025-03-14' }],
      },
    ]);
  });
});

describe('damage', () => {
  const three = ['AAAAA1', 'BBBBB2', 'CCCCC3'].map((locator) => pnr().replace('Q7LM2X', locator)).join('\n');
  const locators = (text: string): readonly (string | null)[] =>
    read(text).manifests.flatMap(({ bookings }) => bookings.map(({ locator }) => locator));

  test('damage at the end of an XML message keeps the complete bookings and reports where the message broke', () => {
    const whole = message(three);
    const cut = whole.slice(0, whole.indexOf('CCCCC3') + 100);
    const { messages, end, codes } = read(cut);
    expect(locators(cut)).toEqual(['AAAAA1', 'BBBBB2']);
    expect(codes).toEqual(['message-truncated']);
    const start = cut.lastIndexOf('<PNR ');
    expect(end.unread).toMatchObject([{ start, end: cut.length, code: 'message-truncated' }]);
    expect(new TextDecoder().decode(end.unread[0]?.bytes)).toBe(cut.slice(start));
    expect(rereadKept(messages[0]?.kept as Uint8Array, context)?.bookings).toEqual(messages[0]?.manifest.bookings);
  });

  test.each([
    [
      'an element that is never closed',
      (text: string) => text.replace('<BookingRefID ID="BBBBB2">', '<BookingRefID ID="BBBBB2"><Open>'),
    ],
    ['a tag within a tag', (text: string) => text.replace('<BookingRefID ID="BBBBB2">', '<BookingRefID ID="BBBBB2" <')],
    ['a value without quotes', (text: string) => text.replace('ID="BBBBB2"', 'ID=BBBBB2')],
  ])('damage in the middle of an XML message (%s) costs only that booking', (_name, damage) => {
    const { codes, end } = read(damage(message(three)));
    expect(locators(damage(message(three)))).toEqual(['AAAAA1', 'CCCCC3']);
    expect(codes).toEqual(['xml-broken']);
    expect(end.unread).toHaveLength(1);
  });

  test('damage of an XML message does not reach the next message of the file', () => {
    const cut = message(three).slice(0, -200);
    expect(locators(cut + message(pnr().replace('Q7LM2X', 'NEXT11')))).toContain('NEXT11');
  });

  test.each([
    ['a bare ampersand', 'KO & JO', 'KO & JO', ['xml-character']],
    ['an undeclared entity', 'KO&nbsp;JO', 'KO&NBSP;JO', ['xml-character']],
    ['a control character', 'KO\u0002JO', 'KO JO', ['xml-character']],
    ['a reference to a control character', 'KO&#2;JO', 'KO JO', ['xml-character']],
    ['a reference to it with zeros', 'KO&#0002;JO', 'KO JO', ['xml-character']],
    ['a reference to it in hexadecimal', 'KO&#x1F;JO', 'KO JO', ['xml-character']],
    ['a reference to a blank that is allowed', 'KO&#32;JO', 'KO JO', []],
  ])(
    'an XML text damaged by %s is read as it stands, with the diagnostics of its row',
    (_name, written, expected, diagnostics) => {
      const { manifests, codes } = read(message().replace('KODJO', written));
      expect(manifests[0]?.travellers[0]?.givenNames).toBe(expected);
      expect(codes).toEqual(diagnostics);
    },
  );

  test('an XML message with a document type is refused from there on', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${message().replace(/^<\?xml[^>]*>/, '')}`;
    const { messages, end } = read(bomb);
    expect(messages).toEqual([]);
    expect(end.diagnostics.map(({ code }) => code)).toContain('xml-doctype');
    expect(end.unread).toMatchObject([{ start: 0, end: bomb.length }]);
  });

  test('an XML message with elements without end is stopped', () => {
    const { codes } = read(message('<a>'.repeat(200)));
    expect(codes).toContain('bound-nesting');
  });

  test('an XML file without bookings gets a diagnostic', () => {
    const { messages, end } = read('<?xml version="1.0"?><catalog><book/></catalog>');
    expect(messages).toEqual([]);
    expect(end.diagnostics.map(({ code }) => code)).toContain('format-not-supported');
    expect(end.unread).toHaveLength(1);
  });
});

describe('sensitive data in XML', () => {
  const secret = message(
    pnr(
      `${LOCATOR}<SSR SSRCode="KSML" Status="HK" RPH="1"/><SSR SSRCode="WCHR"><Text>NEEDS LIFT</Text></SSR>
      <OSI><Text>PASSENGER IS DIABETIC</Text></OSI><Remark>CALL DESK</Remark><Note Body="HALAL MEAL PLEASE"/><!-- CARD 4111111111111111 -->
      ${ONE.replace('</Passenger>', '<TicketDocument TicketDocumentNbr="7812345678901"><PaymentInfo PaymentType="CC" VendorCode="VI" AccountNbr="4111111111111111"/></TicketDocument></Passenger>')}${FLIGHT}`,
    ),
  );
  const { messages } = read(secret);
  const kept = new TextDecoder().decode(messages[0]?.kept);

  test('sensitive data in XML are overwritten at equal length before the message is read', () => {
    // Between declaration and root stands a line break, which is not kept.
    expect(kept).toHaveLength(secret.length - 1);
    for (const word of ['KSML', 'WCHR', 'NEEDS LIFT', 'DIABETIC', 'HALAL', '4111111111111111', '411111111111']) {
      expect(kept).not.toContain(word);
      expect(JSON.stringify(messages[0]?.manifest)).not.toContain(word);
    }
    expect(kept).toContain('CALL DESK');
    expect(kept).toContain('AccountNbr="************1111"');
    expect(messages[0]?.manifest).toMatchObject({
      sensitive: 6,
      bookings: [{ payments: [{ method: 'card', card: 'VI', last4: '1111' }], remarks: ['CALL DESK'] }],
    });
  });

  test.each([
    ['a booking that breaks', (text: string) => text.replace('</Passenger>', '</Passengr>')],
    ['a booking that is cut off', (text: string) => text.slice(0, text.indexOf('</PNR>'))],
    ['a comment that never ends', (text: string) => text.replace('<PNRs', '<!-- <PNRs')],
    ['an unknown element', (text: string) => text.replaceAll('PNR>', 'Weather>').replace('<PNR ', '<Weather ')],
  ])('sensitive data in XML are overwritten in %s too', (_name, damage) => {
    const [first] = read(damage(secret)).messages;
    expect(new TextDecoder().decode(first?.kept)).not.toMatch(/KSML|WCHR|DIABETIC|HALAL|411111111111/);
    expect(JSON.stringify(first?.manifest)).not.toMatch(/KSML|WCHR|DIABETIC|HALAL|411111111111/);
  });

  test('sensitive data in XML are gone when the message is read again, and nothing else is', () => {
    const again = rereadKept(messages[0]?.kept as Uint8Array, context);
    expect(again?.travellers).toEqual(messages[0]?.manifest.travellers);
    expect(again?.bookings).toEqual(messages[0]?.manifest.bookings);
    expect(again?.sensitive).toBe(0);
  });

  test('a card number in XML leaves a token by which payments are linked, where there is a key', () => {
    const keyed = { ...context, cardKey: new Uint8Array(32).fill(7) };
    const [first] = read(secret, keyed).messages;
    const token = first?.manifest.bookings[0]?.payments[0]?.token;
    expect(token).toMatch(/\S{6,}/);
    expect(rereadKept(first?.kept as Uint8Array, keyed)?.bookings[0]?.payments[0]?.token).toBe(token);
  });
});

describe('the trace', () => {
  test('the trace of an XML message leads from each value to its place in the kept bytes', () => {
    const document =
      '<DOC_SSR SSRCode="DOCS"><DOCS DocType="P" TravelDocNbr="EC0123456" DateOfBirth="1981-07-12" Surname="MENSAH" FirstGivenName="KODJO"/></DOC_SSR>';
    const { messages } = read(
      message(
        pnr(
          `${LOCATOR}<ContactInfo EmailAddress="afi@example.com"/>${ONE.replace('</Passenger>', `${document}</Passenger>`)}${FLIGHT}`,
        ),
      ),
    );
    const kept = messages[0]?.kept as Uint8Array;
    const text = new TextDecoder().decode(kept);
    const places = new Map<string, string>();
    rereadKept(kept, context, (path, start, end) => places.set(path, text.slice(start, end)));
    expect(Object.fromEntries(places)).toMatchObject({
      'travellers.0.surname': 'MENSAH',
      'travellers.0.givenNames': 'KODJO',
      'bookings.0.locator': 'Q7LM2X',
      'bookings.0.emails.0': 'afi@example.com',
    });
    expect(places.get('travellers.0.documents.0')).toContain('EC0123456');
    expect(places.get('flights.0')).toMatch(/^KP" FlightNumber="0020"[\s\S]*CDG$/);
  });
});
