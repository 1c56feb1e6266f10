import { describe, expect, test } from 'vitest';
import { emptyEntry } from '../../../shared/list/list-entry.ts';
import { euList } from './list-texts.ts';
import { readOne } from './reading.ts';

const PERSON = `<sanctionEntity designationDetails="" unitedNationId="QDi.901" euReferenceNumber="EU.99.1" designationDate="" logicalId="13">
  <remark>Invented.</remark>
  <regulation regulationType="amendment" organisationType="council" publicationDate="2003-07-08" entryIntoForceDate="2003-07-07" numberTitle="1210/2003 (OJ L169)" programme="IRQ" logicalId="348"><publicationUrl>http://example.test/doc</publicationUrl></regulation>
  <subjectType code="person" classificationCode="P"/>
  <nameAlias firstName="Kofi" middleName="Ama" lastName="Test" wholeName="Kofi Ama Test" function="Clerk of a&#10;town" gender="M" title="Dr" nameLanguage="" strong="true" regulationLanguage="en" logicalId="17"><regulationSummary regulationType="amendment" publicationDate="2003-07-08" numberTitle="1210/2003" publicationUrl="http://example.test/doc"/></nameAlias>
  <nameAlias firstName="" middleName="" lastName="" wholeName="كوفي&#10;تجريبي" function="" title="" nameLanguage="AR" strong="true" regulationLanguage="en" logicalId="18"/>
  <nameAlias wholeName="Abu Test" strong="false" logicalId="19"/>
  <nameAlias wholeName="Abou T" strong="true" logicalId="20"><remark>Low quality alias</remark></nameAlias>
  <citizenship region="" countryIso2Code="TG" countryDescription="TOGO" regulationLanguage="en" logicalId="1"/>
  <citizenship region="" countryIso2Code="00" countryDescription="UNKNOWN" logicalId="2"/>
  <birthdate circa="false" calendarType="GREGORIAN" city="Kara" zipCode="" birthdate="1965-04-28" dayOfMonth="28" monthOfYear="4" year="1965" region="" place="north of
 the river" countryIso2Code="TG" countryDescription="TOGO" logicalId="3"/>
  <birthdate circa="true" calendarType="GREGORIAN" city="" zipCode="" birthdate="" year="1966" region="" place="" countryIso2Code="00" countryDescription="UNKNOWN" logicalId="4"/>
  <birthdate circa="false" calendarType="GREGORIAN" yearRangeFrom="1963" yearRangeTo="1964" countryIso2Code="00" logicalId="5"/>
  <address city="Lomé" street="12 Rue A" poBox="77" zipCode="" region="" place="" asAtListingTime="false" countryIso2Code="TG" countryDescription="TOGO" logicalId="6"><contactInfo key="PHONE" value="+228 90 00 00 00"/><contactInfo key="EMAIL" value="kofi@example.test"/><contactInfo key="WEB" value="example.test"/></address>
  <address countryIso2Code="00" countryDescription="UNKNOWN" logicalId="7"/>
  <identification diplomatic="false" knownExpired="false" knownFalse="false" reportedLost="true" revokedByIssuer="false" issuedBy="Lomé" issuedDate="2001-02-03" validFrom="" validTo="2006-02-02" latinNumber="" nameOnDocument="" number="A123456" region="" countryIso2Code="TG" countryDescription="TOGO" identificationTypeCode="passport" identificationTypeDescription="National passport" logicalId="8"/>
  <identification number="987-6" knownFalse="true" identificationTypeCode="id" identificationTypeDescription="National identification card" countryIso2Code="00" logicalId="9"/>
</sanctionEntity>`;

const PERSON_READ = {
  ...emptyEntry('person', '13'),
  names: [
    { name: 'Kofi Ama Test', surname: 'Test', givenNames: 'Kofi Ama', quality: 'main' },
    { name: 'كوفي تجريبي', surname: null, givenNames: null, quality: 'good' },
    { name: 'Abu Test', surname: null, givenNames: null, quality: 'weak' },
    { name: 'Abou T', surname: null, givenNames: null, quality: 'weak' },
  ],
  births: [
    { from: '1965-04-28', to: '1965-04-28', circa: false },
    { from: '1966-01-01', to: '1966-12-31', circa: true },
    { from: '1963-01-01', to: '1964-12-31', circa: false },
  ],
  birthPlaces: ['Kara, north of the river, TOGO'],
  sex: 'M',
  nationalities: ['TGO'],
  documents: [
    {
      type: 'P',
      typeText: 'National passport',
      number: 'A123456',
      issuer: 'TGO',
      status: 'lost',
      issued: '2001-02-03',
      expiry: '2006-02-02',
    },
    {
      type: 'I',
      typeText: 'National identification card',
      number: '987-6',
      issuer: null,
      status: 'fraudulent',
      issued: null,
      expiry: null,
    },
  ],
  phones: ['+228 90 00 00 00'],
  emails: ['kofi@example.test'],
  addresses: [{ text: '12 Rue A, PO box 77, Lomé, TOGO', city: 'Lomé', country: 'TGO' }],
  identifiers: [],
  reference: 'EU.99.1',
  programmes: ['IRQ'],
  remarks:
    'title: Dr; function: Clerk of a town; Abou T: Low quality alias; WEB: example.test; National passport A123456: issued by Lomé; regulation: 1210/2003 (OJ L169); unitedNationId: QDi.901; Invented.',
  listedOn: '2003-07-07',
  changedOn: '2003-07-08',
  validUntil: null,
};

describe('the consolidated list of the European Union', () => {
  test('a person is read with every field', async () => {
    const list = await readOne(euList(PERSON));
    expect(list.end).toEqual({ format: 'EU-XML', publishedOn: '2026-11-20', stated: null, delta: false });
    expect(list.refused).toEqual([]);
    expect(list.entries).toEqual([PERSON_READ]);
  });

  test.each<[string, (text: string) => string]>([
    ['without a namespace', (text) => text.replace(/ xmlns="[^"]*"/, '')],
    ['with prefixes', (text) => text.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1f:')],
    ['with single quotes', (text) => text.replaceAll('"', "'")],
  ])('a list %s gives the same entries', async (_name, change) => {
    expect((await readOne(change(euList(PERSON)))).entries).toEqual([PERSON_READ]);
  });

  test.each([
    ['a range from late to early', 'yearRangeFrom="1964" yearRangeTo="1963"', '1964 to 1963'],
    ['a day and a month of no year', 'dayOfMonth="28" monthOfYear="4" year="0"', '0-4-28'],
    ['a day that there is not', 'dayOfMonth="31" monthOfYear="2" year="1970"', '1970-2-31'],
  ])('%s is no birth, and stands in the remarks', async (_title, attributes, written) => {
    const birth = `<birthdate circa="false" calendarType="GREGORIAN" ${attributes}/>`;
    const list = await readOne(euList(PERSON.replace(/<birthdate[^>]*\/>|<birthdate[\s\S]*<\/birthdate>/g, birth)));
    expect(list.entries[0]?.births).toEqual([]);
    expect(list.entries[0]?.remarks).toContain(`birthdate ${written}`);
    expect(list.refused).toContain('list-value-left');
  });

  test.each([
    ['formerly listed as', 'former'],
    ['Former name', 'former'],
    ['previously known as', 'former'],
    ['f.k.a.', 'former'],
    ['Formerly resident in Lomé', 'main'],
    ['Follow quality rules', 'main'],
    ['low quality alias', 'weak'],
  ])('the remark "%s" makes a name a %s one', async (remark, quality) => {
    const alias = `<nameAlias wholeName="Kofi Test" strong="true"><remark>${remark}</remark></nameAlias>`;
    const other = '<nameAlias wholeName="Ama Test" strong="true"/>';
    const entity = `<sanctionEntity logicalId="15"><subjectType code="person"/>${alias}${other}</sanctionEntity>`;
    const { entries } = await readOne(euList(entity));
    expect(entries[0]?.names.find(({ name }) => name === 'Kofi Test')?.quality).toBe(quality);
  });

  test('a body is an organisation with its numbers', async () => {
    const list = await readOne(
      euList(
        '<sanctionEntity logicalId="14" designationDate="2022-03-09"><subjectType code="enterprise" classificationCode="E"/><nameAlias wholeName="Example Trade" strong="true"/><identification number="1234567890" identificationTypeCode="taxid" identificationTypeDescription="Tax identification number"/><identification number="55" identificationTypeCode="regnumber" identificationTypeDescription="Registration Number" countryIso2Code="TG"/><identification number="ABCDEFGH" identificationTypeCode="swiftbic" identificationTypeDescription="SWIFT/BIC"/></sanctionEntity>',
      ),
    );
    expect(list.refused).toEqual([]);
    expect(list.entries).toMatchObject([
      {
        kind: 'organisation',
        listedOn: '2022-03-09',
        identifiers: [
          { type: 'tax', value: '1234567890' },
          { type: 'company', value: '55', country: 'TGO' },
          { type: 'other', typeText: 'SWIFT/BIC' },
        ],
      },
    ]);
  });

  test.each([
    ['gender="F"', 'person'],
    ['firstName="Afi"', 'person'],
    ['', 'organisation'],
  ])('an entry that does not say what it is counts as what it tells: %s', async (told, kind) => {
    const entity = `<sanctionEntity logicalId="17"><nameAlias wholeName="Afi Karumo" ${told} strong="true"/></sanctionEntity>`;
    const { entries } = await readOne(euList(entity));
    expect(entries.map((entry) => entry.kind)).toEqual([kind]);
  });

  test('a birth in another calendar is not taken for one of ours, and is named', async () => {
    const list = await readOne(
      euList(
        '<sanctionEntity logicalId="15"><subjectType code="person"/><nameAlias wholeName="Kofi" strong="true"/><birthdate calendarType="ISLAMIC" year="1385"/></sanctionEntity>',
      ),
    );
    expect(list.entries).toMatchObject([{ births: [], remarks: 'birthdate (ISLAMIC) 1385-0-0' }]);
    expect(list.refused).toEqual(['list-value-left']);
  });

  test('both numbers of a document are taken where the Latin one differs', async () => {
    const list = await readOne(
      euList(
        '<sanctionEntity logicalId="16"><subjectType code="person"/><nameAlias wholeName="Kofi" strong="true"/><identification number="АБ 123456" latinNumber="AB 123456" identificationTypeCode="passport"/></sanctionEntity>',
      ),
    );
    expect(list.entries[0]?.documents.map(({ number, type }) => [type, number])).toEqual([
      ['P', 'АБ 123456'],
      ['P', 'AB 123456'],
    ]);
  });
});
