/** Ways in which Cyrillic letters are written in Latin ones, by country and time. */
import { type Scheme, scheme } from '../romanise.ts';

/** Passports since 2014 (ICAO 9303). */
export const RUSSIAN: Scheme = scheme(
  'а=a б=b в=v г=g д=d е=e ё=e ж=zh з=z и=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ=ie ы=y ь= э=e ю=iu я=ia',
);
/** English press and older passports. */
const ENGLISH = scheme('й=y ю=yu я=ya ^е=ye ё=yo ий=y ый=y ъ=', RUSSIAN);
/** Passports of the 1990s, by French rules. */
const FRENCH = scheme('ж=j у=ou х=kh ц=ts ч=tch ш=ch щ=chtch ю=iou я=ia ё=e й=i ий=i ге=gue ги=gui', RUSSIAN);
/** German press. */
const GERMAN = scheme('в=w ж=sch з=s х=ch ц=z ч=tsch ш=sch щ=schtsch ю=ju я=ja й=i ^я=ja ^е=je', RUSSIAN);

export const RUSSIAN_WAYS = [ENGLISH, RUSSIAN, FRENCH, GERMAN];

/** The national table of 2010, and what Russian spelling makes of the same letters. */
const UKRAINIAN = scheme('г=h ґ=g и=y і=i ї=i ^ї=yi є=ie ^є=ye ^й=y ^ю=yu ^я=ya ъ= зг=zgh', RUSSIAN);
const UKRAINIAN_LOOSE = scheme('г=g й=y ий=y ю=yu я=ya є=ye ї=yi и=i', UKRAINIAN);
export const UKRAINIAN_WAYS = [UKRAINIAN, UKRAINIAN_LOOSE];

/** Bulgarian law of 2009, and the ICAO table. */
const BULGARIAN = scheme('й=y х=h ъ=a ь=y ю=yu я=ya щ=sht ия=ia', RUSSIAN);
export const BULGARIAN_WAYS = [BULGARIAN, scheme('х=kh й=i ю=iu я=ia ъ=u', BULGARIAN)];

/** Serbian Latin letters, the same without marks, and English sound spelling. */
const SERBIAN = scheme('и=i ј=j љ=lj њ=nj ђ=đ ж=ž ћ=ć ч=č џ=dž ш=š х=h ц=c', RUSSIAN);
const SERBIAN_PLAIN = scheme('ђ=dj ж=z ћ=c ч=c џ=dz ш=s', SERBIAN);
const SERBIAN_SOUND = scheme('ј=y ђ=dj ж=zh ћ=ch ч=ch ш=sh ц=ts', SERBIAN);
export const SERBIAN_WAYS = [SERBIAN, SERBIAN_PLAIN, SERBIAN_SOUND];
