/**
 * What numbered things are, by the words that lists write before a number: passports, identity cards and visas in several languages, numbers of
 * companies, ships and aircraft, telephones. And what such words say of a document: lost, stolen, false.
 */
import type { DocumentStatus, ListedIdentifier } from './list-entry.ts';

/** What a number is. `remark`: words that name a statement, not a number. */
export type NumberKind =
  | { readonly as: 'document'; readonly type: string | null }
  | { readonly as: 'identifier'; readonly type: ListedIdentifier['type'] }
  | { readonly as: 'sex' | 'phone' | 'email' | 'remark' | 'nationality' | 'birth' | 'birth-place' };

/** The first row whose words occur decides. Words are in lower case, without accents and marks, with blanks between them. */
const ROWS: readonly (readonly [RegExp, NumberKind])[] = [
  [/^(?:gender|sex|sexe|sexo)$/, { as: 'sex' }],
  [/\b(?:date of birth|birthdate|dob)\b/, { as: 'birth' }],
  [/\b(?:place of birth|pob)\b/, { as: 'birth-place' }],
  [/^(?:nationality|citizenship)(?: country)?$/, { as: 'nationality' }],
  [/\b(?:phone|telephone|mobile|cell|fax|tel|telefono|telefone)\b/, { as: 'phone' }],
  [/\b(?:e ?mail|courriel)\b/, { as: 'email' }],
  [
    /\b(?:sanctions? (?:risk|information)|secondary sanctions|transactions prohibited|determination|directive|executive order|caatsa|peesa|ifca|effective date|listing date|divestment date|organization (?:established date|type)|target type|vessel (?:type|tonnage|gross|flag|owner|year|operator|manager)|gross (?:registered )?tonnage|(?:other|former|previous) (?:vessel )?(?:flag|type)|aircraft (?:model|manufacture date|operator)|world region|title|nationality of registration|tonnage|flag)\b/,
    { as: 'remark' },
  ],
  [/\bimo\b|vessel registration identification|ship identification/, { as: 'identifier', type: 'imo' }],
  [/\b(?:visa|visado|visto|visum|تاشيره|виза)\b/u, { as: 'document', type: 'V' }],
  [
    /\b(?:birth certificate|acte de naissance|certificado de nacimiento|driver|driving|permis de conduire|licencia de conducir|seaman|seafarer)/,
    { as: 'document', type: null },
  ],
  [
    /pass(?:port|eport|aporte|aporto|aporta)|passaport|pasaport|reisepass|paspoort|pasaporto|паспорт|جواز|护照|護照|여권|\b(?:passnummer|passnr|pass nr|laissez passer|travel document|titre de voyage|documento de viaje|documento de viagem)\b/u,
    { as: 'document', type: 'P' },
  ],
  [
    /\b(?:tax|fiscal|fiscale|tributari[ao]|v a t|vat|tva|nit|rfc|r f c|ruc|rif|nif|n i f|c u i t|cuit|cuil|c u i|cnpj|cpf|inn|fein|p a n|pan|tin|ein|steuer\w*|numero de identificacion fiscal|codigo fiscal)\b/,
    { as: 'identifier', type: 'tax' },
  ],
  [
    /\b(?:identity|identite|identidad|identidade|identification card|identity card|id card|national (?:id|identification|identity|foreign id|no|number)|personal (?:id|identification)|identification (?:number|no)|identification$|cedula|cni|c n i|dni|d n i|curp|c u r p|c u i p|n i e|i f e|cnic|nric|tazkira|tazkera|taskera|nicop|ssn|social security|national insurance|personalausweis|personnummer|bi number|bilhete de identidade|cartao de cidadao|carte nationale|carte d identite|citizen s? ?card|citizen card|iqama|residency number|kimlik|electoral registry|voter|numero de identidad|stateless person (?:id|identification)|military (?:id|registration)|refugee (?:id|identification)|documento nacional|هويه|بطاقه)|^(?:id|nin|national id|other id|pin)$|удостоверение|身份证|身份證/u,
    { as: 'document', type: 'I' },
  ],
  [/\bresiden(?:ce|cy|t)|carte de sejour|tarjeta de residencia\b/, { as: 'document', type: null }],
  [/\bcall ?sign\b|indicatif/, { as: 'identifier', type: 'call-sign' }],
  [
    /\b(?:tail number|aircraft registration|aircraft mark|immatriculation|matricula(?! mercantil))\b/,
    { as: 'identifier', type: 'registration' },
  ],
  [/\b(?:serial|construction number|msn|numero de serie)\b/, { as: 'identifier', type: 'serial' }],
  [/\bvin\b|vehicle identification/, { as: 'identifier', type: 'vin' }],
  [/\b(?:licen[cs]e plate|number plate|plate)\b/, { as: 'identifier', type: 'plate' }],
  [
    /\b(?:company|commercial|enterprise|business|trade|registration|registry|registered|register|registre|registro|regnumber|incorporation|charter|chamber of commerce|legal entity|matricula mercantil|unified social credit|uscc|lei|d u n s|duns|c r|folio mercantil|ogrn|okpo|rut|entreprise|empresa|siren|siret|organisation number|organization number|license|licence|licencia)\b/,
    { as: 'identifier', type: 'company' },
  ],
  [
    /\b(?:mmsi|digital currency|swift|bic|bik|isin|iban|ticker|micex|mode s|locode|website|account|gazette|trademark|permit|certificate|code|rtn|kpp)\b|\b(?:number|no)$/,
    { as: 'identifier', type: 'other' },
  ],
];

/** What a number is by its words; null where they are not known. */
export function kindOfNumber(words: string): NumberKind | null {
  const plain = plainWords(words);
  return ROWS.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}

const STATUSES: readonly (readonly [RegExp, DocumentStatus])[] = [
  [/\b(?:stolen blank|blank stolen|vierge vole)/, 'stolen-blank'],
  [/\b(?:stolen|vole|volee|robado|robada|roubado|roubada|gestohlen|مسروق|украден)/u, 'stolen'],
  [/\b(?:lost|perdue?|perdid[oa]|extraviad[oa]|verloren|مفقود|утерян)/u, 'lost'],
  [
    /\b(?:false|fake|forged|fraudulent|fraudulently|falsified|counterfeit|faux|fausse|falsifie|falso|falsa|fraudulenta?|gefalscht|مزور)/u,
    'fraudulent',
  ],
  [
    /\b(?:revoked|cancelled|canceled|invalidated|invalid|void|not valid|no longer valid|expired|annule|annulee|invalide|perime|expire|anulad[oa]|caducad[oa]|cancelad[oa]|ungultig)\b/,
    'invalid',
  ],
];

/** What words say of a document; null: nothing. */
export function statusInWords(words: string): DocumentStatus | null {
  const plain = plainWords(words);
  return STATUSES.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}

export interface CleanedNumber {
  readonly number: string;
  /** What stood beside the number; null: nothing. */
  readonly note: string | null;
}

/** A number, perhaps after words (`Booklet A525`, `No. 12345`). A group of letters alone may be a part of it, as in `AB 12345`. */
const NUMBER = /^(?:[^\p{N}]*?\s)??((?:\p{Lu}{1,3}\s)?[\p{L}\p{N}]*\p{N}[\p{L}\p{N}./-]*)$/u;

/**
 * A number without the words around it, where only one thing in the text can be the number; else the text as written. What stands behind it in
 * brackets, after a comma or semicolon, or from a word like `issued` on, becomes the note.
 */
export function cleanNumber(written: string): CleanedNumber {
  const text = written.replace(/\s+/g, ' ').trim();
  const cut = text.search(/\s*[(,;]|\s-\s|\s(?:issued|expire[sd]?|expiry|valid|date of)\s/i);
  const head = cut > 0 ? text.slice(0, cut) : text;
  const rest =
    cut > 0
      ? text
          .slice(cut)
          .replace(/^[\s,;-]+/, '')
          .replace(/^\(([^()]*)\)$/, '$1')
          .trim()
      : '';
  const words = head.split(' ').filter((word) => /\p{N}/u.test(word));
  if (words.length !== 1) {
    const apart = words.length > 1 && rest !== '' && !/\p{N}/u.test(rest);
    return apart ? { number: head, note: rest } : { number: text, note: null };
  }
  const found = NUMBER.exec(head.replace(/^(?:n[o°ºr]|nr|num(?:ber)?|№|#)\s*[.:°º]*\s*(?=\p{N})/iu, ''));
  const number = found?.[1] ?? head;
  const before = head.slice(0, head.length - number.length).replace(/[\s:.#]+$/, '');
  const note = [/^(?:n[o°ºr]?|nr|num|number|numero|№)?$/iu.test(before) ? '' : before, rest]
    .filter((part) => part !== '')
    .join(', ');
  return { number, note: note === '' ? null : note };
}

/** Lower case, without accents; marks become blanks. */
function plainWords(words: string): string {
  return words
    .slice(0, LONGEST)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('\u0629', '\u0647')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const LONGEST = 300;
