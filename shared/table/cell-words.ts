/**
 * Words in cells of passenger lists for sex, kind of traveller, kind of document and state of the journey, in English, French, Spanish, Portuguese,
 * German and Arabic. Only letters and digits are compared.
 */
import type { Sex, TravellerType, TravelStatus } from '../manifest.ts';
import { normaliseHeading } from './headers.ts';

export interface SexWord {
  /** Null for a word that means "not known". */
  readonly sex: Sex | null;
  /** Some lists mark infants by their sex: MI, FI. */
  readonly infant: boolean;
}

/** ISO 5218 gives 0, 1, 2 and 9; UN/EDIFACT and AIRIMP give M, F, MI, FI, U and X. */
const SEX_WORDS: readonly (readonly [Sex | null, string])[] = [
  ['M', 'm|male|man|boy|mr|mi|h|homme|masculin|garcon|hombre|masculino|masc|varon|homem|mann|mannlich|1|ذكر|رجل'],
  [
    'F',
    'f|female|woman|girl|fi|femme|feminin|fille|mujer|femenino|fem|feminino|mulher|w|frau|weiblich|2|انثي|امراه|انثه',
  ],
  ['X', 'x|nonbinary|diverse|divers|autre|otro|outro|other|unspecified'],
  [null, 'u|n|0|9|unknown|undisclosed|inconnu|desconocido|desconhecido|unbekannt|na'],
];

const TYPE_WORDS: readonly (readonly [TravellerType, string])[] = [
  ['transit-crew', 'transitcrew|ddt|equipageentransit|equipagetransit'],
  [
    'transit-passenger',
    'transit|transitpassenger|transitpax|trs|ddu|trans|entransit|transito|entransito|emtransito|عابر|ترانزيت',
  ],
  [
    'crew',
    'crew|crewmember|c|crw|fm|cockpit|cockpitcrew|cabin|cabincrew|flightcrew|dhc|deadhead|equipage|membredequipage|pnt|pnc|tripulacion|tripulante|tripulantes|tripulacao|besatzung|crewpassenger|pilot|captain|purser|stewardess|steward|طاقم|طاقمالطائره|ملاح',
  ],
  [
    'infant',
    'infant|infants|inf|i|ins|infantseat|inft|baby|lapchild|bebe|nourrisson|lactante|bebes|colo|saugling|kleinkind|رضيع',
  ],
  [
    'passenger',
    'p|pax|pass|passenger|passengers|a|ad|adt|adult|adults|ch|chd|chld|child|children|cnn|unmr|um|unaccompaniedminor|m|f|mr|mrs|ms|yp|passager|passagere|adulte|enfant|pasajero|adulto|adulta|nino|nina|menor|passageiro|passageira|crianca|passagier|fluggast|erwachsener|kind|kinder|local|joining|مسافر|راكب|بالغ|طفل',
  ],
];

const DOCUMENT_WORDS: readonly (readonly [string, string])[] = [
  ['P', 'p|pp|ppt|passport|passports|passeport|pasaporte|passaporte|reisepass|pass|جواز|جوازسفر|جوازالسفر'],
  ['V', 'v|visa|visado|visto|visum|تاشيره|فيزا'],
  [
    'I',
    'i|id|idcard|identity|identitycard|nationalid|nationalidcard|nationalidentitycard|ci|cni|carte|cartedidentite|cartenationaledidentite|cartedidentitenationale|cedula|dni|documentonacionaldeidentidad|bi|bilhetedeidentidade|cartaodecidadao|personalausweis|ausweis|هويه|بطاقههويه|بطاقهوطنيه',
  ],
];

const STATUS_WORDS: readonly (readonly [TravelStatus, string])[] = [
  ['boarded', 'boarded|brd|bdd|onboard|flown|b|embarque|embarquee|embarcado|embarcada|abordo|eingestiegen|صعد'],
  [
    'not-boarded',
    'notboarded|noshow|nosh|nshow|offloaded|offld|offload|nonembarque|absent|nopresentado|noembarcado|naoembarcado|naocompareceu|nichterschienen',
  ],
  [
    'checked-in',
    'checkedin|ckin|cki|checkin|acc|accepted|enregistre|enregistree|facturado|chequeado|checkinfeito|eingecheckt',
  ],
  ['cancelled', 'cancelled|canceled|cancel|xx|xl|annule|annulee|anulado|cancelado|cancelada|storniert'],
  ['booked', 'booked|hk|ok|confirmed|conf|reserve|reservee|confirme|confirmee|reservado|confirmado|gebucht|bestatigt'],
];

const SEXES = wordMap(SEX_WORDS);
const TYPES = wordMap(TYPE_WORDS);
const DOCUMENTS = wordMap(DOCUMENT_WORDS);
const STATES = wordMap(STATUS_WORDS);

/** Sex of a cell; null when the word is not known. */
export function sexOfWord(cell: string): SexWord | null {
  const word = normaliseHeading(cell);
  // `<` means "not specified" in machine-readable zones.
  if (word === '') return cell.trim() === '<' ? { sex: null, infant: false } : null;
  const sex = SEXES.get(word);
  return sex === undefined ? null : { sex, infant: word === 'mi' || word === 'fi' };
}

/** Kind of traveller of a cell; null when the word is not known. */
export function typeOfWord(cell: string): TravellerType | null {
  return TYPES.get(normaliseHeading(cell)) ?? null;
}

/** P, V or I for a kind of document; null when the word is not known. */
export function documentOfWord(cell: string): string | null {
  return DOCUMENTS.get(normaliseHeading(cell)) ?? null;
}

/** Travel status; null when the word is not known. */
export function statusOfWord(cell: string): TravelStatus | null {
  return STATES.get(normaliseHeading(cell)) ?? null;
}

function wordMap<Value>(rows: readonly (readonly [Value, string])[]): ReadonlyMap<string, Value> {
  return new Map(
    rows.flatMap(([value, words]) => words.split('|').map((word): [string, Value] => [normaliseHeading(word), value])),
  );
}
