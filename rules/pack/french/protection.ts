/** French: rationales of `protection.yaml`, by the English text. */
export const protection: Readonly<Record<string, string>> = {
  'Another surname alone is no sign: many peoples name children otherwise, and parents marry again. Beside any other sign the child comes first. The weight is small, since the rule says how to act and does not raise a flag.':
    'Un autre nom seul n’est pas un indice : bien des peuples nomment leurs enfants autrement, et les parents se remarient. À côté de tout autre indice, l’enfant passe d’abord. Le poids est faible, car la règle dit comment agir et ne crée pas de signalement.',
  'Who brings the child is a case of their own, apart from the child. Aunts, coaches and new partners travel so, too: ask who has custody, and keep the two apart meanwhile.':
    'Qui amène l’enfant fait l’objet d’un dossier à part, distinct de celui de l’enfant. Tantes, entraîneurs et nouveaux conjoints voyagent ainsi aussi : demander qui a la garde, et tenir les deux séparés entre-temps.',
};
