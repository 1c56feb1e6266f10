/** Calls as people say them, in English and French, and what is understood of each. Today is Sunday, 29 November 2026, in Lomé. */
export const CALLS: readonly (readonly [text: string, line: string])[] = [
  [
    'man about 40 with a woman, red case, ET508 tomorrow, passport ends 4421',
    'document …4421 · sex M · age 35..45 · company 1 F · days 2026-11-30 · description red case · flight ET508',
  ],
  [
    'femme, la trentaine, seule, deux valises, Koffi Mensah, siège 12C, vol AF 704 demain soir, passeport finissant par 88Z, tel 90 12 34 56, Lomé-Paris, étiquette finit 3321',
    'name Koffi Mensah · document …88Z · phone 90123456 · seat 12C · bagTag …3321 · bags 2 · sex F · age 30..39 · company 0 · from LFW · to PAR · days 2026-11-30 · description soir · flight AF704',
  ],
  ['PNR ABC123, woman in her forties travelling alone', 'locator ABC123 · sex F · age 40..49 · company 0'],
  [
    'homme environ 40 ans avec une femme et deux enfants, vol KP 13 lundi, de Lomé à Paris',
    'sex M · age 35..45 · company 3 F child · from LFW · to PAR · days 2026-11-30 · flight KP13',
  ],
  [
    'Togolese man, 30-35, seat 14A, LFW-CDG on 30 Nov',
    'seat 14A · sex M · age 30..35 · nationality TGO · from LFW · to CDG · days 2026-11-30',
  ],
  [
    'deux hommes, nationalité nigériane, ET 509 mardi, valise noire',
    'sex M · nationality NGA · company 1 M · days 2026-12-01 · description valise noire · flight ET509',
  ],
  [
    'name Koffi Mensah, born 1984, arriving from Lagos tonight',
    'name Koffi Mensah · age 41..42 · from LOS · days 2026-11-29..2026-11-30 · description born 1984',
  ],
  [
    'M. Koffi Mensah, né le 15/01/1980, passeport togolais finissant par 4421',
    'name Koffi Mensah · document …4421 · sex M · birth 1980-01-15 · nationality TGO',
  ],
  ['passeport n° 12AB34567, vol AF704 le 30 novembre', 'document 12AB34567 · days 2026-11-30 · flight AF704'],
  [
    'flight et 508 30/11, young man, tattoo on the neck',
    'sex M · days 2026-11-30 · description young, tattoo on the neck · flight ET508',
  ],
  ['12/11 ET508', 'days 2026-12-11 · flight ET508 · ? day-or-month 12/11'],
  ['man, 40, blue cap, last four of passport 4421', 'document …4421 · sex M · age 40 · description blue cap'],
  [
    'Elle voyage seule, robe rouge, vol Air France 704 après-demain',
    'sex F · company 0 · days 2026-12-01 · description robe rouge · flight AF704',
  ],
  [
    'he is about 25, carries a black backpack, seat 23D, Ethiopian 508 Monday',
    'seat 23D · sex M · age 20..30 · days 2026-11-30 · description carries a black backpack · flight ET508',
  ],
  ["il s'appelle koffi mensah, vol et508", 'name koffi mensah · sex M · flight ET508'],
  [
    'NAME KOFFI MENSAH, ET508 TOMORROW, PASSPORT ENDS 4421',
    'name KOFFI MENSAH · document …4421 · days 2026-11-30 · flight ET508',
  ],
  [
    'couple with a baby, ASKY 12 on friday, from Abidjan to Lomé',
    'company 2 child · from ABJ · to LFW · days 2026-12-04 · flight KP12',
  ],
  [
    'femme enceinte, environ 30 ans, passeport béninois B1234567',
    'document B1234567 · sex F · age 25..35 · nationality BEN · description enceinte',
  ],
  ['3 bags, bag tag ET123456, red ribbon', 'bagTag ET123456 · bags 3 · description red ribbon'],
  [
    'boy about 12 with his father, flight TK 559 next Sunday',
    'sex M · age 10..14 · company 1 M · days 2026-12-06 · flight TK559',
  ],
  [
    'drug mule, swallowed, Brazilian passport ends with 77, GRU-ADD-LFW, ET507 between 30 Nov and 2 Dec',
    'nationality BRA · from GRU · to LFW · days 2026-11-30..2026-12-02 · description drug mule, swallowed, passport ends with 77 · flight ET507',
  ],
  [
    'groupe de 5 femmes, la vingtaine, vol AT 533 vendredi prochain',
    'sex F · age 20..29 · company 4 F · days 2026-12-04 · flight AT533 · ? which-week vendredi prochain',
  ],
  [
    'homme mince, cheveux courts, veste de cuir, Samsonite grise',
    'sex M · description mince, cheveux courts, veste de cuir, Samsonite grise',
  ],
  ['tel +228 90 12 34 56, whatsapp', 'phone +22890123456 · description whatsapp'],
  ['numéro finissant par 56, téléphone finit 456', 'phone …456 · description numéro finissant par 56'],
  ['number 123456789', 'description number 123456789 · ? which-number 123456789'],
  ['ET508 or ET509 tomorrow', 'days 2026-11-30 · description or ET509 · flight ET508 · ? second ET509'],
  ['passport 4421, white shirt', 'document …4421 · description white shirt · ? short-number passport 4421'],
  [
    'Man with scar, name possibly Afi, flight DL 8765 dec 1',
    'name Afi · sex M · days 2026-12-01 · description with scar, name possibly · flight DL8765',
  ],
  [
    "une femme d'une quarantaine d'années accompagnée de sa fille, valise rouge, vol BA 078 demain",
    'sex F · age 35..45 · company 1 F child · days 2026-11-30 · description valise rouge · flight BA78',
  ],
  ['avec Afi Lawson, siège 22 f, vol rwandair 212', 'seat 22F · company some Afi Lawson · flight WB212'],
  [
    "passenger Jean-Baptiste d'Almeida, PARIS to LOME",
    "name Jean-Baptiste d'Almeida · from PAR · to LFW · description passenger",
  ],
  ['homme et deux valises rouges', 'bags 2 · sex M · description deux valises rouges'],
  [
    '25 ans, taille 1m80, parle anglais, passeport ghanéen',
    'age 25 · nationality GHA · description taille 1m80, parle anglais',
  ],
  [
    'aucune valise, sans bagage, place 3B, dossier X7K2PQ',
    'locator X7K2PQ · seat 3B · bags 0 · description sans bagage · ? second sans bagage',
  ],
  [
    'citizen of Ghana in transit via Addis to Guangzhou with large amounts of cash',
    'nationality GHA · to CAN · description in transit via Addis, with large amounts of cash',
  ],
  [
    'late thirties female, headscarf, DSS-LFW today',
    'sex F · age 37..39 · from DSS · to LFW · days 2026-11-29 · description headscarf',
  ],
  [
    'entre 20 et 25 ans, nom: Agbeko, vol HC 302 le 1er décembre',
    'name Agbeko · age 20..25 · days 2026-12-01 · flight HC302',
  ],
  [
    'a Chinese man with two women, 4 suitcases, ET 508',
    'bags 4 · sex M · nationality CHN · company 2 F · flight ET508',
  ],
  [
    'wears Nike cap, name Mensah K., PP no. AB 123456',
    'name Mensah K · document AB123456 · description wears Nike cap',
  ],
  ['nationalité nigériane', 'nationality NGA'],
  [
    'Nigerian woman with her sister, both in white, from Lagos on the 30th',
    'sex F · nationality NGA · company 1 F · from LOS · days 2026-11-30 · description both in white',
  ],
  [
    'passager Kossi AGBEKO, vol KP 30 dimanche, avec 2 valises et un sac à dos',
    'name Kossi AGBEKO · bags 2 · days 2026-11-29 · description passager, et un sac à dos · flight KP30 · ? which-week dimanche',
  ],
  [
    'tip: two women, headscarves, from Accra, seats 31A and 31B',
    'seat 31A · sex F · company 1 F · from ACC · description tip, headscarves, and 31B · ? second 31B',
  ],
  [
    "mule, gélules, homme ghanéen d'environ 35 ans, arrive de São Paulo via Addis-Abeba, vol ET 508 du 30/11, passeport G1234567",
    'document G1234567 · sex M · age 30..40 · nationality GHA · from SAO · days 2026-11-30 · description mule, gélules, via Addis-Abeba · flight ET508',
  ],
  [
    'white man 60 years old, panama hat, Brussels Airlines 277 tonight',
    'sex M · age 60 · days 2026-11-29..2026-11-30 · description white, panama hat · flight SN277',
  ],
  [
    'child about 5 with a woman, not his mother, ET508 Monday',
    'age 3..7 · company 1 F · days 2026-11-30 · description child, not his mother · flight ET508',
  ],
  ['tel finit par 4455, appelle depuis Lagos', 'phone …4455 · from LOS · description appelle'],
  [
    'Gold in luggage. Tall man, grey suit, bag tag ends 3321, seat 2A',
    'seat 2A · bagTag …3321 · sex M · description Gold in luggage. Tall, grey suit',
  ],
  ['enfant seul, 8 ans, vol AF 703 demain', 'age 8 · company 0 · days 2026-11-30 · description enfant · flight AF703'],
  ['il voyage avec sa femme Afi et leur bébé, 35 ans', 'sex M · age 35 · company 2 F child Afi'],
  ['Mr Mensah and Mrs Mensah, ET508', 'name Mensah · sex M · company some Mensah · flight ET508'],
  ['whatsapp +234 803 123 4567', 'phone +2348031234567'],
  ['monday or tuesday, ET508', 'days 2026-11-30..2026-12-01 · flight ET508'],
  ['du 30/11 au 2/12, vol KP 20', 'days 2026-11-30..2026-12-02 · flight KP20 · ? day-or-month du 30/11 au 2/12'],
  ['30-11-2026 AF704', 'days 2026-11-30 · flight AF704'],
  ['Kofi Mensah arriving Lomé from Paris tomorrow', 'name Kofi Mensah · from PAR · to LFW · days 2026-11-30'],
  ['Kofi Mensah arrives Lomé from Accra tomorrow', 'name Kofi Mensah · from ACC · to LFW · days 2026-11-30'],
  ['from Paris to Lomé on Air France, black jacket', 'from PAR · to LFW · description on Air France, black jacket'],
  [
    'DOUANE: HOMME 45 ANS, VOL AF 704, VALISE BLEUE',
    'sex M · age 45 · description DOUANE, VALISE BLEUE · flight AF704',
  ],
  ['une dame âgée en fauteuil roulant', 'sex F · description âgée en fauteuil roulant'],
  [
    'vol QR 1421 du 1/12, 2 hommes pakistanais, passeports neufs',
    'sex M · nationality PAK · company 1 M · days 2026-12-01 · description passeports neufs · flight QR1421 · ? day-or-month du 1/12',
  ],
  [
    'blonde woman, 1.75 m, sunglasses, TAP 1525? tomorrow night',
    'sex F · days 2026-11-30..2026-12-01 · description blonde, 1.75 m, sunglasses · flight TP1525',
  ],
  ['Lomé → Paris demain', 'from LFW · to PAR · days 2026-11-30'],
  [
    'arrive demain à 18h30 de Casablanca, AT533',
    'from CMN · days 2026-11-30 · description arrive, à 18h30 · flight AT533',
  ],
  ['dob 12/03/1990, surname LAWSON, ends 889', 'name LAWSON · birth 1990-03-12 · description ends 889'],
  [
    'passport number is 4421? maybe 4412',
    'document …4421 · description maybe 4412 · ? short-number passport number is 4421',
  ],
  [
    'woman 25 to 30, long braids, pink suitcase, seat 40K, flight ET 508 on December 1st',
    'seat 40K · sex F · age 25..30 · days 2026-12-01 · description long braids, pink suitcase · flight ET508',
  ],
  [
    'homme, la cinquantaine, barbe grise, boubou bleu, vol AT 537 ce soir',
    'sex M · age 50..59 · days 2026-11-29 · description barbe grise, boubou bleu · flight AT537',
  ],
  [
    'name: Abdoulaye Diallo, mid forties, from Conakry via Casablanca',
    'name Abdoulaye Diallo · age 44..46 · from CKY · description via Casablanca',
  ],
  ['deux valises, 3 sacs', 'bags 2 · description 3 sacs · ? second 3 sacs'],
  ['possibly armed, careful, tall man, seat 1A', 'seat 1A · sex M · description possibly armed, careful, tall'],
  [
    'femme nommée Aminata Traoré, enceinte, passeport malien',
    'name Aminata Traoré · sex F · nationality MLI · description enceinte',
  ],
  ['ET508/30NOV seat 12C', 'seat 12C · days 2026-11-30 · flight ET508'],
  ['ET508 30NOV passport TG1234567', 'document TG1234567 · days 2026-11-30 · flight ET508'],
  [
    'unaccompanied girl, 14 years old, LFW-ADD-DXB thursday',
    'sex F · age 14 · company 0 · from LFW · to DXB · days 2026-12-03',
  ],
  [
    'voyageur mauritanien, 50 ans environ, billet payé cash, PNR: K3M9QZ',
    'locator K3M9QZ · age 45..55 · nationality MRT · description voyageur, billet payé cash',
  ],
  ['portable +33 6 12 34 56 78, homme, début de trentaine', 'phone +33612345678 · sex M · age 30..33'],
  ['man travelling with two other men, all in suits', 'sex M · company 2 M · description all in suits'],
  ["avec un homme, pas d'autre détail", "company 1 M · description pas d'autre détail"],
  ['100,000 dollars in a false bottom', 'description 100,000 dollars in a false bottom'],
  ['PNR abc123, dossier x7k2pq', 'locator ABC123 · description dossier x7k2pq · ? second dossier x7k2pq'],
  ['homme qui parle anglais, passeport ghanéen', 'sex M · nationality GHA · description qui parle anglais'],
  [
    'speaks French, boy about 5 with a woman, his mother stays',
    'sex M · age 3..7 · company 1 F · description speaks French, his mother stays',
  ],
  ['child not with his father', 'description child not with his father'],
];
