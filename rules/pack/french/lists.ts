/** French: why the shipped lists exist, by the English text. */
export const lists: Readonly<Record<string, string>> = {
  'Airports where consignments of cocaine were often handed over (UNODC, Global report on cocaine, 2023; French Senate, report 707, 2020; WCO and INTERPOL, Operations Cocair and Folosa; press releases of the police and customs of the countries)':
    'Aéroports où des envois de cocaïne ont souvent été remis (ONUDC, Rapport mondial sur la cocaïne, 2023 ; Sénat français, rapport 707, 2020 ; OMD et INTERPOL, opérations Cocair et Folosa ; communiqués de la police et de la douane des pays)',
  'Hubs through which couriers from the source airports were often sent on (UNODC, Global report on cocaine, 2023; Global Initiative Against Transnational Organized Crime, Atlantic Connections, 2023; Europol, SOCTA, 2017)':
    'Plaques tournantes par lesquelles les passeurs venant des aéroports de départ ont souvent été réacheminés (ONUDC, Rapport mondial sur la cocaïne, 2023 ; Global Initiative Against Transnational Organized Crime, Atlantic Connections, 2023 ; Europol, SOCTA, 2017)',
  'Airports of the region to which couriers were sent, most of them with a joint task force (UNODC AIRCOP, 2024; Global Initiative Against Transnational Organized Crime, Atlantic Connections, 2023)':
    'Aéroports de la région vers lesquels des passeurs ont été envoyés, la plupart dotés d’une cellule aéroportuaire anti-trafic (ONUDC, AIRCOP, 2024 ; Global Initiative Against Transnational Organized Crime, Atlantic Connections, 2023)',
  'Places where gold is sold and where traders buy goods with banknotes (FATF and MENAFATF, Money laundering through the physical transportation of cash, 2015; ENACT, on gold of Mali and Dubai, 2022; M. K. Obeng, on traders in Guangzhou, 2019)':
    'Places où l’or se vend et où des commerçants achètent des marchandises en espèces (GAFI et GAFIMOAN, Blanchiment de capitaux par le transport physique d’espèces, 2015 ; ENACT, sur l’or du Mali et Dubaï, 2022 ; M. K. Obeng, sur les commerçants à Guangzhou, 2019)',
  'Airports of southern Africa to which couriers from South America were sent (WCO and INTERPOL, Operation Folosa)':
    'Aéroports d’Afrique australe vers lesquels des passeurs ont été envoyés d’Amérique du Sud (OMD et INTERPOL, opération Folosa)',
  'Large airports of Europe at which cocaine couriers most often arrive (EMCDDA and Europol, EU drug market, 2022; French Senate, report 707, 2020)':
    'Grands aéroports d’Europe où arrivent le plus souvent les passeurs de cocaïne (EMCDDA et Europol, Marché des drogues dans l’UE, 2022 ; Sénat français, rapport 707, 2020)',
  'Airports to which stimulants and wildlife from West Africa were carried (UNODC AIRCOP; C4ADS, In Plane Sight, 2018)':
    'Aéroports vers lesquels des stimulants et des espèces protégées ont été portés depuis l’Afrique de l’Ouest (ONUDC, AIRCOP ; C4ADS, In Plane Sight, 2018)',
  'Airports of the Gulf from which gold is carried to India (Indian customs, press releases)':
    'Aéroports du Golfe d’où l’or est porté vers l’Inde (douane indienne, communiqués)',
  'Airports at which Indian customs seized gold most often (Indian customs, press releases)':
    'Aéroports où la douane indienne a saisi le plus souvent de l’or (douane indienne, communiqués)',
  'Airports from which cannabis was sent with passengers (UK National Crime Agency, public warnings)':
    'Aéroports d’où du cannabis a été envoyé avec des passagers (National Crime Agency du Royaume-Uni, mises en garde publiques)',
  'Airports at which cannabis couriers from Thailand arrive (UK National Crime Agency, public warnings)':
    'Aéroports où arrivent de Thaïlande des passeurs de cannabis (National Crime Agency du Royaume-Uni, mises en garde publiques)',
  'Airports of regions from which ivory, horn and scales were sent with passengers (C4ADS, In Plane Sight, 2018)':
    'Aéroports de régions d’où ivoire, cornes et écailles ont été envoyés avec des passagers (C4ADS, In Plane Sight, 2018)',
  'Airports of markets at which wildlife was found on passengers (C4ADS, In Plane Sight, 2018, and Runway to Extinction, 2020)':
    'Aéroports de marchés où des espèces protégées ont été trouvées sur des passagers (C4ADS, In Plane Sight, 2018, et Runway to Extinction, 2020)',
};
