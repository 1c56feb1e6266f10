/** French: what a reader has to say about a place in a message (`diagnostic.<code>`). */
export const diagnosticTexts = {
  'diagnostic.file-missing': 'Le fichier n’existe pas.',
  'diagnostic.file-unreadable': 'Le fichier n’a pas pu être lu.',
  'diagnostic.file-empty': 'Le fichier est vide.',
  'diagnostic.file-binary':
    'Le fichier ne contient pas de texte : il est peut-être endommagé, chiffré, ou n’est pas une liste de passagers.',
  'diagnostic.packed-not-kept':
    'Le fichier n’est pas gardé : il est compressé ou encodé, et ce qui ne doit pas être gardé ne peut être trouvé dans ses {{bytes}} octets.',
  'diagnostic.reading-stopped-time':
    'La lecture a duré trop longtemps et a été arrêtée. Ce qui était lu avant est gardé.',
  'diagnostic.reading-stopped-broke':
    'La lecture s’est arrêtée sur une erreur du programme. Ce qui était lu avant est gardé.',
  'diagnostic.file-too-large': 'Le fichier dépasse {{megabytes}} Mo et n’a pas été lu.',
  'diagnostic.too-many-messages': 'Le fichier contient plus de {{count}} messages ; la suite n’a pas été lue.',
  'diagnostic.format-not-supported':
    'Les fichiers {{format}} ne peuvent pas être lus. Exportez la liste en CSV, ou demandez le message EDIFACT.',
  'diagnostic.format-unknown': 'Ni message EDIFACT ni en-têtes d’une liste de passagers n’ont été trouvés.',
  'diagnostic.archive-damaged':
    'L’archive « {{member}} » est endommagée : ce qui a pu être extrait a été lu, et peut être faux ou incomplet.',
  'diagnostic.archive-empty': '« {{member}} » ne contient aucun fichier qui puisse être lu.',
  // Said by releases up to 0.2.0, and kept with what they imported, as are xml-, message- and workbook-too-large.
  'diagnostic.archive-too-large':
    '« {{member}} » occupe, une fois extrait, plus de place que toute liste de passagers et n’a pas été lu.',
  'diagnostic.archive-too-deep': 'L’archive « {{member}} » est imbriquée dans trop d’autres et n’a pas été ouverte.',
  'diagnostic.bound-layers':
    '« {{member}} » se trouve dans plus de {{most}} archives, courriels et codages, et n’a pas été ouvert.',
  'diagnostic.archive-too-many':
    'L’archive contient plus de {{count}} fichiers ; à partir de « {{member}} », ils n’ont pas été lus.',
  'diagnostic.archive-member-encrypted': '« {{member}} » est protégé par un mot de passe et n’a pas été lu.',
  'diagnostic.archive-method-unknown': '« {{member}} » est compressé d’une manière inconnue (méthode {{method}}).',
  'diagnostic.archive-member-damaged':
    '« {{member}} » est endommagé dans l’archive : ce qui a pu être extrait a été lu, et peut être faux ou incomplet.',
  'diagnostic.archive-member-overlaps':
    '« {{member}} » partage ses octets avec un autre fichier de l’archive, ce qu’aucun logiciel ne fait ; il n’a pas été lu.',
  'diagnostic.bound-member': '« {{member}} » dépasse {{megabytes}} Mo une fois extrait et n’a pas été lu.',
  'diagnostic.bound-unfolded':
    'L’extraction s’est arrêtée à « {{member}} » : le fichier dépasse {{megabytes}} Mo en tout.',
  'diagnostic.bound-ratio':
    'L’extraction s’est arrêtée à « {{member}} » : il devient plus de {{most}} fois plus grand, ce qu’aucune liste ne fait.',
  'diagnostic.bound-elements':
    'La lecture s’est arrêtée à « {{member}} » : le classeur compte plus de {{most}} éléments.',
  'diagnostic.bound-merged':
    'Dans la feuille « {{member}} », les zones fusionnées couvrent plus de {{most}} cellules ; les autres sont restées telles quelles.',
  'diagnostic.bound-cells': 'La lecture s’est arrêtée dans « {{member}} » : plus de {{most}} cellules.',
  'diagnostic.bound-steps':
    'La lecture prendrait bien plus de temps que pour tout autre fichier de cette taille ; il n’a pas été lu. Demandez-le à l’expéditeur sous une autre forme.',
  'diagnostic.letter-left': '« {{member}} » est une lettre qui ne nomme aucun voyageur ; elle a été laissée de côté.',
  'diagnostic.bound-segments': 'Le message compte plus de {{most}} segments ; la lecture s’arrête ici.',
  'diagnostic.bound-flights': 'Le tableau nomme plus de {{most}} vols ; à partir d’ici, ses lignes n’ont pas été lues.',
  'diagnostic.bound-travellers':
    'Le message compte plus de {{most}} voyageurs ; à partir d’ici, ils n’ont pas été lus.',
  'diagnostic.bound-traveller-values':
    'Un voyageur a plus de {{most}} documents, téléphones ou bagages, ou un nom de plus de {{characters}} caractères ; le reste a été laissé de côté.',
  'diagnostic.bound-booking-values':
    'Une réservation a plus de {{most}} billets, paiements ou remarques, ou une remarque de plus de {{characters}} caractères ; le reste a été laissé de côté.',
  'diagnostic.bound-texts':
    'Un texte hors des voyageurs et des réservations dépasse {{characters}} caractères ; le reste a été laissé de côté.',
  'diagnostic.bound-bookings':
    'Le message compte plus de {{most}} réservations ; à partir d’ici, elles n’ont pas été lues.',
  'diagnostic.bound-legs': 'Le message nomme plus de {{most}} étapes de vol ; les suivantes ont été laissées de côté.',
  'diagnostic.bound-table-cells':
    'Le tableau compte plus de {{most}} cellules ; à partir d’ici, les lignes n’ont pas été lues.',
  'diagnostic.bound-nesting':
    'Plus de {{most}} éléments du XML sont imbriqués les uns dans les autres ; il a été lu jusque-là.',
  'diagnostic.bound-elements-kept':
    'Une réservation, ou la partie hors réservations, compte plus de {{most}} éléments ; le XML a été lu jusque-là.',
  'diagnostic.bound-breaks': 'Le XML est endommagé à plus de {{most}} endroits ; il a été lu jusque-là.',
  'diagnostic.mail-set-unknown':
    '« {{member}} » déclare le jeu de caractères {{declared}}, qui n’est pas connu ; il a été supposé.',
  'diagnostic.mail-set-invalid':
    'Endroits de « {{member}} » qui ne sont pas des caractères de {{set}}, le jeu qu’il déclare : {{count}}.',
  'diagnostic.mail-part-left':
    'La partie « {{member}} » du courriel est une image, un son ou une autre version du texte ; elle n’a pas été lue.',
  'diagnostic.sheet-hidden': 'La feuille « {{member}} » est masquée dans le classeur et n’a pas été lue.',
  'diagnostic.no-message': 'Le fichier a l’enveloppe d’un message, mais ne contient aucun message.',
  'diagnostic.xml-broken': 'Le XML est endommagé ici ; la lecture a repris à la réservation complète suivante.',
  'diagnostic.xml-doctype':
    'Le XML déclare un type de document, dont des réservations n’ont pas besoin ; il a été lu jusque-là.',
  'diagnostic.xml-too-large':
    'Le XML contient plus d’éléments, ou plus imbriqués, que les réservations d’aucun vol ; il a été lu jusque-là.',
  'diagnostic.xml-character': 'Un caractère que XML n’admet pas se trouve ici ; le reste a été lu tel quel.',
  'diagnostic.unknown-element': 'L’élément « {{value}} » n’est pas connu et a été omis.',
  'diagnostic.legs-assumed':
    'La liste nomme plusieurs destinations d’un même vol : les étapes {{ports}} ont été retenues, toutes à sa date.',
  'diagnostic.year-assumed': 'La liste ne donne que le jour et le mois ; l’année {{year}} a été retenue.',
  'diagnostic.year-unknown': 'La liste ne donne que le jour et le mois, et rien n’y indique l’année.',
  'diagnostic.encoding-assumed':
    'Le texte n’est pas en Unicode ; il a été lu en {{set}}, par supposition : les noms qui ont d’autres lettres que A à Z peuvent être faux.',
  'diagnostic.encoding-unsure':
    'Le texte n’est pas en Unicode, et rien n’indique avec certitude son jeu de caractères ; le plus probable est {{set}}. Choisissez celui dans lequel les noms se lisent bien.',
  'diagnostic.encoding-unknown':
    'Le texte déclare le jeu de caractères {{declared}}, qui n’est pas connu ; il a été lu en {{set}}, par supposition.',
  'diagnostic.encoding-invalid':
    'Endroits du texte qui ne sont pas des caractères de {{set}}, le jeu qu’il déclare : {{count}}.',
  'diagnostic.encoding-mixed':
    'La plus grande partie du texte est en UTF-8. Octets qui ne le sont pas : {{count}} ; ils ont été lus en {{set}}.',
  'diagnostic.zero-byte': 'Un octet nul se trouve ici, ce qu’aucun texte n’a : une lettre est peut-être perdue.',
  'diagnostic.message-type-unknown': 'Les messages de type « {{type}} » ne sont pas lus.',
  'diagnostic.test-message-refused': 'Un message d’essai a été refusé : il ne peut aller que dans la base d’exercice.',
  'diagnostic.diagnostics-cut_one': '{{count}} autre remarque a été omise.',
  'diagnostic.diagnostics-cut_other': '{{count}} autres remarques ont été omises.',
  'diagnostic.bytes-skipped_one': '{{count}} octet hors de tout message a été ignoré.',
  'diagnostic.bytes-skipped_other': '{{count}} octets hors de tout message ont été ignorés.',
  'diagnostic.separators-derived':
    'Les séparateurs déclarés ne correspondent pas au message ; ceux qu’il emploie ont été utilisés.',
  'diagnostic.apostrophe-unreleased':
    'Une apostrophe, qui termine les segments, figure dans un nom ou un texte sans son caractère d’échappement ; elle a été lue comme faisant partie du texte.',
  'diagnostic.smart-quote': 'Un guillemet typographique tient lieu de fin de segment ; il a été lu comme telle.',
  'diagnostic.missing-terminator': 'La fin d’un segment manque ; le segment suivant a été récupéré.',
  'diagnostic.segment-unterminated': 'Le segment n’a pas de marque de fin.',
  'diagnostic.segment-cut': 'Les données s’arrêtent au milieu d’un segment ; ce segment a été écarté.',
  'diagnostic.message-truncated': 'Le message est tronqué : ce qui est complet a été lu.',
  'diagnostic.message-too-large': 'Le message compte plus de segments qu’aucun message réel ; la lecture s’arrête ici.',
  'diagnostic.unh-missing': 'Le message commence sans son en-tête (UNH).',
  'diagnostic.unt-missing': 'Le message se termine sans sa fin de message (UNT).',
  'diagnostic.unz-missing': 'L’échange se termine sans sa fin (UNZ) : une partie manque peut-être.',
  'diagnostic.count-mismatch': 'Le nombre ne concorde pas : {{stated}} annoncés, {{found}} trouvés.',
  'diagnostic.reference-mismatch': 'La référence diffère de celle de l’en-tête : {{stated}} au lieu de {{expected}}.',
  'diagnostic.unknown-segment': 'Ce segment est inconnu dans ce type de message et a été écarté.',
  'diagnostic.segment-unreadable': 'Ce passage n’est pas un segment et a été écarté.',
  'diagnostic.segment-ignored': 'Ce segment ne sert pas au transport aérien et a été écarté.',
  'diagnostic.segment-misplaced': 'Le segment ne se rattache à aucun voyageur ni à aucun vol et a été écarté.',
  'diagnostic.segment-out-of-place': 'Le segment se trouve à une place inattendue ; il a été lu malgré tout.',
  'diagnostic.unknown-qualifier': 'Le code « {{value}} » est inconnu à cet endroit.',
  'diagnostic.unknown-function': 'L’objet du message est inconnu : « {{value}} ».',
  'diagnostic.function-missing': 'Le message n’indique pas son objet.',
  'diagnostic.missing-flight': 'Le message ne nomme aucun vol.',
  'diagnostic.flight-unreadable': 'Le numéro de vol est illisible : « {{value}} ».',
  'diagnostic.bad-date': 'Ce n’est pas une date : « {{value}} ».',
  'diagnostic.bad-time': 'Ce n’est pas une heure : « {{value}} ».',
  'diagnostic.end-of-day': 'L’heure « {{value}} » est la fin du jour : 00:00 du lendemain a été retenu.',
  'diagnostic.unknown-country': 'Le pays « {{value}} » est inconnu.',
  'diagnostic.unknown-sex': 'Le sexe « {{value}} » est inconnu.',
  'diagnostic.value-unreadable': 'La valeur est illisible : « {{value}} ».',
  'diagnostic.placeholder': '« {{value}} » remplace une valeur inconnue ; elle est considérée comme non transmise.',
  'diagnostic.name-misplaced': 'Le nom se trouve à la place de l’adresse ; il y a été lu.',
  'diagnostic.traveller-without-name': 'Un voyageur n’a pas de nom.',
  'diagnostic.flight-without-number':
    'Le vol n’a pas de numéro ; il est désigné par « {{value}} », immatriculation de l’appareil ou référence locale.',
  'diagnostic.value-repeated':
    '« {{value}} » diffère de ce qui a déjà été transmis pour la même donnée ; la première valeur est retenue.',
  'diagnostic.value-not-kept': '« {{value}} » ne correspond à aucune donnée de la liste ; seul le message la conserve.',
  'diagnostic.gate-pass': 'Liste de laissez-passer : ces personnes vont jusqu’à la porte et ne voyagent pas.',
  'diagnostic.partial-date': 'Seule une partie de la date est connue : « {{value}} ».',
  'diagnostic.counts-swapped':
    'Les nombres de passagers et de membres d’équipage sont intervertis ; ils ont été lus dans l’autre sens.',
  'diagnostic.reply-about-message':
    'La réponse « {{value}} » porte sur tout le message et non sur un voyageur : {{text}}',
  'diagnostic.reply-acknowledged': 'La compagnie accuse réception d’une réponse ; elle n’en donne pas elle-même.',
  'diagnostic.reply-without-answer': 'Une personne est nommée sans réponse.',
  'diagnostic.document-missing': 'Une date d’expiration ou un État émetteur figure ici sans document.',
  'diagnostic.missing-src': 'Une réservation commence sans son segment d’ouverture (SRC).',
  'diagnostic.booking-without-travellers': 'La réservation ne nomme aucun voyageur.',
  'diagnostic.booking-too-large':
    'Une réservation compte plus de {{limit}} contacts, adresses ou remarques\u202f; le reste a été omis.',
  'diagnostic.group-without-names': 'Réservation de groupe sans noms.',
  'diagnostic.document-without-traveller': 'Un document de voyage ne correspond à aucun voyageur de la réservation.',
  'diagnostic.document-of-another-person': 'Le nom porté sur le document n’est pas celui du voyageur.',
  'diagnostic.document-name-differs': 'Le nom porté sur le document est écrit autrement.',
  'diagnostic.traveller-from-document': 'Le voyageur n’est connu que par son document de voyage.',
  'diagnostic.payment-of-exchanged-ticket': 'Le paiement concerne un billet échangé et a été écarté.',
  'diagnostic.non-air-segment': 'Une prestation autre qu’un vol (hôtel, voiture, train) a été écartée.',
  'diagnostic.open-segment': 'Segment ouvert : aucune date n’est réservée.',
  'diagnostic.surface-segment': 'Le voyageur fait ce trajet par ses propres moyens.',
  'diagnostic.bags-without-traveller': 'Des bagages ne correspondent à aucun voyageur de la réservation.',
  'diagnostic.seat-without-person': 'Un siège a été réservé pour un bagage ou le confort, non pour une personne.',
  'diagnostic.checked-in-not-booked': 'Une personne enregistrée n’est pas nommée dans la réservation.',
  'diagnostic.arrival-before-departure':
    'L’arrivée, {{arrival}}, précède le départ, {{departure}} : l’une des deux est fausse, sauf si les fuseaux horaires l’expliquent.',
  'diagnostic.date-order-assumed':
    'Rien dans cette colonne ne distingue le jour du mois ; l’ordre {{order}} a été supposé.',
  'diagnostic.arrival-date-assumed_one':
    'Pour {{count}} vol dont l’heure d’arrivée précède celle du départ, le lendemain a été retenu.',
  'diagnostic.arrival-date-assumed_other':
    'Pour {{count}} vols dont l’heure d’arrivée précède celle du départ, le lendemain a été retenu.',
  'diagnostic.row-skipped': 'La ligne ne liste aucun voyageur (total ou note) et a été écartée.',
  'diagnostic.row-of-another-form':
    'La ligne n’a pas la forme du tableau : elle est d’un autre, dont les en-têtes ne sont pas connus. Elle n’a pas été lue, et liste peut-être un voyageur.',
  'diagnostic.number-mangled': 'Le tableur a transformé le numéro en « {{value}} » ; le numéro est perdu.',
  'diagnostic.table-too-long': 'Le tableau compte plus de {{rows}} lignes ; la suite n’a pas été lue.',
  'diagnostic.workbook-sheet-cut': 'La feuille « {{sheet}} » est endommagée : ce qui précède le dommage a été lu.',
  'diagnostic.workbook-damaged': 'Le classeur est endommagé ou ne contient aucune feuille.',
  'diagnostic.workbook-too-large': 'Le classeur devient trop grand une fois extrait et n’a pas été lu.',
  'diagnostic.schedule-headings-missing':
    'Aucun en-tête de programme des vols n’a été trouvé : il faut le vol, l’origine, la destination et l’heure de départ.',
  'diagnostic.schedule-row-unreadable': 'La ligne du programme a été laissée de côté : « {{value}} » est illisible.',
  'diagnostic.schedule-row-repeated': 'La ligne du programme figure deux fois et compte une fois.',
  'diagnostic.schedule-next-day-assumed':
    'L’arrivée « {{value}} » précède le départ dans la journée ; le lendemain a été retenu.',
  'diagnostic.acknowledgement-not-used':
    'Accusé de réception d’une autorité frontalière à une compagnie (ACKRES) : il ne cite aucun voyageur et a seulement été conservé.',
  'diagnostic.request-not-used':
    'Demande d’une autorité frontalière à une compagnie (GOVREQ) : elle ne cite aucun voyageur et a seulement été conservée.',
  'diagnostic.second-flight': 'Le message cite un second vol ; seul le premier a été retenu.',
  'diagnostic.date-form':
    'La date est écrite autrement qu’il n’est d’usage ici ; elle a tout de même été lue : « {{value}} ».',
  'diagnostic.document-unreadable': 'Rien n’a pu être lu du document de voyage envoyé ici.',
  'diagnostic.infant-not-named': 'Un bébé voyage aussi, sans être nommé.',
  'diagnostic.booking-not-on-flight': 'Aucun des vols de cette réservation n’est le vol du message.',
  'diagnostic.flight-of-other-date': 'La réservation ne comporte le vol du message qu’à une autre date.',
  'diagnostic.seat-without-traveller': 'Le siège {{value}} ne correspond à aucun voyageur de la réservation.',
  'diagnostic.check-in-name-differs': 'Le nom à l’enregistrement est écrit autrement que dans la réservation.',
  'diagnostic.check-in-without-traveller':
    'Le numéro d’embarquement {{value}} ne correspond à aucun voyageur de la réservation.',
  'diagnostic.entry-unreadable': 'La saisie est endommagée et ne peut pas être lue.',
  'diagnostic.entry-version-unknown':
    'La saisie provient d’une version plus récente du programme (« {{value}} ») et ne peut pas être lue.',
  'diagnostic.entry-field-unknown': 'Le champ « {{value}} » est inconnu dans une saisie et a été laissé de côté.',
  'diagnostic.unknown-airport': 'L’aéroport « {{value}} » est inconnu.',
  'diagnostic.screen-line-unread': 'La ligne {{line}} de l’écran n’a pas été comprise.',
  'diagnostic.screen-year-unknown': 'Rien n’indique l’année de ce vol : « {{value}} ».',
  'diagnostic.mrz-not-found': 'Aucune zone de lecture automatique n’a été trouvée dans le texte.',
  'diagnostic.mrz-text-skipped': 'Ce texte n’appartient pas à une zone de lecture automatique et a été laissé de côté.',
  'diagnostic.mrz-line-missing': 'La ligne des noms manque ; seule la ligne des numéros a été lue.',
  'diagnostic.mrz-mark-read': 'Ligne {{line}}, colonne {{column}} : le signe « {{value}} » n’a pas sa place ici.',
  'diagnostic.mrz-k-read':
    'Ligne {{line}}, colonne {{column}} : un K parmi les caractères de remplissage a été lu comme tel.',
  'diagnostic.mrz-filler-mended':
    'La ligne {{line}} n’avait pas toute sa longueur ; du remplissage a été ajouté ou ôté ({{value}}).',
  'diagnostic.mrz-check-number': 'Le chiffre de contrôle du numéro de document ne concorde pas : {{value}}.',
  'diagnostic.mrz-check-birth': 'Le chiffre de contrôle de la date de naissance ne concorde pas : {{value}}.',
  'diagnostic.mrz-check-expiry': 'Le chiffre de contrôle de la date d’expiration ne concorde pas : {{value}}.',
  'diagnostic.mrz-check-optional': 'Le chiffre de contrôle des données facultatives ne concorde pas : {{value}}.',
  'diagnostic.mrz-check-composite': 'Le chiffre de contrôle de l’ensemble de la zone ne concorde pas : {{value}}.',
  'diagnostic.mrz-suggestion':
    'Ligne {{line}}, colonne {{column}} : avec {{suggested}} au lieu de {{value}}, le chiffre de contrôle concorde.',
  'diagnostic.mrz-specimen': 'L’État émetteur est {{value}}, l’État des spécimens : ce n’est pas un vrai document.',
  'diagnostic.mrz-document-code': '« {{value}} » n’est pas un code de document de voyage.',
  'diagnostic.mrz-birth-partial': 'La date de naissance n’est connue qu’en partie : « {{value}} ».',
  'diagnostic.mrz-name-cut': 'Le nom remplit tout son champ : il est peut-être tronqué.',
  'diagnostic.mrz-name-mark': 'Ligne {{line}}, colonne {{column}} : « {{value}} » n’est pas une lettre de nom.',
  'diagnostic.date-order-unknown_one':
    'Dans la colonne « {{column}} », rien ne distingue le jour du mois ; {{count}} date lisible des deux façons a été laissée de côté. Fixez l’ordre pour cet expéditeur.',
  'diagnostic.date-order-unknown_other':
    'Dans la colonne « {{column}} », rien ne distingue le jour du mois ; {{count}} dates lisibles des deux façons ont été laissées de côté. Fixez l’ordre pour cet expéditeur.',
  'diagnostic.date-order-mixed_one':
    'Dans la colonne « {{column}} », certaines dates commencent par le jour et d’autres par le mois ; {{count}} date lisible des deux façons a été laissée de côté.',
  'diagnostic.date-order-mixed_other':
    'Dans la colonne « {{column}} », certaines dates commencent par le jour et d’autres par le mois ; {{count}} dates lisibles des deux façons ont été laissées de côté.',
  'diagnostic.dates-as-numbers_one':
    'Le tableur a transformé {{count}} date de cette colonne en numéro de jour ; elle a été rétablie.',
  'diagnostic.dates-as-numbers_other':
    'Le tableur a transformé {{count}} dates de cette colonne en numéros de jour ; elles ont été rétablies.',
  'diagnostic.columns-not-read_one': '{{count}} colonne est conservée sans être lue : {{columns}}.',
  'diagnostic.columns-not-read_other': '{{count}} colonnes sont conservées sans être lues : {{columns}}.',
  'diagnostic.column-repeated':
    'La colonne « {{column}} » figure {{count}} fois ; le contenu des autres a été utilisé là où il apporte quelque chose.',
  'diagnostic.placeholders_one':
    '« {{value}} » tient lieu d’une valeur inconnue dans cette colonne ; considéré comme non transmis dans {{count}} ligne.',
  'diagnostic.placeholders_other':
    '« {{value}} » tient lieu d’une valeur inconnue dans cette colonne ; considéré comme non transmis dans {{count}} lignes.',
  'diagnostic.formula-not-read':
    'Une formule figure ici sans son résultat ; les formules ne sont jamais calculées : « {{value}} ».',
  'diagnostic.cell-error': 'Le tableur affiche ici une erreur : « {{value}} » ; considéré comme non transmis.',
  'diagnostic.birth-after-flight': 'La date de naissance est postérieure au vol : « {{value}} ».',
  'diagnostic.birth-too-long-ago':
    'Aucune personne née à cette date n’est en vie : « {{value}} ». La date est fausse, ou d’un autre calendrier.',
  'diagnostic.name-mangled': 'Le tableur a peut-être altéré ce nom : « {{value}} ».',
  'diagnostic.name-undivided_one':
    'Rien ne sépare le nom et les prénoms de {{count}} voyageur ; le nom a été gardé entier.',
  'diagnostic.name-undivided_other':
    'Rien ne sépare le nom et les prénoms de {{count}} voyageurs ; les noms ont été gardés entiers.',
  'diagnostic.number-restored':
    'Le tableur a écrit le numéro « {{value}} » ; tous ses chiffres y sont et il a été rétabli.',
  'diagnostic.flight-carried_one':
    'Pour {{count}} voyageur sans vol indiqué, celui de la ligne précédente a été retenu.',
  'diagnostic.flight-carried_other':
    'Pour {{count}} voyageurs sans vol indiqué, celui de la ligne précédente a été retenu.',
  'diagnostic.table-by-layout': 'Le tableau est lu selon le modèle « {{layout}} », enregistré par {{officer}}.',
  'diagnostic.table-read-otherwise':
    'Le tableau est lu selon le modèle « {{layout}} », enregistré par {{officer}}. Il ignore ces en-têtes ou les lit autrement : {{columns}}.',
  'diagnostic.table-without-travellers':
    'Il y a les en-têtes d’une liste de passagers, mais aucun voyageur au-dessous.',
  'diagnostic.cells-without-heading_one':
    '{{count}} cellule n’a pas d’intitulé de colonne ; elle est conservée sans être lue.',
  'diagnostic.cells-without-heading_other':
    '{{count}} cellules n’ont pas d’intitulé de colonne ; elles sont conservées sans être lues.',
  'diagnostic.list-not-recognised': 'Le fichier n’est pas une liste d’une forme qui peut être lue.',
  'diagnostic.bound-list-entries': 'La liste a plus de {{most}} entrées ; la suite n’a pas été lue.',
  'diagnostic.bound-list-parts':
    'La liste a plus de {{most}} lieux, documents et valeurs de référence ; la suite n’a pas été lue.',
  'diagnostic.bound-list-values':
    'L’entrée {{value}} a plus de {{most}} noms, documents ou adresses, ou un texte de plus de {{characters}} caractères ; le reste a été laissé de côté.',
  'diagnostic.list-entry-without-id':
    'L’entrée n’a ni numéro ni référence propre, et les versions suivantes de la liste ne pourraient lui être comparées ; elle a été laissée de côté.',
  'diagnostic.list-number-repeated':
    'Le numéro {{value}} est aussi celui d’une autre inscription, au contenu différent : les deux sont reprises, celle-ci sous {{id}}.',
  'diagnostic.bound-list-nesting':
    'Les valeurs de la ligne sont imbriquées à plus de {{most}} niveaux ; elle a été écartée.',
  'diagnostic.bound-list-line': 'La ligne dépasse {{megabytes}} Mo ; elle a été écartée.',
  'diagnostic.list-entry-without-name': 'L’entrée {{value}} ne nomme personne ni rien ; elle a été laissée de côté.',
  'diagnostic.list-entry-cut': 'L’entrée est abîmée ou coupée ici ; elle a été laissée de côté.',
  'diagnostic.list-xml-broken': 'Le XML est abîmé ici ; la lecture a repris à l’entrée suivante.',
  'diagnostic.list-xml-doctype':
    'Le XML déclare un type de document, ce que ne fait aucune liste publiée ; il a été lu jusque-là.',
  'diagnostic.list-characters-lost_one':
    '{{count}} octet d’un texte en UTF-8 n’est pas un caractère et a été lu « � ».',
  'diagnostic.list-characters-lost_other':
    '{{count}} octets d’un texte en UTF-8 ne sont pas des caractères et ont été lus « � ».',
  'diagnostic.list-truncated': 'La liste est coupée : ce qui précède a été lu.',
  'diagnostic.list-part-left':
    'L’entrée {{value}} a une partie qui n’est pas connue, « {{element}} » ; elle figure dans ses remarques.',
  'diagnostic.list-bytes-skipped_one': '{{count}} octet qui n’appartient à aucune entrée a été sauté.',
  'diagnostic.list-bytes-skipped_other': '{{count}} octets qui n’appartiennent à aucune entrée ont été sautés.',
  'diagnostic.list-value-left':
    '« {{value}} » ({{element}}) n’a pas pu être lu comme attendu ; la valeur figure dans les remarques de l’entrée {{id}}.',
  'diagnostic.list-reference-missing': 'L’entrée {{id}} renvoie à « {{value}} » ({{element}}), que la liste n’a pas.',
  'diagnostic.bound-list-elements':
    'Une entrée, ou ce qui est hors entrées, a plus de {{most}} éléments ; la liste a été lue jusque-là.',
  'diagnostic.list-without-entries': 'La liste n’a aucune entrée.',
  'diagnostic.list-row-form':
    'La ligne n’a pas la forme des autres ({{stated}} cellules ; ici {{found}}) ; elle a été laissée de côté.',
  'diagnostic.list-row-alone':
    'La ligne appartient à l’entrée {{value}}, que la liste n’a pas ; elle a été laissée de côté.',
  'diagnostic.list-kind-left':
    'L’entrée {{value}} est d’un genre ({{element}}) auquel aucun voyageur n’est comparé ; elle a été laissée de côté.',
  'diagnostic.list-line-unread':
    'La ligne n’est pas une entrée en JSON qui peut être lue ; elle a été laissée de côté.',
  'diagnostic.list-links-left_one':
    '{{count}} ligne porte sur autre chose qu’une personne, un organisme ou un bien qui peut être inscrit ; elle a été laissée de côté.',
  'diagnostic.list-links-left_other':
    '{{count}} lignes portent sur autre chose que des personnes, des organismes et des biens qui peuvent être inscrits ; elles ont été laissées de côté.',
  'diagnostic.list-not-listed_one':
    '{{count}} personne, organisme ou bien figure dans le fichier sans être inscrit ; il a été laissé de côté.',
  'diagnostic.list-not-listed_other':
    '{{count}} personnes, organismes et biens figurent dans le fichier sans être inscrits ; ils ont été laissés de côté.',
  'diagnostic.list-part-changed':
    'Un document, une adresse ou une mesure de l’entrée {{value}} a changé, et l’entrée elle-même ne figure pas dans ce fichier ; elle garde ce qu’elle avait jusqu’à la reprise d’une liste entière.',
  'diagnostic.list-delta-parts':
    'Le fichier ne contient que ce qui a changé. Les documents, adresses et mesures qui n’ont pas changé n’y figurent pas : une entrée garde ceux qu’elle avait, même retirés depuis, jusqu’à la reprise d’une liste entière.',
  'diagnostic.list-column-kept':
    'L’intitulé « {{value}} » n’est pas connu. Le contenu de la colonne figure dans les remarques des entrées, et aucun voyageur n’y est comparé.',
  'diagnostic.list-address-long':
    'Une adresse de l’entrée {{value}} a plus de numéros ou de mots que l’on n’en compare ; celle d’un voyageur peut ne pas être trouvée par ceux qui restent.',
  'diagnostic.sltd-holder-left_one':
    'Ce que {{count}} entrée dit d’un titulaire n’est pas repris : cette copie ne contient que numéro, type et État émetteur.',
  'diagnostic.sltd-holder-left_other':
    'Ce que {{count}} entrées disent de titulaires n’est pas repris : cette copie ne contient que numéro, type et État émetteur.',
  'diagnostic.sltd-details-left_one':
    'Ce que {{count}} entrée dit de plus de son document (état, jours, références, remarques) n’est pas repris : le terminal le montre.',
  'diagnostic.sltd-details-left_other':
    'Ce que {{count}} entrées disent de plus de leurs documents (état, jours, références, remarques) n’est pas repris : le terminal le montre.',
  'diagnostic.sltd-gone': 'La ligne retire une entrée par un numéro qui n’est pas conservé. Reprenez la liste entière.',
  'diagnostic.sltd-without-document': 'L’entrée ne nomme aucun document ; elle est laissée de côté.',
  'diagnostic.list-part-alone':
    'Le fichier fait partie d’une liste en plusieurs fichiers, et le principal n’a pas été donné avec lui.',
  'diagnostic.itl-none':
    'Aucun fichier d’empreintes ANSI/NIST-ITL ne commence ici : un enregistrement de type 1 (1.001) était attendu.',
  'diagnostic.itl-xml':
    'Le fichier est en XML. Seul l’encodage traditionnel d’ANSI/NIST-ITL est lu ; demandez-le à l’expéditeur, ou transmettez le fichier tel quel.',
  'diagnostic.itl-before':
    '{{bytes}} octets précèdent le premier enregistrement. Les systèmes qui reçoivent le fichier peuvent le refuser.',
  'diagnostic.itl-after': '{{bytes}} octets suivent le dernier enregistrement et n’appartiennent à aucun.',
  'diagnostic.itl-skipped': '{{bytes}} octets n’appartiennent à aucun enregistrement ; la lecture a repris après eux.',
  'diagnostic.itl-not-announced':
    'Un enregistrement de type {{type}} se trouve ici ; la table des matières (1.003) ne le cite pas.',
  'diagnostic.itl-absent':
    'La table des matières (1.003) cite un enregistrement de type {{type}} (IDC {{idc}}) qui n’est pas dans le fichier.',
  'diagnostic.itl-contents': 'La table des matières (1.003) n’est lisible qu’en partie.',
  'diagnostic.itl-count': 'La table des matières (1.003) annonce {{said}} enregistrements et en cite {{count}}.',
  'diagnostic.itl-order':
    'L’enregistrement est ici de type {{type}} ; la table des matières (1.003) cite le type {{expected}} à cette place.',
  'diagnostic.itl-idc':
    'L’enregistrement de type {{type}} porte l’IDC {{idc}} ; la table des matières (1.003) cite l’IDC {{expected}} à cette place.',
  'diagnostic.itl-no-length': 'L’enregistrement de type {{type}} ne dit pas sa longueur (champ 001).',
  'diagnostic.itl-length': 'L’enregistrement de type {{type}} annonce {{said}} octets et en a {{found}}.',
  'diagnostic.itl-cut':
    'Le fichier s’arrête au milieu de l’enregistrement de type {{type}} : {{said}} octets annoncés, {{found}} présents.',
  'diagnostic.itl-open': 'L’enregistrement de type {{type}} se termine sans séparateur.',
  'diagnostic.itl-untagged':
    'Un champ de l’enregistrement de type {{type}} n’a pas de numéro, ou celui d’un autre type.',
  'diagnostic.itl-version': '« {{version}} » n’est aucune édition connue de la norme (1.002).',
  'diagnostic.itl-field': 'Le champ 1.{{field}} ({{name}}) manque ; le destinataire en a besoin.',
  'diagnostic.itl-date': '« {{written}} » n’est pas une date (1.005).',
  'diagnostic.itl-no-prints': 'Le fichier ne contient aucune empreinte de doigt ni de paume.',
  'diagnostic.itl-no-position': 'L’enregistrement de type {{type}} ne dit pas quel doigt ou quelle paume il montre.',
  'diagnostic.itl-position': '{{code}} n’est aucune position de doigt, de paume ou de plante (type {{type}}).',
  'diagnostic.itl-image-empty': 'L’enregistrement de type {{type}} ne contient pas d’image.',
  'diagnostic.itl-compression':
    'L’enregistrement de type {{type}} nomme une compression qui n’est dans aucune édition de la norme.',
  'diagnostic.itl-image':
    'L’image de l’enregistrement de type {{type}} est annoncée comme {{said}} et commence comme {{found}}.',
  'diagnostic.itl-image-size':
    'L’image de l’enregistrement de type {{type}} est annoncée de {{width}} sur {{height}} et n’a que {{bytes}} octets.',
  'diagnostic.itl-scale':
    'L’image de l’enregistrement de type {{type}} a {{scale}} points par pouce ; les empreintes se comparent à 500 ou 1000.',
  'diagnostic.itl-more': '{{count}} autres endroits sont fautifs et ne sont pas montrés.',
  'diagnostics.title': 'Remarques sur {{file}}',
  'diagnostics.filter': 'Gravité',
  'diagnostics.all': 'Toutes',
  'diagnostics.error': 'Erreurs',
  'diagnostics.warning': 'Avertissements',
  'diagnostics.info': 'Notes',
  'diagnostics.severity': 'Gravité',
  'diagnostics.what': 'Quoi',
  'diagnostics.segment': 'Segment',
  'diagnostics.offset': 'Octet',
  'diagnostics.raw': 'Texte brut',
  'diagnostics.shown': '{{shown}} sur {{total}} chargées',
  'diagnostics.loading': 'Chargement…',
  'diagnostics.none': 'Rien d’inhabituel dans ce fichier.',
  'severity.error': 'Erreur',
  'severity.warning': 'Avertissement',
  'severity.info': 'Note',
} as const satisfies Readonly<Record<string, string>>;
