/** Column headings of lists that a unit keeps itself, in English, French, Spanish, Portuguese, German and Arabic. */
import { type Column, columnOf, normaliseHeading } from '../../table/headers.ts';

/** The headings that passenger lists do not have, or that mean something else there. `normaliseHeading` is applied to them. */
const NAMES = {
  reference:
    'reference|ref|referenceno|referencenumber|refno|entryid|id|identifier|recordid|uid|caseno|casenumber|caseref|dossier|nodossier|numerodossier|numerodedossier|nodereference|referencia|numerodereferencia|referência|numerodoprocesso|expediente|noexpediente|aktenzeichen|referenz|referenznummer|vorgangsnummer|مرجع|المرجع|رقمالمرجع|رقمالملف|noticeno|noticeid|warrantno|warrantnumber',
  kind: 'kind|entrytype|entrykind|kindofentry|recordtype|objecttype|subjecttype|typedefiche|genre de fiche|nature|clase|tipodeentrada|art|eintragsart|نوعالقيد|نوعالسجل',
  alias:
    'alias|aliases|aka|alsoknownas|othername|othernames|knownas|autresnoms|autrenom|ditaussi|connusous|otrosnombres|otronombre|outrosnomes|outronome|apelido alcunha|alcunha|aliasnamen|weiterenamen|اسماءاخرى|اسممستعار|الاسمالمستعار|aliasname|strongalias|goodalias',
  weakAlias:
    'weakalias|nickname|nicknames|lowqualityalias|surnom|surnoms|sobriquet|apodo|apodos|spitzname|كنية|لقب شهرة',
  formerName:
    'formername|formernames|previousname|previousnames|maidenname|birthname|fka|anciennom|nomdejeunefille|nomdenaissance|nombreanterior|apellidodesoltera|nomedesolteira|nomeanterior|geburtsname|fruherername|الاسمالسابق',
  birth:
    'yearofbirth|birthyear|yob|anneedenaissance|anodenacimiento|anodenascimento|geburtsjahr|سنةالميلاد|dateoryearofbirth',
  documentStatus:
    'documentstatus|docstatus|statusofdocument|passportstatus|status|statut|statutdudocument|etatdudocument|estado|estadodeldocumento|estadododocumento|situacao|dokumentstatus|حالةالوثيقة|الحالة',
  plate:
    'vehicleregistrationnumber|plate|platenumber|plateno|licenseplate|licenceplate|numberplate|vehicleplate|vehicleregistration|registrationplate|immatriculation|plaque|plaquedimmatriculation|numeroimmatriculation|nodimmatriculation|matricula|placa|matriculadelvehiculo|matriculadoveiculo|kennzeichen|autokennzeichen|رقماللوحة|لوحة|لوحةالسيارة',
  vin: 'vin|vinno|vinnumber|chassis|chassisno|chassisnumber|numerodechassis|nodechassis|vehicleidentificationnumber|numerodebastidor|bastidor|chasis|chassi|numerodochassi|fahrgestellnummer|fin|رقمالهيكل|رقمالشاسيه',
  imo: 'imo|imono|imonumber|numeroimo',
  serial: 'serial|serialnumber|numerodeserie|noserie|seriennummer|الرقمالتسلسلي',
  card: 'card|cardnumber|cardno|creditcard|paymentcard|numerodecarte|carte bancaire|tarjeta|numerodetarjeta|cartao|numerodocartao|kartennummer|رقمالبطاقة',
  agency:
    'agencycode|travelagency|iatacode|iataagency|iatano|agencyiata|agencedevoyage|codeagence|agenciadeviajes|agenciadeviagens|reiseburo|وكالةالسفر',
  phone: 'telephonenumber|numerodetelephone|telephones|phones|phonenumbers|ارقامالهاتف',
  email: 'adresseelectronique|emails|direcciondecorreo',
  address:
    'residentialaddress|address|homeaddress|fulladdress|street|adresse|adressecomplete|domicile|direccion|domicilio|endereco|morada|anschrift|العنوان|عنوان|lastknownaddress',
  city: 'city|town|ville|ciudad|cidade|stadt|المدينة|مدينة',
  country: 'country|pays|pais|land|البلد|الدولة',
  reason:
    'reasonforlisting|motifderecherche|motifdinscription|motivodebusqueda|سببالادراج|reason|reasons|motive|motif|motifs|raison|grounds|motivo|motivos|razon|grund|السبب|سبب|remarks|remark|comments|comment|notes|note|remarques|remarque|observations|observacion|observaciones|observacao|observacoes|bemerkung|bemerkungen|ملاحظات|ملاحظة|description|descripcion|descricao|beschreibung|الوصف|details|information|informations',
  notice:
    'notice|notices|noticecolour|noticecolor|noticetype|typeofnotice|colourofnotice|couleurdelanotice|typedenotice|notification|colordelanotificacion|tipodenotificacion|cordanotificacao|difusion|diffusion',
  programme:
    'programme|program|regime|listname|list|legalbasis|measure|measures|mesure|baselegale|fondementjuridique|programa|medida|baselegal|massnahme|rechtsgrundlage|الاساسالقانوني|offence|offense|infraction|delito|crime',
  listedOn:
    'startdate|datedebut|fechainicio|datainicio|listedon|datelisted|listed|dateadded|addedon|entrydate|dateofentry|validfrom|from|inscritle|datedinscription|dateinscription|valabledu|valableapartirdu|fechadeinscripcion|fechadealta|validodesde|datadeinscricao|validoapartirde|gultigab|eingetragenam|تاريخالادراج|تاريخالقيد|صالحمن',
  validUntil:
    'validuntil|validto|validtill|until|entryexpires|endsat|endson|enddate|valablejusquau|valablejusqua|valideau|jusquau|finvalidite|validohasta|hasta|fechafin|validoate|datafim|gultigbis|صالححتى|صالحلغاية',
  outcome:
    'risklevel|risk|niveauderisque|outcome|severity|action|measuretotake|conduite|conduiteatenir|niveau|suite|accion|acao|massregel|الاجراء',
  handling: 'handling|traitement|modedetraitement|tratamiento|tratamento|behandlung|طريقةالتعامل',
  instruction:
    'instruction|instructions|whattodo|consigne|consignes|instruccion|instrucciones|instrucao|instrucoes|anweisung|anweisungen|تعليمات|التعليمات',
  warning:
    'warning|warnings|danger|caution|safety|officersafety|avertissement|miseengarde|dangerosite|advertencia|peligro|perigo|aviso|warnung|gefahr|تحذير|خطر',
  documentNumber:
    'identity|nationalidentity|identitynumber|nationalidentitynumber|nationalid|nationalidnumber|nationalidno|idnumber|idno|idcard|idcardnumber|identitycard|cni|nocni|numerocni|cedula|dni|travdocno|numerodepiece|documentid|personalnumber|ssn',
} satisfies Readonly<Record<string, string>>;

export type OwnColumn = keyof typeof NAMES;

/** Columns that mean the same in passenger lists. */
const SHARED = [
  'fullName',
  'surname',
  'givenNames',
  'middleNames',
  'sex',
  'birth',
  'birthPlace',
  'nationality',
  'documentType',
  'documentNumber',
  'visaNumber',
  'issuer',
  'issued',
  'expiry',
  'phone',
  'email',
  'type',
  'registration',
  // The place of a row in its file: the next version numbers it anew.
  'number',
] as const satisfies readonly Column[];

type SharedColumn = (typeof SHARED)[number];
export type ListColumn = OwnColumn | SharedColumn;

/** Shared columns of numbers. */
const NUMBERS: ReadonlySet<SharedColumn> = new Set([
  ...(['documentNumber', 'visaNumber', 'phone', 'registration'] as const),
]);

const SHARED_COLUMNS: ReadonlySet<Column> = new Set<Column>(SHARED);

const OWN: ReadonlyMap<string, OwnColumn> = new Map(
  (Object.entries(NAMES) as [OwnColumn, string][]).flatMap(([column, names]) =>
    names
      .split('|')
      .filter((name) => name !== '')
      .map((name): [string, OwnColumn] => [normaliseHeading(name), column]),
  ),
);

/** `N° de dossier`, `Case number`: the number of the named thing. */
const NUMBER_OF =
  /^(?:numero|nro|num|no|nr|رقم)(?:dela|del|de|du|do|da|des)?(?=.{3})|(?<=.{3})(?:number|numero|num|no|nr)$/;

/** The column that a heading names, or null. A number after it only counts: `Alias 2`. */
export function listColumnOf(heading: string): ListColumn | null {
  if (heading.length > 200) return null;
  const plain = heading.replace(/[\s_.#-]*\d{1,2}$/, '');
  const bracket = plain.search(/[([]/);
  const own =
    OWN.get(normaliseHeading(plain)) ?? (bracket > 0 ? OWN.get(normaliseHeading(plain.slice(0, bracket))) : undefined);
  if (own !== undefined) return own;
  const numbered = OWN.get(normaliseHeading(plain).replace(NUMBER_OF, ''));
  if (numbered !== undefined) return numbered;
  const shared = sharedColumnOf(plain);
  if (shared !== null) return shared;
  // `Passeport n°`: passenger lists write the mark of a number in front.
  const named = sharedColumnOf(normaliseHeading(plain).replace(NUMBER_OF, ''));
  return named !== null && NUMBERS.has(named) ? named : null;
}

function sharedColumnOf(heading: string): SharedColumn | null {
  const column = columnOf(heading);
  return column !== null && SHARED_COLUMNS.has(column) ? (column as SharedColumn) : null;
}
