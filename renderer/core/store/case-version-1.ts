/** Cases as releases before the third kept them, in the form of today. */

type Body = Readonly<Record<string, unknown>>;

/**
 * Nobody told then on what basis a traveller was selected: whoever was flagged when the case was opened was so for a hit. The rules that get the
 * credit of a result are those that were decided on.
 */
export function caseOf1(body: unknown): unknown {
  const found = body as Body;
  const decisions = (found.decisions as readonly { readonly rule: string }[] | undefined) ?? [];
  const examined = found.result !== null && found.result !== 'not-examined';
  return {
    ...found,
    basis: found.outcomeAtOpening === 'clear' ? 'hand' : 'hit',
    credited: examined ? decisions.map(({ rule }) => rule) : null,
  };
}
