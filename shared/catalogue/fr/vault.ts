/** French: first start, signing in, the covered screen, what is wrong with the store, forms that were kept. */
export const vaultTexts = {
  'begin.title': 'Comment voulez-vous commencer ?',
  'begin.set-up': 'Mettre l’unité en service',
  'begin.set-up.hint':
    'Pour le travail réel. Compter dix minutes et deux administrateurs de deux services, tous deux présents. Dès lors, toutes les données sont conservées scellées.',
  'begin.practise': 'S’exercer d’abord',
  'begin.practise.hint':
    'Un nom et une phrase secrète suffisent. Les exemples sont inventés. L’unité peut être mise en service plus tard ; l’exercice reste.',
  'begin.restore': 'Restaurer une sauvegarde',
  'begin.restore.hint':
    'Pour une machine neuve ou réparée : il faut une sauvegarde de cette unité et les deux moitiés de son code de secours.',
  'begin.back': 'Retour',
  'begin.next': 'Continuer',

  'practise.title': 'S’exercer d’abord',
  'practise.different':
    'L’exercice ressemble en tout au travail réel, sous un filigrane. Les données réelles ne s’ouvrent pas avant la mise en service de l’unité, et rien de ce que vous faites ici ne compte.',
  'practise.name': 'Votre nom',
  'practise.go': 'Commencer l’exercice',
  'practise.doing': 'Création des clés…',

  'set-up.title': 'Mettre l’unité en service',
  'set-up.steps': 'Étapes',
  'set-up.step': 'Étape {{at}} sur {{of}} : {{name}}',
  'set-up.airports': 'Aéroports',
  'set-up.first': 'Premier administrateur',
  'set-up.second': 'Second administrateur',
  'set-up.periods': 'Durées de conservation',
  'set-up.summary': 'Récapitulatif',
  'set-up.half-1': 'Code de secours, première moitié',
  'set-up.half-2': 'Code de secours, seconde moitié',
  'set-up.done': 'Terminé',
  'set-up.leave': 'Revenir à l’exercice',
  'set-up.first.hint':
    'Les administrateurs s’occupent des comptes, des réglages, des sauvegardes et des durées ; ils ne voient aucune donnée de voyageur. Il en faut deux, de deux services, pour qu’aucun ne puisse ouvrir ou changer l’unité seul.',
  'set-up.second.hint':
    'Au tour de l’autre, d’un autre service. Soyez présents tous deux : certains actes, plus tard, vous demanderont tous les deux.',
  'set-up.look-away': 'Seule la personne nommée ici regarde le clavier. Tous les autres détournent les yeux.',
  'set-up.name': 'Nom',
  'set-up.agency': 'Service',
  'set-up.name.missing': 'Il faut un nom.',
  'set-up.name.same': 'C’est le premier administrateur : il faut une autre personne.',
  'set-up.same-passphrase': 'C’est la phrase secrète du premier administrateur. Choisissez la vôtre.',
  'set-up.periods.hint':
    'Voici les valeurs européennes. Votre loi ou votre accord peut en fixer d’autres ; ce que vous entrez est conservé avec vos deux noms.',
  'set-up.mask': 'Masquer après',
  'set-up.mask.says':
    'Noms, contacts, paiement, numéros de fidélité, remarques et données API d’un voyageur sont cachés à tous. Ils ne réapparaissent que pour un dossier, avec une autorisation.',
  'set-up.destroy': 'Détruire après',
  'set-up.destroy.says':
    'Tout l’enregistrement est détruit pour de bon : personne ne peut le retrouver, avec aucune clé.',
  'set-up.cases': 'Garder les dossiers clos',
  'set-up.cases.says':
    'Compté du jour de la clôture ; les concordances et les résultats restent aussi longtemps que le dossier.',
  'set-up.audit': 'Garder les valeurs du journal',
  'set-up.audit.says':
    'Ensuite, le journal montre toujours qui a fait quoi et quand, et se vérifie toujours ; les valeurs personnelles qu’il contient sont détruites.',
  'set-up.months': 'mois',
  'set-up.months.is_one': '{{n}} mois',
  'set-up.months.is_other': '{{n}} mois',
  'set-up.years.is_one': '{{n}} an',
  'set-up.years.is_other': '{{n}} ans',
  'set-up.months.wrong': 'Un nombre entier de mois, de 1 à 600.',
  'set-up.months.order': 'Des données détruites ne peuvent plus être masquées.',
  'set-up.summary.hint': 'Rien n’est encore écrit. Relisez ensemble ; chaque ligne peut encore changer.',
  'set-up.change': 'Modifier',
  'set-up.change.what': 'Modifier : {{what}}',
  'set-up.line': '{{what}} : {{time}}',
  'set-up.next-code':
    'Ensuite, le code de secours est montré une seule fois, en deux moitiés, une pour chacun de vous. Préparez du papier ou l’imprimante.',
  'set-up.create': 'Mettre en service',
  'set-up.doing': 'Création des clés de l’unité…',
  'set-up.half.for': 'Pour {{name}} ({{agency}}) uniquement. Tous les autres détournent les yeux.',
  'set-up.half.why':
    'Les deux moitiés réunies ouvrent l’unité quand une phrase secrète est oubliée, ou sur une autre machine. Une moitié seule ne sert à rien. Gardez-la sur papier, dans le coffre de votre service, jamais avec l’autre.',
  'set-up.half.label': 'Moitié {{number}} sur 2',
  'set-up.half.once': 'Elle est montrée maintenant et plus jamais.',
  'set-up.half.print': 'Imprimer',
  'set-up.half.on-paper': 'Je l’ai sur papier',
  'set-up.half.show': 'La montrer encore',
  'set-up.half.prove': 'Tapez le groupe numéro {{group}} de votre papier',
  'set-up.half.wrong': 'Ce n’est pas le groupe {{group}}. Regardez encore votre papier.',
  'set-up.half.confirm': 'Confirmer',
  'set-up.sheet.title': 'Airside · Code de secours, moitié {{number}} sur 2',
  'set-up.sheet.unit': 'Unité {{unit}}',
  'set-up.sheet.keeper': 'Gardée par {{name}}, {{agency}}',
  'set-up.sheet.use':
    'Pour s’en servir : à l’écran de connexion, choisir « Phrase secrète oubliée ? », ou sur une nouvelle machine « Restaurer une sauvegarde ». Les deux moitiés y sont tapées l’une après l’autre.',
  'set-up.done.hint': 'L’unité est en service. Désormais, chacun se connecte ici par son numéro et sa phrase secrète :',
  'set-up.done.next': 'Connectez-vous comme administrateur et ouvrez les comptes des agents de l’unité.',
  'set-up.done.go': 'Vers la connexion',
  'set-up.offer': 'Mettre l’unité en service…',
  'set-up.offer.hint': 'L’unité n’est pas encore en service.',

  'sign-in.title': 'Connexion',
  'sign-in.officer': 'Numéro d’agent',
  'sign-in.officer.hint': 'Comme sur votre carte, par exemple {{example}} ; ou ses derniers chiffres.',
  'sign-in.officer.missing': 'Le numéro est nécessaire.',
  'sign-in.officer.unknown': 'Personne n’a ce numéro ici.',
  'sign-in.go': 'Se connecter',
  'sign-in.doing': 'Ouverture…',
  'sign-in.phase.keys': 'Ouverture des clés…',
  'sign-in.phase.unlocking': 'Lecture de la liste des enregistrements…',
  'sign-in.phase.index': 'Chargement de l’index de recherche…',
  'sign-in.phase.flights': 'Chargement des vols…',
  'sign-in.phase.waiting': 'Lecture de ce qui est arrivé entre-temps…',
  'sign-in.wrong': 'Le numéro ou la phrase secrète est faux. Rien n’a changé.',
  'sign-in.wait': 'Prochain essai dans {{time}}.',
  'sign-in.wait.why':
    'Après plusieurs erreurs, chaque essai attend plus longtemps. Rien n’est jamais effacé pour autant.',
  'sign-in.waiting_one': '{{n}} fichier de messages attend, scellé ; il sera lu quand quelqu’un se connectera.',
  'sign-in.waiting_other':
    '{{n}} fichiers de messages attendent, scellés ; ils seront lus quand quelqu’un se connectera.',
  'sign-in.restored':
    'La sauvegarde du {{when}} UTC a été restaurée : voyageurs, dossiers et règles sont tels qu’ils étaient alors.',
  'sign-in.device': 'Les phrases secrètes n’ouvrent cette unité que sur cet ordinateur.',
  'sign-in.no-device':
    'Cet ordinateur ne garde aucun secret propre : seules les phrases secrètes protègent l’unité, aussi sur une copie de son disque.',
  'sign-in.forgotten': 'Phrase secrète oubliée ?',
  'sign-in.practice': 'Exercice',

  'covered.title': 'Écran verrouillé',
  'covered.go': 'Déverrouiller',
  'covered.by': 'Session ouverte : {{name}}',
  'covered.other': 'Un autre agent',
  'covered.same': '{{name}} continue',
  'covered.intercepts_one': '{{n}} nouveau voyageur à intercepter ou à protéger',
  'covered.intercepts_other': '{{n}} nouveaux voyageurs à intercepter ou à protéger',
  'covered.no-intercepts': 'Personne de nouveau à intercepter ni à protéger depuis le verrouillage.',
  'covered.goes-on': 'La réception et le criblage continuent.',
  'covered.close': 'Fermer le coffre',
  'covered.close.hint': 'Retire les clés de la mémoire. Les messages qui arrivent sont conservés scellés.',
  'covered.sound.on': 'Le son est actif',
  'covered.sound.off': 'Le son est coupé',

  'recover.title': 'Donner une nouvelle phrase secrète',
  'recover.hint':
    'Il faut les deux moitiés du code de secours, des coffres de deux services. Rien n’est perdu : seule la phrase secrète de cet agent change.',
  'recover.half': 'Moitié {{number}} du code de secours',
  'recover.half.wrong': 'Il y a une erreur dans cette moitié. Comparez-la au papier, groupe par groupe.',
  'recover.half.missing': 'Il faut les deux moitiés.',
  'recover.half.pair': 'Ces deux moitiés n’ouvrent pas cette unité. Vérifiez que les deux papiers sont du même jour.',
  'recover.go': 'Fixer la phrase et se connecter',
  'recover.back': 'Retour à la connexion',
  'failure.wrong-recovery-code': 'Le code de secours n’ouvre pas cette unité. Rien n’a changé.',
  'failure.wrong-passphrase': 'Le numéro ou la phrase secrète est faux. Rien n’a changé.',
  'failure.screen-locked': 'L’écran est verrouillé. Connectez-vous pour continuer ; rien n’est perdu.',
  'failure.not-commissioned': 'L’unité n’est pas encore en service : seul l’exercice peut s’ouvrir.',
  'failure.tampered':
    'Un enregistrement n’est pas celui qui a été écrit ({{table}}). Il n’est pas montré. Prévenez les superviseurs des deux services ; les autres enregistrements ne sont pas touchés.',
  'failure.rederiving':
    'Cet enregistrement a été abîmé sur le disque. Il se refait à partir de ses messages ; il revient dans un instant.',
  'damage.rederiving_one':
    'Un enregistrement a été abîmé sur le disque et se refait à partir de ses messages ; d’ici là il manque dans les listes.',
  'damage.rederiving_other':
    '{{n}} enregistrements ont été abîmés sur le disque et se refont à partir de leurs messages ; d’ici là ils manquent dans les listes.',
  'damage.rederived_one':
    'Un enregistrement a été abîmé sur le disque. Il a été refait à partir de ses messages et le journal d’audit le mentionne : prévenez les superviseurs.',
  'damage.rederived_other':
    '{{n}} enregistrements ont été abîmés sur le disque. Ils ont été refaits à partir de leurs messages et le journal d’audit le mentionne : prévenez les superviseurs.',
  'damage.permanent_one':
    'Un enregistrement est abîmé et ne peut être refait : il n’est pas montré. Prévenez les superviseurs des deux services.',
  'damage.permanent_other':
    '{{n}} enregistrements sont abîmés et ne peuvent être refaits : ils ne sont pas montrés. Prévenez les superviseurs des deux services.',
  'failure.disk-full':
    'Il reste {{free}} Mo sur le disque, et il en faut {{needed}}. Rien n’a été importé ; libérez de la place et réessayez.',
  'failure.retained':
    'Sa durée est écoulée : les données sont masquées ou détruites, comme le veulent les durées de l’unité.',

  'failure.refused.device-secret-missing':
    'Les phrases secrètes n’ouvrent cette unité qu’avec un secret gardé par son ordinateur, et il n’est pas ici : c’est un autre ordinateur ou un autre compte, ou son trousseau a été vidé. Rien n’a changé. Les deux moitiés du code de secours l’ouvrent : « Phrase secrète oubliée ? ».',
  'failure.refused.header-unproven':
    'Rien ne prouve que seule cette unité pourrait ouvrir le fichier. Il reste où il est jusqu’à une connexion.',
  'failure.refused.data-lost':
    'Des données conservées sur cette machine manquent. Aucune nouvelle base n’est créée à leur place ; restaurez une sauvegarde.',
  'alarm.title': 'La base diffère de ce qui était noté hors d’elle',
  'alarm.disk-low':
    'Le disque est presque plein : il reste {{megabytes}} Mo. Libérez de la place avant la prochaine importation ; les grandes sont refusées.',
  'alarm.data-lost': 'Des données conservées sur cette machine manquent.',
  'alarm.anchor-missing':
    'Ce que cette machine avait noté de la base manque : on ne peut pas vérifier si quelque chose a été retiré depuis.',
  'alarm.store-behind':
    'La base est plus ancienne qu’à la dernière utilisation de cette machine : une copie antérieure a pris sa place, ou les derniers changements manquent.',
  'alarm.store-differs': 'La base n’est pas celle avec laquelle cette machine a travaillé en dernier.',
  'alarm.vault-replaced':
    'Les clés du coffre ne sont pas celles écrites en dernier : un coffre plus ancien, avec d’anciennes clés, a été mis à sa place.',
  'alarm.waiting-key':
    'La clé des fichiers qui arrivent sans personne connectée avait été remplacée. Elle est rétablie. Les fichiers de ce temps-là ont pu être ouverts par autrui, et peuvent ne pas s’ouvrir ici.',
  'alarm.waiting-closed':
    'Les fichiers qui arrivent maintenant restent dans leur dossier jusqu’à une connexion : rien ne prouve encore que seule cette unité pourrait les ouvrir.',
  'alarm.state-fails':
    'Ce que cette machine note hors de la base ne peut pas être lu ou écrit. Le travail continue, mais une base remise à un état antérieur passerait inaperçue entre-temps : vérifiez le disque et les droits sur le dossier du programme.',
  'alarm.waiting-damaged_one':
    'Un fichier arrivé sans personne connectée ne s’ouvre pas ({{file}}). Il est mis de côté ; redemandez-le à son expéditeur.',
  'alarm.waiting-damaged_other':
    '{{count}} fichiers arrivés sans personne connectée ne s’ouvrent pas (le premier : {{file}}). Ils sont mis de côté ; redemandez-les à leurs expéditeurs.',
  'alarm.account-damaged_one':
    'Le compte de {{officer}} est endommagé ou a disparu : cette personne ne peut pas se connecter. Deux administrateurs lui en donnent un nouveau.',
  'alarm.account-damaged_other':
    '{{count}} comptes sont endommagés ou ont disparu (le premier : {{officer}}) : ces personnes ne peuvent pas se connecter. Deux administrateurs leur en donnent de nouveaux.',
  'alarm.second-tried_one':
    'Depuis votre connexion précédente, une phrase secrète fausse a été saisie pour vous comme second agent, le {{at}} (UTC), dans la session de {{sessions}}.',
  'alarm.second-tried_other':
    'Depuis votre connexion précédente, {{count}} phrases secrètes fausses ont été saisies pour vous comme second agent, la dernière le {{at}} (UTC), dans les sessions de : {{sessions}}.',
  'alarm.audit-cut': 'La fin du journal manque.',
  'alarm.audit-differs': 'Le journal a été modifié.',
  'alarm.clock-behind':
    'L’horloge est en retard sur la dernière entrée du journal. Rien n’échoit avant que deux agents confirment l’heure.',
  'alarm.clock-ahead':
    'L’horloge avance de façon invraisemblable. Rien n’échoit avant que deux agents confirment l’heure.',
  'alarm.tell': 'Prévenez les superviseurs des deux services avant de continuer.',
  'accept.open': 'Nous avons vérifié…',
  'accept.open.hint':
    'Deux agents de deux services acceptent la base telle qu’elle est. Les enregistrements qui s’ouvrent sont répertoriés à nouveau ; les autres restent signalés.',
  'accept.title': 'Accepter la base telle qu’elle est ?',
  'accept.hint':
    'Désormais, la base dans son état actuel fait foi. Les enregistrements qui s’ouvrent valent comme les derniers écrits, même là où d’anciens ont été remis à leur place. Ceux qui manquent ne sont plus signalés, et les fichiers et comptes qui ne s’ouvrent pas sont retirés. Deux agents de deux services en répondent : vous, et celui qui confirme ici. Les deux noms et le motif sont consignés.',
  'accept.second': 'Numéro du deuxième agent, d’un autre service',
  'accept.passphrase': 'Sa phrase secrète',
  'accept.save': 'L’accepter',
  'accept.listing': 'Nouvelle liste des enregistrements de la base…',
  'accept.done':
    'Consigné. Cette alerte n’est plus affichée. Le journal dit combien d’enregistrements ont été acceptés, et combien d’entre eux étaient répertoriés autrement avant.',
  'alarm.do': 'Vous pouvez vous connecter. Prévenez les superviseurs des deux services avant de continuer.',

  'trouble.lost.title': 'Les données de cette unité ne sont pas ici',
  'trouble.lost.what':
    'Cette machine se souvient d’une base, et il n’y en a pas. Le profil du navigateur ou le dossier du programme a été retiré, remplacé ou vidé.',
  'trouble.lost.kept':
    'Aucune nouvelle base n’a été créée à sa place, et rien n’a été écrit. Si le dossier a seulement été déplacé, remettez-le et réessayez.',
  'trouble.full.title': 'Le disque est plein',
  'trouble.full.what': 'La base n’a pas pu s’ouvrir : il n’y a plus de place pour écrire.',
  'trouble.full.kept': 'Tout ce qui était confirmé est conservé. Libérez de la place sur le disque, puis réessayez.',
  'trouble.newer.title': 'Les données viennent d’une version plus récente',
  'trouble.newer.what': 'Cette version ne connaît pas la forme de cette base, et n’y touche pas.',
  'trouble.newer.kept': 'Tout est conservé tel quel. Réinstallez la version plus récente et lancez-la.',
  'trouble.older.title': 'Les données ont été écrites par une version plus ancienne',
  'trouble.older.what': 'Cette version ne lit pas la forme de cette base, et n’y touche pas.',
  'trouble.older.kept': 'Tout est conservé. Démarrez de nouveau la version plus ancienne.',
  'trouble.upgrade.title': 'La base n’a pas pu être mise à niveau',
  'trouble.upgrade.what': 'La mise des données à la forme de cette version a été interrompue ({{detail}}).',
  'trouble.upgrade.kept':
    'La base est comme avant : le changement a été annulé en entier. Réessayez ; il reprend du début.',
  'trouble.tampered.title': 'La base a été modifiée de l’extérieur',
  'trouble.tampered.what':
    'Un enregistrement nécessaire à l’ouverture de la base n’est pas celui qui a été écrit ({{table}}).',
  'trouble.tampered.kept':
    'Rien n’a été réparé ni effacé : c’est une preuve. Prévenez les superviseurs des deux services.',
  'trouble.unlisted.title': 'Le répertoire de la base est perdu',
  'trouble.unlisted.what':
    'Les enregistrements sont peut-être tous là, mais la liste qui dit lesquels doivent exister manque. La base reste fermée tant que deux agents n’ont pas vérifié.',
  'trouble.unlisted.kept':
    'Rien n’a été réparé ni supprimé : ce sont des preuves. Prévenez les superviseurs des deux services.',
  'trouble.store.title': 'La base ne peut pas être ouverte',
  'trouble.store.what': 'Le navigateur n’a pas pu lire la base ({{detail}}).',
  'trouble.store.kept': 'Rien n’a été effacé. Réessayez ; si cela persiste, restaurez une sauvegarde.',
  'trouble.next': 'Ce que vous pouvez faire',
  'trouble.again': 'Réessayer',
  'trouble.again.hint': 'Relance le programme. C’est sans risque : rien n’est écrit avant que la base soit ouverte.',
  'trouble.restore': 'Restaurer une sauvegarde',
  'trouble.restore.hint': 'Ce qui est ici reste jusqu’à ce que la sauvegarde soit lue et vérifiée.',
  'trouble.restore.newer.hint':
    'Seulement si la version plus récente reste introuvable : ce qui a été écrit depuis la sauvegarde est abandonné.',
  'trouble.details': 'Pour l’assistance : {{code}}',

  'lock.screen': 'Verrouiller l’écran',
  'lock.screen.hint': 'La réception continue ; vous ou un autre agent revenez avec une phrase secrète.',
  'lock.vault': 'Se déconnecter et fermer le coffre',
  'lock.vault.hint': 'Retire les clés de la mémoire. Les messages qui arrivent sont conservés scellés.',
  'lock.menu': 'Verrouiller, se déconnecter',

  'form.brought-back': 'Ce que vous aviez tapé est de retour ({{at}}). Ce n’est pas encore envoyé.',
  'form.left_one': 'Un formulaire que vous aviez commencé est conservé. Il revient quand vous l’ouvrez.',
  'form.left_other':
    '{{count}} formulaires que vous aviez commencés sont conservés. Ils reviennent quand vous les ouvrez.',
} as const;
