/** French: rationales of `police-links.yaml`, by the English text. */
export const policeLinks: Readonly<Record<string, string>> = {
  'Mostly thrift, but an infant needs no seat and little paper; somebody else’s child may travel on it.':
    'Le plus souvent par économie, mais un bébé n’a pas besoin de siège et de presque aucun document ; l’enfant d’un autre peut voyager ainsi.',
  'Fighters travelled in twos and threes, without a return, to airports next to the zone. The age of a traveller plays no part.':
    'Les combattants voyageaient par deux ou trois, sans retour, vers les aéroports voisins de la zone. L’âge du voyageur ne joue aucun rôle.',
  'Two nationalities are common, two birthdays are not. Alternating between them by route hides one journey from the other. Groups and ships’ crews leave the telephone of their agency, so there a namesake with the same number is another person.':
    'Deux nationalités sont courantes, deux dates de naissance non. Alterner selon la route cache un voyage à l’autre. Les groupes et les équipages de navires laissent le téléphone de leur agence : un homonyme au même numéro y est une autre personne.',
  'Somebody watches the goods and those who carry them, has nothing on him and waits behind the line.':
    'Quelqu’un surveille la marchandise et ceux qui la portent, n’a rien sur lui et attend derrière la ligne.',
  'Recruited people are booked together by whoever will own their debt. They are victims first: speak to each alone.':
    'Les personnes recrutées sont réservées ensemble par celui à qui elles devront leur dette. Ce sont d’abord des victimes : parler à chacune seule.',
  'Age counts here only beside four signs that have nothing to do with it. The aim is to protect.':
    'L’âge ne compte ici qu’à côté de quatre indices sans rapport avec lui. Le but est de protéger.',
  'The same adult with another child each time, and alone on the way back, is how escorts of smugglers travel. So do aunts and coaches: ask kindly.':
    'Le même adulte avec chaque fois un autre enfant, et seul au retour : ainsi voyagent les accompagnateurs des filières. Tantes et entraîneurs aussi : demander avec tact.',
  'A child whose companions are not its family and whose ticket was bought by neither may be in the hands of traffickers. A child in the airline’s care is left out: who handed it over is named.':
    'Un enfant dont les accompagnateurs ne sont pas la famille, et dont aucun n’a acheté le billet, est peut-être aux mains de trafiquants. Un enfant confié à la compagnie est écarté : la personne qui l’a confié est nommée.',
  'Name and birth come close without being the same. An officer compares the two line by line.':
    'Le nom et la date de naissance sont proches sans être identiques. Un agent compare les deux ligne par ligne.',
};
