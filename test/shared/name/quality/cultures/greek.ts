import type { Culture } from '../culture.ts';
import { type Scheme, scheme, scriptWords } from '../romanise.ts';

/** The standard of passports (ELOT 743, ICAO 9303). */
const STANDARD: Scheme = scheme(
  'α=a ά=a β=v γ=g δ=d ε=e έ=e ζ=z η=i ή=i θ=th ι=i ί=i ϊ=i ΐ=i κ=k λ=l μ=m ν=n ξ=x ο=o ό=o π=p ρ=r σ=s ς=s τ=t υ=y ύ=y ϋ=y φ=f χ=ch ψ=ps ω=o ώ=o ου=ou ού=ou αυ=af αύ=av ευ=ef εύ=ev γγ=ng γχ=nch μπ=mp ^μπ=b ντ=nt γκ=gk',
);
/** How English readers spell the sounds. */
const SOUND = scheme('χ=h μπ=b ντ=d ^ντ=d γκ=g ου=u ού=u υ=i ύ=i ευ=ev αυ=av γι=yi ^γι=y γε=ye', STANDARD);
/** Older and learned spelling. */
const OLD = scheme('η=e ή=e φ=ph ξ=x κ=c χ=ch υ=y αι=ae αί=ae', STANDARD);
const WAYS = [STANDARD, SOUND, OLD];

export const GREEK: Culture = {
  name: 'Greek',
  male: scriptWords(
    `
    Γεώργιος | Γιώργος
    Δημήτριος | Δημήτρης Μίμης
    Κωνσταντίνος | Κώστας
    Ιωάννης | Γιάννης
    Νικόλαος | Νίκος
    Παναγιώτης | Πάνος Τάκης
    Βασίλειος | Βασίλης
    Χρήστος
    Αθανάσιος | Θανάσης
    Μιχαήλ | Μιχάλης
    Ευάγγελος | Βαγγέλης
    Σπυρίδων | Σπύρος
    Αναστάσιος | Τάσος
    Θεόδωρος | Θοδωρής
    Χαράλαμπος | Μπάμπης
    Εμμανουήλ | Μανώλης
    Σταύρος
    Απόστολος | Τόλης
    Φώτιος | Φώτης
    Λεωνίδας
  `,
    WAYS,
  ),
  female: scriptWords(
    `
    Μαρία
    Ελένη | Λένα
    Αικατερίνη | Κατερίνα
    Βασιλική | Βάσω
    Γεωργία | Γωγώ
    Σοφία
    Αγγελική | Κική
    Δήμητρα
    Ευαγγελία | Εύα
    Κωνσταντίνα | Ντίνα
    Παναγιώτα | Γιώτα
    Χριστίνα
    Φωτεινή
    Ευφροσύνη | Φρόσω
    Δέσποινα
    Θεοδώρα
  `,
    WAYS,
  ),
  surnames: scriptWords(
    `
    Παπαδάκης
    Χατζηνικολάου
    Καραγιαννόπουλος
    Οικονόμου
    Θεοδωρακόπουλος
    Μπακογιάννης
    Ντούλας
    Γκίκας
    Ψαρράς
    Ξενάκης
    Φωτόπουλος
    Χριστοδουλίδης
    Λαμπράκης
    Κουτσογιάννης
    Βλαχάκης
    Στεφανίδης
    Αγγελόπουλος
    Δημόπουλος
    Τσακίρης
    Ζαφειρίου
    Μαυρίδης
    Ευσταθίου
    Σαββίδης
    Μπουζούκης
  `,
    WAYS,
  ),
  forms: ['G S'],
  titles: ['Dr', 'Kyrios', 'Mr', '+MR'],
  lookAlikes: [
    'Γεώργιος/Γεωργία',
    'Χρήστος/Χριστίνα',
    'Αναστάσιος/Αθανάσιος',
    'Κωνσταντίνος/Κωνσταντίνα',
    'Θεόδωρος/Θεοδώρα',
  ],
  shares: { travellers: 1, listed: 1 },
};
