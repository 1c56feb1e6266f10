/** Asks for hundreds of things without asking for all of them at once. */

/** How many are asked for together. */
const FEW = 8;

/** What `ask` gives for each item, in their order. */
export async function fewAtATime<Item, Answer>(
  items: readonly Item[],
  ask: (item: Item) => Promise<Answer>,
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (let at = 0; at < items.length; at += FEW) {
    answers.push(...(await Promise.all(items.slice(at, at + FEW).map(ask))));
  }
  return answers;
}
