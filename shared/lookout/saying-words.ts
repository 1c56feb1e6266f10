/**
 * Who is said to say something: verbs of saying, with whoever stands before them. `Yao signale` names a source; `tee-shirt qui dit`, `se dit commerçant` and `Koffi dit Bébé` do not.
 */
import type { CallWord } from './call/call-word.ts';

/** Words parted by blanks. */
function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter((word) => word !== ''));
}

/** Verbs that hardly say anything else, folded: they count after whoever is no thing. */
const SAYING = words(`
  dit disent disait signale signalent rapporte rapportent affirme affirment pretend pretendent informe informent
  previent previennent avertit avertissent raconte racontent declare declarent
  says say said tells told informs informed warns warned
`);

/** Verbs that may say something else: they count after a name or a person. */
const PERHAPS_SAYING = words(`
  precise precisent indique indiquent confirme confirment assure assurent annonce annoncent explique expliquent
  jure jurent apprend apprennent pense pensent croit croient soupconne ecrit rappelle telephone appelle voit
  reports reported claims claimed confirms confirmed states stated mentions mentioned thinks thought believes
  believed swears swore insists writes wrote explains explained adds texts texted saw sees heard knows suspects calls
`);

/** Participles that say something after `a`, `ont`, `has`. */
const SAID = words(`
  dit signale rapporte affirme pretendu informe prevenu prevenus appris avertie averti avertis raconte declare precise
  indique confirme assure annonce explique jure pense cru ecrit rappele telephone appele vu entendu
  said told reported informed warned claimed confirmed stated mentioned heard seen written called
`);
const HAVING = words('a ont avait avaient as has have had');

/** Whoever may say something, folded. */
const PERSONS = words(`
  il elle ils elles on nous homme femme ami amie collegue voisin voisine frere soeur cousin cousine pere mere
  mari epouse epoux fils fille oncle tante chauffeur taximan bagagiste porteur agent contact gars patron chef
  client vendeur gardien hotelier gerant gerante dame receptionniste quelqu personne
  he she they we somebody someone man woman friend colleague neighbour neighbor brother sister cousin father
  mother husband wife son daughter uncle aunt driver porter handler officer guy boss partner seller guard
  manager cleaner clerk lady
`);

/** What bears writing, or is spoken of, folded. */
const THINGS = words(`
  shirt tshirt tee cap hat label tag sign sticker tattoo ticket passport logo badge print card jacket hoodie
  sweater text note box bag case suitcase parcel it screen
  etiquette tatouage passeport billet carte ecran chemise maillot pull casquette valise sac boite colis
  inscription autocollant veste robe
`);

/** What may stand between whoever says something and the verb. */
const BETWEEN = words(`
  nous m me l lui leur vous y n ne te en aussi encore deja bien qui que
  us me just also already who that which now
`);

/** What somebody says of themselves, or is said to be. */
const OF_ONESELF = words('se s soi himself herself themselves');
const SAID_TO_BE = words('to stolen lost missing etre vole volee perdu perdue');

/** The places of the words by which somebody is said to say something. */
export function sayingAt(all: readonly CallWord[]): readonly number[] {
  return all.flatMap((_, at) => (isSaying(all, at) ? [at] : []));
}

function isSaying(all: readonly CallWord[], at: number): boolean {
  const verb = all[at];
  const next = all[at + 1];
  // `Saïd` is a name.
  if (verb === undefined || verb.capital === true || (next !== undefined && SAID_TO_BE.has(next.folded))) return false;
  let before = at - 1;
  let isPerfect = false;
  for (; joined(all, before); before -= 1) {
    const { folded } = all[before] ?? verb;
    if (OF_ONESELF.has(folded)) return false;
    if (HAVING.has(folded)) isPerfect = true;
    else if (!BETWEEN.has(folded)) break;
  }
  const isStrong = isPerfect ? SAID.has(verb.folded) && SAYING.has(verb.folded) : SAYING.has(verb.folded);
  const isWeak = isPerfect ? SAID.has(verb.folded) : PERHAPS_SAYING.has(verb.folded);
  // `déclaré`, `signalé`: nobody says it.
  if (!(isStrong || isWeak) || (!isPerfect && /é(?:e|s|es)?$/u.test(verb.raw))) return false;
  const subject = joined(all, before) ? all[before] : undefined;
  // `Koffi dit Bébé` has a second name.
  if (verb.folded === 'dit' && !isPerfect && next?.capital === true) return false;
  if (subject === undefined) return isStrong;
  if (THINGS.has(subject.folded)) return false;
  return isStrong || PERSONS.has(subject.folded) || subject.capital === true;
}

/** Is there a word at a place that is parted from the next one by blanks and apostrophes alone? */
function joined(all: readonly CallWord[], at: number): boolean {
  const next = all[at + 1];
  return at >= 0 && next !== undefined && /^[\s'’-]*$/u.test(next.gap);
}
