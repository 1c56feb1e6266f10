/** French: rationales of `protection.yaml`, by the English text. */
export const protection: Readonly<Record<string, string>> = {
  'Another surname alone is no sign: many peoples name children otherwise, and parents marry again. Nor is it one that no message says with whom the child travels. The rule raises no flag, hence the one point. It says how to act where any other rule flags the child: meet and protect.':
    'Un autre nom seul n’est pas un indice : bien des peuples nomment leurs enfants autrement, et les parents se remarient. Qu’aucun message ne dise avec qui l’enfant voyage n’en est pas un non plus. La règle ne crée pas de signalement, d’où un seul point. Elle dit comment agir là où toute autre règle signale l’enfant : accueillir et protéger.',
  'Who brings the child is a case of their own, apart from the child. Aunts, coaches and new partners travel so, too: ask who has custody, and keep the two apart meanwhile.':
    'Qui amène l’enfant fait l’objet d’un dossier à part, distinct de celui de l’enfant. Tantes, entraîneurs et nouveaux conjoints voyagent ainsi aussi : demander qui a la garde, et tenir les deux séparés entre-temps.',
  'Whose child it is and who may take it along cannot be seen from a document that has expired. Beside its parents this is a matter for the desk at the border, so such a child is left out.':
    'Un document périmé ne montre pas de qui est l’enfant ni qui peut l’emmener. Auprès de ses parents, c’est l’affaire du guichet à la frontière : un tel enfant est donc écarté.',
  'Somebody who does not travel sends a child away for good, from one day to the next, with people of no family of the child. Three signs beside the company are asked for at once, which is why the weight reaches an inspection: the child is met before departure.':
    'Une personne qui ne voyage pas envoie un enfant pour de bon, du jour au lendemain, avec des gens qui ne sont pas de sa famille. Trois indices en plus de la compagnie sont exigés à la fois : d’où un poids qui atteint le contrôle. L’enfant est accueilli avant le départ.',
};
