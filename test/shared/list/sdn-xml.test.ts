import { describe, expect, test } from 'vitest';
import { emptyEntry } from '../../../shared/list/list-entry.ts';
import { SDN_NAMESPACE, sdnList } from './list-texts.ts';
import { readOne } from './reading.ts';

function entry(parts: string, type = 'Individual'): string {
  return `<sdnEntry><uid>7001</uid><firstName>Kofi</firstName><lastName>TEST</lastName><sdnType>${type}</sdnType>${parts}</sdnEntry>`;
}

const PERSON = entry(`
  <title>Clerk</title><remarks>(Linked To: EXAMPLE)</remarks>
  <programList><program>SDGT</program><program>IRAQ2</program></programList>
  <idList>
    <id><uid>1</uid><idType>Passport</idType><idNumber>Booklet A5253432</idNumber><idCountry>Togo</idCountry><issueDate>14 Nov 2007</issueDate><expirationDate>13 Nov 2012</expirationDate></id>
    <id><uid>2</uid><idType>Gender</idType><idNumber>Male</idNumber></id>
    <id><uid>3</uid><idType>Digital Currency Address - XBT</idType><idNumber>1TestAddress</idNumber></id>
    <id><uid>4</uid><idType>Tax ID No.</idType><idNumber>123-4</idNumber><idCountry>Korea, North</idCountry></id>
    <id><uid>5</uid><idType>Secondary sanctions risk:</idType><idNumber>section 1 of an order</idNumber></id>
    <id><uid>6</uid><idType>Phone Number</idType><idNumber>+228 90 00 00 00</idNumber></id>
    <id><uid>7</uid><idType>Email Address</idType><idNumber>kofi@example.test</idNumber></id>
  </idList>
  <akaList>
    <aka><uid>11</uid><type>a.k.a.</type><category>strong</category><lastName>TESTE</lastName><firstName>Koffi</firstName></aka>
    <aka><uid>12</uid><type>a.k.a.</type><category>weak</category><lastName>ABU T</lastName></aka>
    <aka><uid>13</uid><type>f.k.a.</type><category>strong</category><lastName>OLD</lastName><firstName>Kofi</firstName></aka>
  </akaList>
  <addressList><address><uid>21</uid><address1>12 Rue A</address1><address2>Bloc B</address2><city>Lomé</city><stateOrProvince>Maritime</stateOrProvince><postalCode>01</postalCode><country>Togo</country></address></addressList>
  <nationalityList><nationality><uid>31</uid><country>Togo</country><mainEntry>true</mainEntry></nationality></nationalityList>
  <citizenshipList><citizenship><uid>41</uid><country>Benin</country><mainEntry>true</mainEntry></citizenship></citizenshipList>
  <dateOfBirthList><dateOfBirthItem><uid>51</uid><dateOfBirth>circa 1962</dateOfBirth><mainEntry>true</mainEntry></dateOfBirthItem><dateOfBirthItem><uid>52</uid><dateOfBirth>14 Nov 1963</dateOfBirth><mainEntry>false</mainEntry></dateOfBirthItem></dateOfBirthList>
  <placeOfBirthList><placeOfBirthItem><uid>61</uid><placeOfBirth>Kara, Togo</placeOfBirth><mainEntry>true</mainEntry></placeOfBirthItem></placeOfBirthList>`);

const PERSON_READ = {
  ...emptyEntry('person', '7001'),
  names: [
    { name: 'Kofi TEST', surname: 'TEST', givenNames: 'Kofi', quality: 'main' },
    { name: 'Koffi TESTE', surname: 'TESTE', givenNames: 'Koffi', quality: 'good' },
    { name: 'ABU T', surname: 'ABU T', givenNames: null, quality: 'weak' },
    { name: 'Kofi OLD', surname: 'OLD', givenNames: 'Kofi', quality: 'former' },
  ],
  births: [
    { from: '1962-01-01', to: '1962-12-31', circa: true },
    { from: '1963-11-14', to: '1963-11-14', circa: false },
  ],
  birthPlaces: ['Kara, Togo'],
  sex: 'M',
  nationalities: ['TGO', 'BEN'],
  documents: [
    {
      type: 'P',
      typeText: 'Passport',
      number: 'A5253432',
      issuer: 'TGO',
      status: null,
      issued: '2007-11-14',
      expiry: '2012-11-13',
    },
  ],
  phones: ['+228 90 00 00 00'],
  emails: ['kofi@example.test'],
  addresses: [{ text: '12 Rue A, Bloc B, Lomé, Maritime, 01, Togo', city: 'Lomé', country: 'TGO' }],
  identifiers: [
    { type: 'other', typeText: 'Digital Currency Address - XBT', value: '1TestAddress', country: null },
    { type: 'tax', typeText: 'Tax ID No.', value: '123-4', country: 'PRK' },
  ],
  reference: null,
  programmes: ['SDGT', 'IRAQ2'],
  remarks:
    'Passport A5253432: Booklet; Secondary sanctions risk: section 1 of an order; title: Clerk; (Linked To: EXAMPLE)',
  listedOn: null,
  changedOn: null,
  validUntil: null,
};

describe('the list of specially designated nationals', () => {
  test('a person is read with every field', async () => {
    const list = await readOne(sdnList(PERSON, 1));
    expect(list.end).toEqual({ format: 'SDN-XML', publishedOn: '2026-11-20', stated: 1, delta: false });
    expect(list.refused).toEqual([]);
    expect(list.entries).toEqual([PERSON_READ]);
  });

  test.each<[string, (text: string) => string]>([
    ['without a namespace', (text) => text.replace(/ xmlns(:\w+)?="[^"]*"/g, '')],
    ['with the older namespace', (text) => text.replace(SDN_NAMESPACE, 'http://tempuri.org/sdnList.xsd')],
    ['with prefixes', (text) => text.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1o:')],
    ['with its header spelt right', (text) => text.replaceAll('publshInformation', 'publishInformation')],
    [
      'with comments between',
      (text) => text.replaceAll('<aka>', '<!-- a --><aka>').replace('TESTE', 'TES<!-- b -->TE'),
    ],
    ['with text in CDATA', (text) => text.replace('>TESTE<', '><![CDATA[TESTE]]><')],
    ['in one line', (text) => text.replace(/>\s+</g, '><')],
  ])('a list %s gives the same entries', async (_name, change) => {
    const list = await readOne(change(sdnList(PERSON, 1)));
    expect(list.entries).toEqual([PERSON_READ]);
    expect(list.end).toMatchObject({ publishedOn: '2026-11-20', stated: 1 });
  });

  test('a ship and an aircraft are read with their numbers', async () => {
    const list = await readOne(
      sdnList(
        `<sdnEntry><uid>1</uid><lastName>EXAMPLE STAR</lastName><sdnType>Vessel</sdnType><idList><id><uid>1</uid><idType>Vessel Registration Identification</idType><idNumber>IMO 9123456</idNumber></id><id><uid>2</uid><idType>MMSI</idType><idNumber>613000000</idNumber></id></idList><vesselInfo><imoNumber>9123456</imoNumber><callSign>5VAB1</callSign><vesselType>Crude Oil Tanker</vesselType><vesselFlag>Togo</vesselFlag><vesselOwner>Example</vesselOwner><tonnage>100</tonnage><grossRegisteredTonnage>90</grossRegisteredTonnage></vesselInfo></sdnEntry>
        <sdnEntry><uid>2</uid><lastName>5V-TST</lastName><sdnType>Aircraft</sdnType><idList><id><uid>3</uid><idType>Aircraft Manufacturer's Serial Number (MSN)</idType><idNumber>123</idNumber></id><id><uid>4</uid><idType>Aircraft Tail Number</idType><idNumber>5V-TST</idNumber></id></idList></sdnEntry>`,
        2,
      ),
    );
    expect(list.refused).toEqual([]);
    expect(list.entries).toMatchObject([
      {
        kind: 'vessel',
        identifiers: [
          { type: 'imo', value: '9123456', typeText: null },
          { type: 'other', typeText: 'MMSI', value: '613000000' },
          { type: 'call-sign', value: '5VAB1', country: 'TGO' },
        ],
        remarks:
          'vesselFlag: Togo; vesselType: Crude Oil Tanker; vesselOwner: Example; tonnage: 100; grossRegisteredTonnage: 90',
      },
      {
        kind: 'aircraft',
        names: [{ name: '5V-TST', surname: null, quality: 'main' }],
        identifiers: [{ type: 'serial' }, { type: 'registration', value: '5V-TST' }],
      },
    ]);
  });

  test('another number of records than stated is named', async () => {
    expect((await readOne(sdnList(PERSON, 9))).refused).toEqual(['count-mismatch']);
  });

  test('a type that is not known is read as an organisation and named', async () => {
    const list = await readOne(sdnList(entry('', 'Robot')));
    expect(list.entries).toMatchObject([{ kind: 'organisation', remarks: 'sdnType Robot' }]);
    expect(list.refused).toEqual(['list-value-left']);
  });
});
