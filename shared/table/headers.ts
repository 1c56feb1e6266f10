/**
 * Names of columns as carriers write them, in English, French, Spanish, Portuguese and German. They are compared without case, accents,
 * blanks and marks.
 */
export type Column =
  | 'flight'
  | 'carrier'
  | 'flightNumber'
  | 'date'
  | 'from'
  | 'to'
  | 'std'
  | 'sta'
  | 'arrivalDate'
  | 'type'
  | 'fullName'
  | 'surname'
  | 'givenNames'
  | 'title'
  | 'sex'
  | 'birth'
  | 'birthPlace'
  | 'nationality'
  | 'residence'
  | 'documentType'
  | 'documentNumber'
  | 'issuer'
  | 'expiry'
  | 'locator'
  | 'ticket'
  | 'seat'
  | 'bags'
  | 'bagWeight'
  | 'tags'
  | 'phone'
  | 'email'
  | 'embarkation'
  | 'debarkation'
  | 'number'
  | 'sensitive';

const NAMES: Readonly<Record<Column, string>> = {
  flight:
    'nodevol|flug|flugnummer|flugnr|flight|flightno|flightnumber|flightnum|flt|fltno|vol|novol|numerodevol|numerovol|numvol|vuelo|numerodevuelo|voo|numerodovoo',
  carrier: 'carrier|airline|airlinecode|compagnie|compagnieaerienne|transporteur|aerolinea|compania|companhia',
  flightNumber: 'number',
  date: 'datum|flugdatum|abflugdatum|date|flightdate|departuredate|dateofdeparture|dateofflight|datevol|dateduvol|datedevol|datededepart|datedepart|fecha|fechadevuelo|fechadesalida|data|datadovoo|datadepartida',
  from: 'von|abflughafen|from|origin|departureairport|departureport|dep|depport|aeroportdedepart|origine|de|provenance|origen|desde|origem',
  to: 'nach|zielflughafen|to|destination|arrivalairport|arrivalport|arr|arrport|aeroportdarrivee|vers|a|destino|hacia|para',
  std: 'abflug|abflugzeit|std|departuretime|deptime|scheduleddeparture|departure|depart|heuredepart|heurededepart|horadesalida|salida|partida|horadepartida',
  sta: 'ankunft|ankunftszeit|sta|arrivaltime|arrtime|scheduledarrival|arrival|arrivee|heurearrivee|heuredarrivee|horadellegada|llegada|chegada|horadechegada',
  arrivalDate: 'ankunftsdatum|arrivaldate|dateofarrival|datedarrivee|datearrivee|fechadellegada|datadechegada',
  type: 'type|paxtype|passengertype|travellertype|category|categorie|typepassager|typedepassager|tipo|tipodepasajero|tipodepassageiro',
  fullName:
    'name|fullname|passenger|passengername|paxname|traveller|nometprenom|nometprenoms|nomprenom|nomprenoms|nomcomplet|passager|nombrecompleto|nombreyapellido|nomecompleto|pasajero|passageiro',
  surname:
    'nachname|familienname|surname|lastname|familyname|nom|nomdefamille|apellido|apellidos|apelido|sobrenome|last|paxsurname',
  givenNames:
    'vorname|vornamen|givennames|givenname|given|firstname|firstnames|forename|forenames|first|prenom|prenoms|nombre|nombres|nome|nomeproprio|othernames',
  title: 'anrede|title|salutation|civilite|titre|titulo|tratamento',
  sex: 'geschlecht|sex|gender|sexe|genre|sexo|genero|mf|fm',
  birth:
    'geburtsdatum|geboren|dateofbirth|dob|birthdate|birthday|born|birth|datedenaissance|datenaissance|ddn|nele|naissance|fechadenacimiento|nacimiento|fnac|datadenascimento|nascimento',
  birthPlace: 'geburtsort|placeofbirth|birthplace|pob|lieudenaissance|lugardenacimiento|localdenascimento',
  nationality:
    'staatsangehorigkeit|nationalitat|nationality|nat|nationalite|citizenship|nacionalidad|nacionalidade|natl',
  residence: 'wohnsitz|wohnsitzland|residence|countryofresidence|paysderesidence|paisderesidencia|paisderesidencia|cor',
  documentType:
    'dokumenttyp|dokumententyp|dokumentart|documenttype|doctype|typeofdocument|typededocument|typedocument|typedoc|tipodedocumento|tipodocumento|traveldocumenttype',
  documentNumber:
    'nodepasseport|nodepiece|nodepiecedidentite|reisepass|reisepassnummer|reisepassnr|passnummer|passnr|dokumentnummer|dokumentennummer|dokumentnr|documentnumber|documentno|document|docno|docnumber|doc|passport|passportno|passportnumber|passportnum|ppno|numerodedocument|numerodudocument|numerodocument|nodocument|nodedocument|nopasseport|numerodepasseport|numeropasseport|passeport|numerodedocumento|documento|pasaporte|numerodepasaporte|passaporte|numerodopassaporte|traveldocument|traveldocumentnumber|traveldocumentno',
  issuer:
    'ausstellungsland|ausstellerstaat|ausstellenderstaat|issuingcountry|issuingstate|countryofissue|issuer|issuedby|issue|placeofissue|docissuer|documentissuer|documentcountry|paysemetteur|paysdemission|paysdedelivrance|etatemetteur|delivrepar|paisemisor|paisdeemision|paisemissor|paisdeemissao',
  expiry:
    'gultigbis|ablaufdatum|expiry|expirydate|dateofexpiry|expires|expirationdate|expiration|validuntil|docexpiry|documentexpiry|passportexpiry|dateexpiration|datedexpiration|expirele|validite|datedevalidite|caducidad|fechadecaducidad|vencimiento|validade|datadevalidade',
  locator:
    'nodereservation|buchung|buchungsnummer|buchungscode|pnr|pnrlocator|locator|recordlocator|recloc|booking|bookingreference|bookingref|reservation|reference|dossier|nodossier|numerodedossier|codereservation|localizador|reserva',
  ticket:
    'nodebillet|ticketnummer|ticket|ticketno|ticketnumber|eticket|etkt|tkt|billet|numerodebillet|nobillet|boleto|billete|bilhete',
  seat: 'nodesiege|sitz|sitzplatz|seat|seatno|seatnumber|siege|place|asiento|assento|nosiege',
  bags: 'gepack|gepackstucke|bags|bagcount|numberofbags|noofbags|pieces|pcs|checkedbags|baggage|luggage|bagages|nombredebagages|nbbagages|nbrebagages|equipaje|maletas|bagagem|bagpieces',
  bagWeight:
    'gewicht|gewichtkg|gepackgewicht|bagkg|bagskg|bagweight|bagweightkg|weight|weightkg|kg|baggageweight|poids|poidskg|poidsbagages|poidsdesbagages|peso|pesokg|lb|lbs|baglb|weightlb|weightlbs|bagweightlb',
  tags: 'tags|bagtags|bagtag|tagno|tagnumbers|etiquettes|etiquettesbagages|etiquetas',
  phone:
    'telefon|telefonnummer|phone|telephone|tel|mobile|phonenumber|contact|contactnumber|portable|telefono|telefone|gsm',
  email: 'email|emailaddress|mail|courriel|adressemail|correo|correoelectronico',
  embarkation: 'embarkation|portofembarkation|boardingpoint|embarquement|portdembarquement|embarque',
  debarkation:
    'debarkation|disembarkation|portofdisembarkation|portofdebarkation|offpoint|debarquement|portdedebarquement|desembarque|desembarco',
  number: 'no|nr|n|num|seq|sn|serial|index|ordre|numero|item|line|ligne',
  sensitive:
    'meal|meals|specialmeal|mealcode|ssr|specialservice|specialservices|remarks|remark|comments|notes|medical|wheelchair|religion|ethnicity|health|disability|repas|repasspecial|remarques|observations|commentaires|sante|ethnie|fauteuilroulant|comida|observaciones|observacoes|refeicao',
};

const COLUMNS: ReadonlyMap<string, Column> = new Map(
  (Object.entries(NAMES) as [Column, string][]).flatMap(([column, names]) =>
    names.split('|').map((name): [string, Column] => [name, column]),
  ),
);

/** The column a heading names, or null. */
export function columnOf(heading: string): Column | null {
  // Values carry digits, names of columns do not: a passport number `28MF26593` is no heading `M/F`.
  if (/\d/.test(heading.replace(/[([].*$/, ''))) return null;
  const plain = plainHeading(heading);
  if (plain === '' || plain.length > 40) return null;
  const known = COLUMNS.get(plain);
  if (known !== undefined) return known;
  // `Date of birth (DD/MM/YYYY)`, `Weight [kg]`: what is in brackets explains, it does not name.
  const bracket = heading.search(/[([]/);
  return bracket > 0 ? (COLUMNS.get(plainHeading(heading.slice(0, bracket))) ?? null) : null;
}

function plainHeading(heading: string): string {
  return heading
    .normalize('NFD')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/№|n[°º]/g, 'no')
    .replace(/[^a-z]/g, '');
}
