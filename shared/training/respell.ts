/** How the same name is written otherwise in a booking: by ear, by another tradition, with a slip of the finger. */
import type { Random } from './random.ts';

/** Pairs of spellings that stand for one sound in the region's languages. */
const SOUNDS: readonly (readonly [string, string])[] = [
  ['OU', 'W'],
  ['DIALLO', 'JALLO'],
  ['DJ', 'J'],
  ['TCH', 'CH'],
  ['KH', 'H'],
  ['OO', 'U'],
  ['CK', 'K'],
  ['PH', 'F'],
  ['Y', 'I'],
  ['SS', 'S'],
  ['LL', 'L'],
  ['TT', 'T'],
  ['MM', 'M'],
  ['NN', 'N'],
  ['EE', 'I'],
  ['OE', 'U'],
  ['C', 'K'],
  ['Z', 'S'],
];

/** The names in another spelling; never the same as before. */
export function respelled(
  random: Random,
  surname: string,
  givenNames: string,
): { readonly surname: string; readonly givenNames: string } {
  const which = random.between(1, 100);
  if (which <= 12 && surname.includes(' ')) return { surname: surname.replace(' ', ''), givenNames };
  if (which <= 18) {
    const [first = '', ...more] = givenNames.split(' ');
    // Somebody whose names are one and the same cannot have changed them.
    if (first !== surname) return { surname: first, givenNames: [...more, surname.replaceAll(' ', '')].join(' ') };
  }
  if (which <= 60) {
    const other = random.percent(60);
    const heard = byEar(random, other ? surname : givenNames);
    if (heard !== null) return other ? { surname: heard, givenNames } : { surname, givenNames: heard };
  }
  return { surname: slip(random, surname), givenNames };
}

function byEar(random: Random, name: string): string | null {
  const ways = SOUNDS.flatMap(([one, other]) =>
    name.includes(one)
      ? [name.replace(one, other)]
      : other.length > 1 && name.includes(other)
        ? [name.replace(other, one)]
        : [],
  ).filter((way) => way !== name && way.length > 2);
  return ways.length === 0 ? null : random.pick(ways);
}

/** One letter doubled, left out, or changed with its neighbour; in a short name only doubled. */
function slip(random: Random, name: string): string {
  const at = random.between(1, Math.max(1, name.length - 2));
  const letter = name[at] as string;
  const doubled = `${name.slice(0, at)}${letter}${name.slice(at)}`;
  if (name.length < 5 || letter === ' ') return letter === ' ' ? `${name}${name.at(-1)}` : doubled;
  const next = name[at + 1] as string;
  const way = random.between(1, 3);
  if (way === 1 || next === letter || next === ' ') return doubled;
  if (way === 2) return `${name.slice(0, at)}${name.slice(at + 1)}`;
  return `${name.slice(0, at)}${next}${letter}${name.slice(at + 2)}`;
}
