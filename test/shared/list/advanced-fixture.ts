/** A small list in OFAC's advanced form, of invented people and things. */
export const REFERENCES = `<ReferenceValueSets>
  <AliasTypeValues><AliasType ID="1400">A.K.A.</AliasType><AliasType ID="1401">F.K.A.</AliasType><AliasType ID="1403">Name</AliasType></AliasTypeValues>
  <AreaCodeValues><AreaCode ID="501" CountryID="11" Description="Togo">TG</AreaCode></AreaCodeValues>
  <CountryValues><Country ID="11" ISO2="TG">Togo</Country><Country ID="12" ISO2="BJ">Benin</Country><Country ID="13">undetermined</Country></CountryValues>
  <DetailReferenceValues><DetailReference ID="91526">Male</DetailReference></DetailReferenceValues>
  <FeatureTypeValues><FeatureType ID="8">Birthdate</FeatureType><FeatureType ID="9">Place of Birth</FeatureType><FeatureType ID="10">Nationality Country</FeatureType><FeatureType ID="25">Location</FeatureType><FeatureType ID="26">Title</FeatureType><FeatureType ID="104">Email Address</FeatureType><FeatureType ID="224">Gender</FeatureType><FeatureType ID="344">Digital Currency Address - XBT</FeatureType><FeatureType ID="3">VESSEL TYPE</FeatureType><FeatureType ID="1">Vessel Call Sign</FeatureType><FeatureType ID="4">Vessel Flag</FeatureType><FeatureType ID="50">Aircraft Tail Number</FeatureType></FeatureTypeValues>
  <IDRegDocDateTypeValues><IDRegDocDateType ID="1480">Issue Date</IDRegDocDateType><IDRegDocDateType ID="1481">Expiration Date</IDRegDocDateType></IDRegDocDateTypeValues>
  <IDRegDocTypeValues><IDRegDocType ID="1571">Passport</IDRegDocType><IDRegDocType ID="1596">Tax ID No.</IDRegDocType><IDRegDocType ID="1626">Vessel Registration Identification</IDRegDocType></IDRegDocTypeValues>
  <LegalBasisValues><LegalBasis ID="1">Example Order</LegalBasis></LegalBasisValues>
  <ListValues><List ID="1550">SDN List</List></ListValues>
  <LocPartTypeValues><LocPartType ID="1451">ADDRESS1</LocPartType><LocPartType ID="1454">CITY</LocPartType><LocPartType ID="1456">POSTAL CODE</LocPartType></LocPartTypeValues>
  <NamePartTypeValues><NamePartType ID="1520">Last Name</NamePartType><NamePartType ID="1521">First Name</NamePartType><NamePartType ID="1525">Entity Name</NamePartType><NamePartType ID="1526">Vessel Name</NamePartType><NamePartType ID="91708">Patronymic</NamePartType></NamePartTypeValues>
  <PartySubTypeValues><PartySubType ID="1" PartyTypeID="3">Vessel</PartySubType><PartySubType ID="2" PartyTypeID="3">Aircraft</PartySubType><PartySubType ID="3" PartyTypeID="2">Unknown</PartySubType><PartySubType ID="4" PartyTypeID="1">Unknown</PartySubType></PartySubTypeValues>
  <PartyTypeValues><PartyType ID="1">Individual</PartyType><PartyType ID="2">Entity</PartyType><PartyType ID="3">Transport</PartyType></PartyTypeValues>
  <SanctionsTypeValues><SanctionsType ID="1">Program</SanctionsType><SanctionsType ID="2">Block</SanctionsType></SanctionsTypeValues>
  <ScriptValues><Script ID="215">Latin</Script><Script ID="220">Cyrillic</Script></ScriptValues>
  <ValidityValues><Validity ID="1">Valid</Validity><Validity ID="2">Fraudulent</Validity></ValidityValues>
</ReferenceValueSets>`;

export const LOCATIONS = `<Locations>
  <Location ID="71"><LocationAreaCode AreaCodeID="501"/><LocationCountry CountryID="11" CountryRelevanceID="1413"/></Location>
  <Location ID="72"><LocationPart LocPartTypeID="1454"><LocationPartValue Primary="true"><Comment/><Value>Lomé</Value></LocationPartValue><LocationPartValue Primary="false"><Comment/><Value>Ломе</Value></LocationPartValue></LocationPart><LocationPart LocPartTypeID="1451"><LocationPartValue Primary="true"><Value>12 Rue A
</Value></LocationPartValue></LocationPart><LocationCountry CountryID="11"/></Location>
</Locations>`;

const period = (from: string, to: string, approximate = 'false'): string => {
  const date = (name: string, text: string): string => {
    const [year, month, day] = text.split('-');
    return `<${name}><Year>${year}</Year><Month>${Number(month)}</Month><Day>${Number(day)}</Day></${name}>`;
  };
  return `<DatePeriod CalendarTypeID="1"><Start Approximate="${approximate}">${date('From', from)}${date('To', from)}</Start><End Approximate="${approximate}">${date('From', to)}${date('To', to)}</End></DatePeriod>`;
};

export const DOCUMENTS = `<IDRegDocuments>
  <IDRegDocument ID="81" IDRegDocTypeID="1571" IdentityID="61" IssuedBy-CountryID="11" ValidityID="2"><Comment>seen once</Comment><IDRegistrationNo>A5253432</IDRegistrationNo><IssuingAuthority/><DocumentDate IDRegDocDateTypeID="1480">${period('2007-11-14', '2007-11-14')}</DocumentDate><DocumentDate IDRegDocDateTypeID="1481">${period('2012-11-13', '2012-11-13')}</DocumentDate></IDRegDocument>
  <IDRegDocument ID="82" IDRegDocTypeID="1626" IdentityID="62" ValidityID="1"><Comment/><IDRegistrationNo>IMO 9123456</IDRegistrationNo></IDRegDocument>
</IDRegDocuments>`;

const name = (alias: string, parts: readonly (readonly [string, string, string])[]): string =>
  `<Alias FixedRef="7001" ${alias}>${documented(parts)}</Alias>`;
const documented = (parts: readonly (readonly [string, string, string])[]): string =>
  `<DocumentedName ID="1" FixedRef="7001" DocNameStatusID="1">${parts
    .map(
      ([group, script, text]) =>
        `<DocumentedNamePart><NamePartValue NamePartGroupID="${group}" ScriptID="${script}" ScriptStatusID="1" Acronym="false">${text}</NamePartValue></DocumentedNamePart>`,
    )
    .join('')}</DocumentedName>`;
const feature = (type: number, inside: string): string =>
  `<Feature ID="9" FeatureTypeID="${type}"><FeatureVersion ID="9" ReliabilityID="1"><Comment/>${inside}</FeatureVersion><IdentityReference IdentityID="61" IdentityFeatureLinkTypeID="1"/></Feature>`;

export const PERSON = `<DistinctParty FixedRef="7001"><Comment/><Profile ID="7001" PartySubTypeID="4"><Identity ID="61" FixedRef="7001" Primary="true" False="false">
  <Alias FixedRef="7001" AliasTypeID="1403" Primary="true" LowQuality="false">${documented([
    ['91', '215', 'TEST\n'],
    ['92', '215', 'Kofi\n'],
    ['93', '215', 'Yaovi'],
  ])}${documented([
    ['91', '220', 'ТЕСТ'],
    ['92', '220', 'Кофи'],
  ])}</Alias>
  ${name('AliasTypeID="1400" Primary="false" LowQuality="true"', [['92', '215', 'ABU T']])}
  ${name('AliasTypeID="1401" Primary="false" LowQuality="false"', [
    ['91', '215', 'OLD'],
    ['92', '215', 'Kofi'],
  ])}
  <NamePartGroups><MasterNamePartGroup><NamePartGroup ID="91" NamePartTypeID="1520"/></MasterNamePartGroup><MasterNamePartGroup><NamePartGroup ID="92" NamePartTypeID="1521"/></MasterNamePartGroup><MasterNamePartGroup><NamePartGroup ID="93" NamePartTypeID="91708"/></MasterNamePartGroup></NamePartGroups>
  </Identity>
  ${feature(8, `${period('1962-01-01', '1962-12-31', 'true')}<VersionDetail DetailTypeID="1430"/>`)}
  ${feature(8, period('1963-11-14', '1963-11-14'))}
  ${feature(9, '<VersionDetail DetailTypeID="1432">Kara, Togo</VersionDetail>')}
  ${feature(10, '<VersionLocation LocationID="71"/>')}
  ${feature(25, '<VersionLocation LocationID="72"/>')}
  ${feature(26, '<VersionDetail DetailTypeID="1432">Clerk</VersionDetail>')}
  ${feature(104, '<VersionDetail DetailTypeID="1432">kofi@example.test</VersionDetail>')}
  ${feature(224, '<VersionDetail DetailTypeID="1431" DetailReferenceID="91526"/>')}
  ${feature(344, '<VersionDetail DetailTypeID="1432">1TestAddress</VersionDetail>')}
  </Profile></DistinctParty>`;

export const VESSEL = `<DistinctParty FixedRef="7002"><Comment/><Profile ID="7002" PartySubTypeID="1"><Identity ID="62" FixedRef="7002" Primary="true">
  ${name('AliasTypeID="1403" Primary="true" LowQuality="false"', [['94', '215', 'EXAMPLE STAR']])}
  <NamePartGroups><MasterNamePartGroup><NamePartGroup ID="94" NamePartTypeID="1526"/></MasterNamePartGroup></NamePartGroups></Identity>
  ${feature(1, '<VersionDetail DetailTypeID="1432">5VAB1</VersionDetail>')}
  ${feature(4, '<VersionLocation LocationID="71"/>')}
  </Profile></DistinctParty>`;

export const LISTINGS = `<SanctionsEntries><SanctionsEntry ID="7001" ProfileID="7001" ListID="1550"><LimitationsToPublic/><EntryEvent ID="1" EntryEventTypeID="1" LegalBasisID="1"><Comment/><Date CalendarTypeID="1"><Year>2004</Year><Month>3</Month><Day>12</Day></Date></EntryEvent><SanctionsMeasure ID="1" SanctionsTypeID="1"><Comment>SDGT</Comment></SanctionsMeasure><SanctionsMeasure ID="2" SanctionsTypeID="2"><Comment/></SanctionsMeasure></SanctionsEntry></SanctionsEntries>`;

export function advancedList(parties = PERSON + VESSEL, documents = DOCUMENTS): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<Sanctions xmlns="http://www.un.org/sanctions/1.0" Version="1"><DateOfIssue CalendarTypeID="1"><Year>2026</Year><Month>11</Month><Day>20</Day></DateOfIssue>
${REFERENCES}${LOCATIONS}${documents}<DistinctParties>${parties}</DistinctParties><ProfileRelationships><ProfileRelationship ID="1" From-ProfileID="7001" To-ProfileID="7002" RelationTypeID="1"/></ProfileRelationships>${LISTINGS}<SanctionsEntryLinks/></Sanctions>`;
}
