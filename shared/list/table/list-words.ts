/** Words in cells of lists that a unit keeps itself: kinds of entries, what an entry asks for, how its owner wants it handled. */

import type { Outcome } from '../../screening/outcome.ts';
import type { Handling } from '../../screening/screening.ts';
import { normaliseHeading } from '../../table/headers.ts';
import type { EntryKind } from '../list-entry.ts';

const KINDS: Readonly<Partial<Record<EntryKind, string>>> = {
  person: 'p|person|individual|natural person|personne|individu|persona|individuo|pessoa|شخص|فرد|mann|nominal',
  organisation:
    'e|o|organisation|organization|entity|company|legal entity|body|organisme|entite|societe|entreprise|organizacion|entidad|empresa|organizacao|entidade|unternehmen|firma|منظمة|شركة|كيان',
  vessel: 'vessel|ship|boat|navire|bateau|buque|barco|navio|schiff|سفينة',
  aircraft: 'aircraft|plane|avion|aeronef|aeronave|aviao|flugzeug|طائرة',
  vehicle: 'vehicle|car|truck|vehicule|voiture|vehiculo|coche|veiculo|carro|fahrzeug|auto|مركبة|سيارة',
  document: 'document|documento|dokument|وثيقة|piece|lost document|stolen document',
  contact: 'contact|phone|email|telephone|contacto|contato|kontakt|هاتف|اتصال',
  card: 'card|payment card|credit card|carte bancaire|tarjeta|cartao|karte',
  address: 'address|adresse|direccion|endereco|anschrift|عنوان',
  agency: 'agency|travel agency|agence|agencia|reiseburo|وكالة',
  art: 'art|work of art|oeuvre dart|obra de arte|kunstwerk',
  firearm: 'firearm|gun|weapon|arme|arme a feu|arma|arma de fuego|arma de fogo|waffe|سلاح',
  alert: 'alert|method|alerte|methode|alerta|metodo|warnmeldung|تنبيه',
};

const OUTCOMES: Readonly<Partial<Record<Outcome, string>>> = {
  watch: 'watch|monitor|observe|surveiller|a surveiller|surveillance|vigilar|vigiar|beobachten|مراقبة|low|faible',
  inspect:
    'inspect|check|search|inspection|controler|a controler|controle|inspeccionar|inspecionar|verificar|kontrollieren|تفتيش|medium|moyen',
  intercept:
    'intercept|stop|arrest|detain|intercepter|a intercepter|arreter|interpeller|interceptar|detener|deter|festnehmen|توقيف|ضبط|high|eleve',
};

const HANDLINGS: Readonly<Record<Handling, string>> = {
  stop: 'stop|arreter|detener|parar|anhalten|ايقاف',
  'observe and report':
    'observe and report|observe|discreet check|discreet|observer et rendre compte|observer|controle discret|observar|observar e informar|observar y reportar|beobachten und melden|verdeckte kontrolle|مراقبة وابلاغ',
  safeguard:
    'safeguard|protect|meet and protect|victim|proteger|protection|proteger et accueillir|victime|schutzen|حماية',
  'contact the owner before acting':
    'contact the owner before acting|contact owner|contact the owner|call first|contacter le proprietaire avant dagir|contacter le service|contactar antes de actuar|contatar antes de agir|vor massnahmen kontaktieren|الاتصال قبل التصرف',
};

function words<Value extends string>(table: Readonly<Partial<Record<Value, string>>>): ReadonlyMap<string, Value> {
  return new Map(
    (Object.entries(table) as [Value, string][]).flatMap(([value, all]) =>
      [value, ...all.split('|')].map((word): [string, Value] => [normaliseHeading(word), value]),
    ),
  );
}

const KIND_WORDS = words(KINDS);
const OUTCOME_WORDS = words(OUTCOMES);
const HANDLING_WORDS = words(HANDLINGS);

/** The kind of an entry by a word; null when the word is not known. */
export function kindOfWord(word: string): EntryKind | null {
  return KIND_WORDS.get(normaliseHeading(word)) ?? null;
}

/** What an entry asks for, by a word; null when the word is not known. */
export function outcomeOfWord(word: string): Outcome | null {
  return OUTCOME_WORDS.get(normaliseHeading(word)) ?? null;
}

/** How an entry is handled, by a word; null when the word is not known. */
export function handlingOfWord(word: string): Handling | null {
  return HANDLING_WORDS.get(normaliseHeading(word)) ?? null;
}
