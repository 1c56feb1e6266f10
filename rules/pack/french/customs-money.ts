/** French: rationales of `customs-money.yaml`, by the English text. */
export const customsMoney: Readonly<Record<string, string>> = {
  'Who pays any price for a short stay has a return that bears it, or does not pay.':
    'Qui paie n’importe quel prix pour un court séjour en tire un profit qui le couvre, ou n’est pas celui qui paie.',
  'Organisers keep to the counter that asks nothing. Large agencies have findings by sheer number, so those count only far above expectation.':
    'Les organisateurs restent fidèles au guichet qui ne pose pas de questions. Une grande agence a des contrôles positifs par le seul nombre de ses ventes : ils ne comptent que bien au-delà de l’attendu.',
  'An agency of the task force has listed this office, with a reason and a last day.':
    'Un service de l’unité a inscrit ce bureau sur une liste, avec un motif et une date de fin.',
  'Gold and banknotes are run by people who come and go for a night or two, over and over, and leave no trace of a name. Regular business has a card of the carrier or an employer who pays.':
    'L’or et les billets de banque sont transportés par des gens qui font l’aller-retour pour une nuit ou deux, encore et encore, sans laisser de nom. Qui voyage souvent pour affaires a une carte de la compagnie, ou un employeur qui paie.',
  'A string of one- and two-night stays is a trade. Which trade is to be asked.':
    'Une suite de séjours d’une ou deux nuits est un métier. Lequel, c’est à demander.',
  'To declare is lawful and speaks for honesty. The amounts of several journeys may still be one sum in parts, so the declaration is asked for again.':
    'Déclarer est licite et plaide pour l’honnêteté. Les montants de plusieurs voyages peuvent pourtant former une seule somme fractionnée : la déclaration est donc redemandée.',
  'A sum above the limit is cut into parts below it, and each part gets a carrier. The one who pays for all owns the money.':
    'Une somme supérieure au seuil est fractionnée, et chaque part reçoit un porteur. Celui qui paie pour tous est le propriétaire de l’argent.',
};
