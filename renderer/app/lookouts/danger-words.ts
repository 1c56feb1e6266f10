/** Words of a call, in English and French, that mean danger to officers. */
const DANGER =
  /(?:^|[^\p{L}])(?:armed|weapons?|guns?|pistols?|knife|knives|violent\p{L}*|dangerous|contagious|explosives?|arm[ée]e?s?|armes?|pistolet|couteau\p{L}*|dangereu\p{L}+|contagieu\p{L}+|explosifs?)(?:$|[^\p{L}])/iu;

/** The part of a call, between commas, that tells of danger; null: none. */
export function dangerIn(said: string): string | null {
  return (
    said
      .split(/[,;.\n]/)
      .find((part) => DANGER.test(part))
      ?.trim() ?? null
  );
}
