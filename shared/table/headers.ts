/**
 * Column headings as carriers write them, in English, French, Spanish, Portuguese, German and Arabic. Only letters are compared, without case,
 * accents, blanks, marks and variants of Arabic letters.
 */

/** The headings of each column; `normaliseHeading` is applied to them. */
const NAMES = {
  flight:
    'nodevol|flug|flugnummer|flugnr|flight|flightno|flightnumber|flightnum|flt|fltno|vol|novol|numerodevol|numerovol|numvol|vuelo|numerodevuelo|voo|numerodovoo|رقمالرحلة|الرحلة|رحلة|رقمرحلة|رقمالرحلةالجوية|flightno|flightdesignator',
  carrier:
    'carrier|airline|airlinecode|compagnie|compagnieaerienne|transporteur|aerolinea|compania|companhia|شركةالطيران|الناقل|الشركة|شركة|operator|fluggesellschaft',
  flightNumber: 'number',
  date: 'datum|flugdatum|abflugdatum|date|flightdate|departuredate|dateofdeparture|dateofflight|datevol|dateduvol|datedevol|datededepart|datedepart|fecha|fechadevuelo|fechadesalida|data|datadovoo|datadepartida|تاريخ|التاريخ|تاريخالرحلة|تاريخالسفر|تاريخالمغادرة|تاريخالاقلاع|traveldate|dateoftravel|fechavuelo|fechasalida|datavoo|datadovoo|datadesaida|datapartida|reisedatum|depdate|stddate',
  from: 'von|abflughafen|from|origin|departureairport|departureport|dep|depport|aeroportdedepart|origine|de|provenance|origen|desde|origem|من|مطارالمغادرة|المغادرةمن|مطارالاقلاع|جهةالمغادرة|departurecity|aeroportdepart|aeroportodeorigem|aeropuertodeorigen|aeropuertodesalida|aeroportodepartida|abflugort|boardpoint',
  to: 'nach|zielflughafen|to|destination|arrivalairport|arrivalport|arr|arrport|aeroportdarrivee|vers|a|destino|hacia|para|الى|مطارالوصول|الوجهة|جهةالوصول|وجهةالسفر|arrivalcity|destinationairport|aeroportarrivee|aeroportodedestino|aeropuertodedestino|aeropuertodellegada|aeroportodechegada|ankunftsort|ziel',
  std: 'abflug|abflugzeit|std|departuretime|deptime|scheduleddeparture|departure|depart|heuredepart|heurededepart|horadesalida|salida|partida|horadepartida|وقتالمغادرة|وقتالاقلاع|ساعةالمغادرة|etd|departuredatetime|horasalida|horapartida',
  sta: 'ankunft|ankunftszeit|sta|arrivaltime|arrtime|scheduledarrival|arrival|arrivee|heurearrivee|heuredarrivee|horadellegada|llegada|chegada|horadechegada|وقتالوصول|ساعةالوصول|eta|arrivaldatetime|horallegada|horachegada',
  arrivalDate:
    'ankunftsdatum|arrivaldate|dateofarrival|datedarrivee|datearrivee|fechadellegada|datadechegada|تاريخالوصول|arrdate|fechallegada|datachegada',
  type: 'type|paxtype|passengertype|travellertype|category|categorie|typepassager|typedepassager|tipo|tipodepasajero|tipodepassageiro|النوع|نوعالراكب|نوعالمسافر|الفئة|فئة|passengercategory|ptc|paxcategory|categoria|kategorie|typ|passagiertyp|travelertype|adtchdinf',
  fullName:
    'name|fullname|passenger|passengername|paxname|traveller|nometprenom|nometprenoms|nomprenom|nomprenoms|nomcomplet|passager|nombrecompleto|nombreyapellido|nomecompleto|pasajero|passageiro|الاسم|الاسمالكامل|اسمالراكب|اسمالمسافر|اسمالمسافرالكامل|الاسمالثلاثي|الاسمبالكامل|اسم|names|fullnames|passengersname|passengernames|guestname|nameofpassenger|nomdupassager|nomsetprenoms|nometprénom|nombredelpasajero|nombreyapellidos|apellidosynombres|apellidosynombre|apellidoynombre|nomedopassageiro|nomeesobrenome|passagiername|nameundvorname|vollstandigername|traveler|travelername|surnamegivennames|surnamegivenname|surnamename|lastnamefirstname|nomprénoms',
  surname:
    'nachname|familienname|surname|lastname|familyname|nom|nomdefamille|apellido|apellidos|apelido|sobrenome|last|paxsurname|اللقب|اسمالعائلة|العائلة|اسمالعائله|الكنية|الشهرة|الاسمالعائلي|الاسمالعايلي|النسب|لقبالعائلة|الاسمالاخير|lastnames|familynames|surnames|noms|nomspatronymique|nompatronymique|nomdefamille|primerapellido|ultimonome|apelidos|sobrenomes|zuname|passengersurname|passengerlastname|paxlastname|primaryidentifier',
  givenNames:
    'vorname|vornamen|givennames|givenname|given|firstname|firstnames|forename|forenames|first|prenom|prenoms|nombre|nombres|nome|nomeproprio|othernames|الاسمالاول|الاسمالشخصي|الاسماءالاولى|اسمالشخص|givenname|passengerfirstname|paxfirstname|paxgivenname|firstandmiddlenames|prenomspassager|nombredepila|primernombre|primeironome|nomesproprios|rufname|secondaryidentifier|christianname|christiannames',
  title:
    'anrede|title|salutation|civilite|titre|titulo|tratamento|اللقبالشرفي|لقبشرفي|المخاطبة|prefix|tratamiento|civilité',
  sex: 'geschlecht|sex|gender|sexe|genre|sexo|genero|mf|fm|الجنس|جنس|النوعالاجتماعي|gendersex|sexgender|geschl',
  birth:
    'geburtsdatum|geboren|dateofbirth|dob|birthdate|birthday|born|birth|datedenaissance|datenaissance|ddn|nele|neele|naissance|fechadenacimiento|nacimiento|fnac|datadenascimento|nascimento|تاريخالميلاد|تاريخالولادة|الميلاد|تاريخميلاد|birthdt|fechadenacimiento|fnacimiento|datanascimento|dtnascimento|gebdatum|gebdat|geb|datedenaiss|dnaissance|neeele|dateofbirthdob|dobdate',
  birthPlace:
    'geburtsort|placeofbirth|birthplace|pob|lieudenaissance|lugardenacimiento|localdenascimento|مكانالميلاد|مكانالولادة|محلالولادة|محلالميلاد|countryofbirth|birthcountry|cityofbirth|paysdenaissance|lieunaissance|paisdenacimiento|paisdenascimento|naturalidade|geburtsland',
  nationality:
    'staatsangehorigkeit|nationalitat|nationality|nat|nationalite|citizenship|nacionalidad|nacionalidade|natl|الجنسية|جنسية|nationalityofpassenger|nationalitycode|paxnationality|nationalitécode|citizen|countryofcitizenship|staatsang',
  residence:
    'wohnsitz|wohnsitzland|residence|countryofresidence|paysderesidence|paisderesidencia|paisderesidencia|cor|بلدالاقامة|الاقامة|دولةالاقامة|countryofresidency|residencecountry|paysresidence|domicile',
  documentType:
    'dokumenttyp|dokumententyp|dokumentart|documenttype|doctype|typeofdocument|typededocument|typedocument|typedoc|tipodedocumento|tipodocumento|traveldocumenttype|نوعالوثيقة|نوعالمستند|نوعوثيقةالسفر|نوعالجواز|travdoctype|iddocumenttype|passporttype|idtype|naturedudocument|naturedelapiece|typedepiece|typedepieceidentite|clasededocumento|ausweisart|doctyp',
  documentNumber:
    'nodepasseport|nodepiece|nodepiecedidentite|reisepass|reisepassnummer|reisepassnr|passnummer|passnr|dokumentnummer|dokumentennummer|dokumentnr|documentnumber|documentno|document|docno|docnumber|doc|passport|passportno|passportnumber|passportnum|ppno|numerodedocument|numerodudocument|numerodocument|nodocument|nodedocument|nopasseport|numerodepasseport|numeropasseport|passeport|numerodedocumento|documento|pasaporte|numerodepasaporte|passaporte|numerodopassaporte|traveldocument|traveldocumentnumber|traveldocumentno|رقمالجواز|رقمجوازالسفر|جوازالسفر|رقمالوثيقة|رقمالمستند|رقموثيقةالسفر|الجواز|رقمالهوية|numerodepieceidentite|numerodepiece|numpasseport|numerodupasseport|npasseport|numdoc|numerodoc|ndocumento|nodocumento|nopasaporte|npasaporte|numeropasaporte|numpasaporte|numerodopasaporte|npassaporte|nopassaporte|numeropassaporte|numerodepassaporte|ausweisnummer|ausweisnr|passno|passnumber|pptno|pptnumber|ppt|ppnumber|passportid|traveldocno|idnumber|idno|idcard|iddocument|iddocumentnumber|documentid|cni|ncni|passportdocumentnumber|passportnr|docnr|passportorid',
  issuer:
    'ausstellungsland|ausstellerstaat|ausstellenderstaat|issuingcountry|issuingstate|countryofissue|issuer|issuedby|issue|placeofissue|docissuer|documentissuer|documentcountry|paysemetteur|paysdemission|paysdedelivrance|etatemetteur|delivrepar|paisemisor|paisdeemision|paisemissor|paisdeemissao|بلدالاصدار|دولةالاصدار|جهةالاصدار|مكانالاصدار|صادرعن|issuecountry|docissuecountry|documentissuingcountry|passportissuingcountry|passportissuingstate|passportcountry|passportissuer|passportissuecountry|placeofissuance|paysdelivrance|lieudedelivrance|delivrance|lugardeexpedicion|paisdeexpedicion|paisexpedicion|expedidopor|paisdeexpedicao|orgaoemissor|paísemisor|ausgestelltvon|countryofissuance|issuingauthority',
  expiry:
    'gultigbis|ablaufdatum|expiry|expirydate|dateofexpiry|expires|expirationdate|expiration|validuntil|docexpiry|documentexpiry|passportexpiry|dateexpiration|datedexpiration|expirele|validite|datedevalidite|caducidad|fechadecaducidad|vencimiento|validade|datadevalidade|تاريخالانتهاء|تاريخانتهاءالجواز|انتهاءالجواز|انتهاءالصلاحية|تاريخانتهاءالصلاحية|صالححتى|ينتهيفي|تاريخانتهاء|passportexpirydate|passportexpiration|passportexpirationdate|docexpirydate|documentexpirydate|expdate|exp|expiredate|expirydt|dateofexpiration|ppexpiry|validtill|validto|valableau|valablejusquau|dateexp|finvalidite|fechadevencimiento|fechavencimiento|fechacaducidad|fechadeexpiracion|validohasta|datadevalidade|datavalidade|datadevencimento|validoate|dataexpiracao|gultigkeit|ablauf|passgultigbis',
  locator:
    'nodereservation|buchung|buchungsnummer|buchungscode|pnr|pnrlocator|locator|recordlocator|recloc|booking|bookingreference|bookingref|reservation|reference|dossier|nodossier|numerodedossier|codereservation|localizador|reserva|رقمالحجز|رمزالحجز|الحجز|مرجعالحجز|bookingcode|bookingno|bookingnumber|reservationnumber|reservationcode|confirmationnumber|pnrcode|pnrno|pnrref|codereserva|codigodereserva|numerodereserva|numeroreservation|refdossier|rloc|buchungsnr',
  ticket:
    'nodebillet|ticketnummer|ticket|ticketno|ticketnumber|eticket|etkt|tkt|billet|numerodebillet|nobillet|boleto|billete|bilhete|رقمالتذكرة|التذكرة|eticketno|eticketnumber|ticketnr|tktno|numbillet|numerobillet|numerodeboleto|numerodebillete|numerodobilhete|etktno',
  seat: 'nodesiege|sitz|sitzplatz|seat|seatno|seatnumber|siege|place|asiento|assento|nosiege|المقعد|رقمالمقعد|مقعد|seatnr|numerodesiege|numerosiege|numerodeasiento|numerodoassento|plaza|lugar|poltrona',
  bags: 'gepack|gepackstucke|bags|bagcount|numberofbags|noofbags|pieces|pcs|checkedbags|baggage|luggage|bagages|nombredebagages|nbbagages|nbrebagages|equipaje|maletas|bagagem|bagpieces|عددالحقائب|الحقائب|الامتعة|عددقطعالامتعة|حقائب|baggagepieces|luggagepieces|bag|bagspcs|noofpieces|nopcs|piecesofbaggage|baggagecount|nombredepieces|piecesbagages|nbcolis|bultos|piezas|numerodemaletas|numerodevolumes|volumes|malas|gepackanzahl|anzahlgepack',
  bagWeight:
    'gewicht|gewichtkg|gepackgewicht|bagkg|bagskg|bagweight|bagweightkg|weight|weightkg|kg|baggageweight|poids|poidskg|poidsbagages|poidsdesbagages|peso|pesokg|lb|lbs|baglb|weightlb|weightlbs|bagweightlb|وزنالامتعة|الوزن|وزنالحقائب|bagweightkgs|weightkgs|kgs|baggageweightkg|luggageweight|poidsbagage|pesoequipaje|pesodelequipaje|pesobagagem|pesodabagagem|pounds|poidslb|pesolb|libras|baggageweightlb|baggageweightlbs|weightinkg|weightinlb|weightinlbs|poidsenkg|pesoenkg|pesoemkg',
  tags: 'tags|bagtags|bagtag|tagno|tagnumbers|etiquettes|etiquettesbagages|etiquetas|بطاقاتالامتعة|ارقامبطاقاتالامتعة|tag|tagnumber|tagnos|baggagetag|baggagetags|bagtagnumber|bagtagnumbers|numerosdetiquettes|numetiquette|etiquetasdeequipaje|etiquetasdebagagem|gepackanhanger',
  phone:
    'telefon|telefonnummer|phone|telephone|tel|mobile|phonenumber|contact|contactnumber|portable|telefono|telefone|gsm|الهاتف|رقمالهاتف|الجوال|رقمالجوال|هاتف|جوال|موبايل|phoneno|telno|mobileno|mobilenumber|contactno|contactphone|cell|cellphone|numerodetelephone|notelephone|teléfono|telefonodecontacto|celular|movil|movel|telemovel|handy|mobil',
  email:
    'email|emailaddress|mail|courriel|adressemail|correo|correoelectronico|البريدالالكتروني|بريدالكتروني|البريد|الايميل|emailid|adressemel|adresseemail|mel|correoe|emailcontact|mailadresse|enderecodeemail',
  embarkation:
    'embarkation|portofembarkation|boardingpoint|embarquement|portdembarquement|embarque|ميناءالمغادرة|نقطةالصعود|embarkationport|pointdembarquement|puertodeembarque|portodeembarque|lieudembarquement|einstieg',
  debarkation:
    'debarkation|disembarkation|portofdisembarkation|portofdebarkation|offpoint|debarquement|portdedebarquement|desembarque|desembarco|ميناءالوصول|نقطةالنزول|disembarkationport|finaldestination|pointdedebarquement|puertodedesembarque|portodedesembarque|destinationfinale|destinofinal|ausstieg',
  number:
    'no|nr|n|num|seq|sn|serial|index|ordre|numero|item|line|ligne|م|ت|الرقم|رقم|مسلسل|التسلسل|sno|srno|serialno|sl|slno|lp|lfd|lfdnr|nummer|nr|rang|orden|ordem|seqno|sequence',
  middleNames:
    'middlename|middlenames|secondname|secondgivenname|deuxiemeprenom|autresprenoms|segundonombre|segundonome|nomedomeio|zweitervorname|الاسمالاوسط|اسمالاب',
  issued:
    'dateofissue|issuedate|issueddate|dateissued|dateissue|documentissuedate|passportissuedate|datedelivrance|datededelivrance|datedemission|delivrele|fechadeexpedicion|fechaexpedicion|fechadeemision|fechaemision|datadeemissao|dataemissao|datadeexpedicao|ausstellungsdatum|ausgestelltam|تاريخالاصدار|تاريخاصدارالجواز',
  visaType:
    'visatype|typeofvisa|typedevisa|typevisa|tipodevisa|tipodevisado|tipodevisto|visumtyp|visumart|نوعالتاشيرة|نوعالفيزا',
  visaNumber:
    'visa|visanumber|visano|visanum|numerodevisa|numerovisa|novisa|nodevisa|visado|numerodevisado|visto|numerodovisto|visum|visumnummer|visumnr|تاشيرة|التاشيرة|رقمالتاشيرة|فيزا|رقمالفيزا|الفيزا',
  visaIssuer:
    'visaissuer|visaissuingcountry|visacountry|visaissuedby|paysduvisa|paysvisa|paisdevisa|paisdovisto|visumland|بلدالتاشيرة|بلداصدارالتاشيرة',
  visaExpiry:
    'visaexpiry|visaexpirydate|visaexpirationdate|visavaliduntil|visaexpiration|expirationvisa|dateexpirationvisa|validitevisa|vencimientovisa|validadedovisto|visumgultigbis|تاريخانتهاءالتاشيرة|انتهاءالتاشيرة',
  clearance:
    'portofclearance|clearanceport|placeofclearance|portofentry|pointofentry|bordercrossing|postefrontiere|puestofronterizo|postodefronteira|منفذالدخول',
  status:
    'status|statut|estado|estatus|situacao|paxstatus|passengerstatus|boardingstatus|checkinstatus|boarded|statutpassager|الحالة|حالةالراكب',
  frequentFlyer:
    'frequentflyer|frequentflyernumber|frequentflyerno|ffn|ffno|ffp|fqtv|loyaltynumber|membershipnumber|vielflieger|vielfliegernummer|carteFidelite|numerofidelite|viajerofrecuente|passageirofrequente',
  boardingNumber:
    'boardingnumber|boardingno|bn|boardingseq|boardingsequence|sequencenumber|checkinsequence|numerodembarquement|numerodeembarque|رقمالصعود',
  registration:
    'registration|aircraftregistration|reg|acreg|tail|tailnumber|tailno|aircraft|immatriculation|matricule|matricula|matriculadelaeronave|luftfahrzeugkennzeichen|kennzeichen|رقمتسجيلالطائرة|تسجيلالطائرة',
  sensitive:
    'meal|meals|specialmeal|mealcode|ssr|specialservice|specialservices|remarks|remark|comments|notes|medical|wheelchair|religion|ethnicity|health|disability|repas|repasspecial|remarques|observations|commentaires|sante|ethnie|fauteuilroulant|comida|observaciones|observacoes|refeicao|وجبة|الوجبة|ملاحظات|الديانة|الدين|خدمةخاصة|mealpreference|mealrequest|specialassistance|specialneeds|assistance|dietary|diet|religiousbelief|race|healthstatus|healthnotes|disabilities|remarques|regime|repas|assistancespeciale|besoinsspeciaux|asistencia|asistenciaespecial|comidaespecial|religión|salud|assistencia|assistenciaespecial|saude|refeicaoespecial|mahlzeit|essen|bemerkungen|bemerkung|religionszugehorigkeit',
} satisfies Readonly<Record<string, string>>;

export type Column = keyof typeof NAMES;

/** Every column a heading can mean, in the order of the mapping screen. */
export const COLUMNS: readonly Column[] = Object.keys(NAMES) as Column[];

const BY_NAME: ReadonlyMap<string, Column> = new Map(
  (Object.entries(NAMES) as [Column, string][]).flatMap(([column, names]) =>
    names.split('|').map((name): [string, Column] => [normaliseHeading(name), column]),
  ),
);

const NUMBER_OF = /^(?:numero|numeros|nro|num|no|nr|n|رقم)(?:dela|del|de|du|do|da|des)?(.{3,})$/;
const NUMBERED: ReadonlySet<Column> = new Set<Column>([
  'flight',
  'documentNumber',
  'visaNumber',
  'ticket',
  'seat',
  'locator',
  'phone',
  'frequentFlyer',
]);

/** Longest heading that is parsed. */
const LONGEST = 60;

/** The column a heading names, or null. */
export function columnOf(heading: string): Column | null {
  // Values hold digits, headings do not: a passport number `28MF26593` is no heading `M/F`.
  if (heading.length > 200 || /\p{N}/u.test(heading.replace(/[([].*$/s, ''))) return null;
  const plain = normaliseHeading(heading);
  if (plain === '' || plain.length > LONGEST) return null;
  const known = BY_NAME.get(plain);
  if (known !== undefined) return known;
  // `N° de passeport`, `Nº do documento`, `رقم التذكرة`: the number of the named thing.
  const numbered = BY_NAME.get(NUMBER_OF.exec(plain)?.[1] ?? '');
  if (numbered !== undefined && NUMBERED.has(numbered)) return numbered;
  // `Date of birth (DD/MM/YYYY)`, `Weight [kg]`: brackets explain, they do not name.
  const bracket = heading.search(/[([]/);
  const before = bracket > 0 ? BY_NAME.get(normaliseHeading(heading.slice(0, bracket))) : undefined;
  if (before !== undefined) return before;
  // `DOB DD/MM/YYYY`: the pattern of a date explains too.
  const pattern = datePatternAt(heading);
  if (pattern === null) return null;
  return BY_NAME.get(normaliseHeading(heading.replace(pattern, ' '))) ?? null;
}

/** Letters and digits of a heading, lower case, without accents and variants of Arabic letters. Idempotent. */
export function normaliseHeading(heading: string): string {
  return heading
    .normalize('NFKD')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/ı/g, 'i')
    .replace(/n[°º]/g, 'no')
    .replace(/[\u0671]/g, '\u0627')
    .replace(/[\u0649\u06cc]/g, '\u064a')
    .replace(/\u06a9/g, '\u0643')
    .replace(/\u0629/g, '\u0647')
    .replace(/\u0640|[^\p{L}\p{N}]/gu, '');
}

/** One key for all headings of a table, by which a saved layout is found; empty columns at the end do not count. */
export function headingsKey(headings: readonly string[]): string {
  const plain = headings.map(normaliseHeading);
  while (plain.length > 0 && plain[plain.length - 1] === '') plain.pop();
  return plain.join('|');
}

/** A date pattern in the words of several languages: `DD/MM/YYYY`, `jj-mm-aaaa`, `TT.MM.JJJJ`, `MM/DD/YY`, `YYYY-MM-DD`. */
const PATTERN =
  /(?<![\p{L}])(?:([djt]{1,2})([\s./-]?)(m{2,3})\2([yaj]{2,4})|(m{2})([\s./-]?)([djt]{2})\6([yaj]{2,4})|[yaj]{4}([\s./-]?)mm\9[djt]{2})(?![\p{L}])/iu;

function datePatternAt(heading: string): string | null {
  return PATTERN.exec(heading)?.[0] ?? null;
}

/** Order of day and month that a heading states, or null. */
export function headingDateOrder(heading: string): 'day-first' | 'month-first' | null {
  const found = PATTERN.exec(heading);
  if (found === null) return null;
  if (found[1] !== undefined) return 'day-first';
  return found[5] !== undefined ? 'month-first' : null;
}

/** Is this heading in a language in which the day comes before the month? English does not decide. */
export function writesDayFirst(heading: string): boolean {
  const plain = normaliseHeading(heading);
  return /[\u0600-\u06ff]/.test(plain) || DAY_FIRST.test(plain);
}

/** Words of French, Spanish, Portuguese and German that occur in no English heading. */
const DAY_FIRST =
  /^(?:nom|prenoms?|naissance|datedenaissance|datenaissance|nationalite|sexe|vol|siege|bagages|apellidos?|nombres?|nacionalidad|fechadenacimiento|fechanacimiento|vuelo|asiento|sobrenome|apelido|nome|nacionalidade|datadenascimento|datanascimento|nascimento|voo|assento|nachname|vorname|geburtsdatum|staatsangehorigkeit|geschlecht|flug|reisepass)$/;
