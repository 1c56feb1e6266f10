/** Words of a call, in English and French, that mean danger to officers. */
const DANGER =
  /(?<![\p{L}])(?:armed|weapons?|guns?|pistols?|knife|knives|violent\p{L}*|dangerous|contagious|explosives?|arm[ée]e?s?|armes?|pistolet|couteau\p{L}*|dangereu\p{L}+|contagieu\p{L}+|explosifs?)(?![\p{L}])/giu;

/** A longer part is no warning: it may name the person. */
const MOST_WORDS = 5;

/** The part of a call, between commas, that tells of danger, or of a long one those words alone; null: none. Everybody who sees a match is to see it. */
export function dangerIn(said: string): string | null {
  for (const part of said.split(/[,;.\n]/)) {
    const words = part.match(DANGER);
    if (words !== null) return part.trim().split(/\s+/).length > MOST_WORDS ? words.join(', ') : part.trim();
  }
  return null;
}
