/**
 * Words that begin with a capital without being the name of the person: at the beginning of a call, in titles, brands and names of services.
 * A word that other readers know is never a name either.
 */
const ORDINARY = new Set(
  [
    'air a about above after against age aged airline airlines airport all an and any appears are armed arrives arriving as at attention bag beard before behind big black blue boarding born',
    'both bring brown by call caller called cap careful carries carrying case cash checked child coat coming could customs dark departure departing details drug drugs dressed from gendarmerie',
    'glasses goes going gold gray green grey had has hat have he heavy her hidden his if in info information intel interpol is it jacket jeans large leaving left light likely long look looks luggage',
    'mention message may maybe money mobile mother my near next nervous new no north not note number of old on one or orange other our out over passenger passengers passport phone pink police possible possibly',
    'probably purple red report reported returns ring said saw says scar seen seat shaved she shirt shoes short should sister sitting small some south source suitcase suspect suspected swallowed takes tall target',
    'tattoo tel telephone that the their them then there they this to today tomorrow tonight transit travel traveller traveler travels travelling traveling trousers two under until urgent very vip visa wanted warning',
    'watch wears wearing weapon white who wig will with woman would yellow yes yesterday young your',
    'acces agent aller alerte alors animal apres arme armee arrive arrivee assez attention au aux avant avec avoir avion bagage bagages barbe beaucoup billet blanc blanche bleu bleue blouson bonnet bottes boubou brun',
    'cache cash casquette ce cela celle celui ces cet cette chapeau chauve chaussures chemise chez cheveux cicatrice cocaine colis comme contre costume couleur court courte dans de depart depuis des devant difficile dit doit donc',
    'douane du elle en enceinte encore entre escale est et etre femme fille fils gendarme grand grande grise gris gros grosse homme ici il ils inconnu information je jeans jeune juste la laisser le les leur lors lunettes ma',
    'mais marron maigre mere meme mince mon monsieur moustache ne nerveux nerveuse noir noire nom non notre nous on ou par parle part pantalon pas passager passagere passe passeport pere peut plus porte portant possible pour',
    'prend prenom probable probablement produit quelque qui renseignement retour robe rouge sa sac sans sac se selon ses si signale signalement simple soeur son sont sous suspect suspecte sur tatouage tailleur taille tel telephone tenue',
    'transit transporte tres un une urgent va valise vers vert verte veste vetu vetue viendra vient ville vol voir voyage voyageur voyageuse vous vraiment yeux jaune',
    'joue joues gauche droite droit front nez bras main mains cou levre oeil jambe dos menton visage cheek cheeks hand hands arm neck leg face chin nose right bald limps us uk usa uae drc rsa eu first',
    'samsonite delsey nike adidas puma gucci prada louis vuitton lacoste apple samsung iphone tecno rolex hermes chanel dior levis tommy hilfiger north face tumi',
    'africa afrique europe asia asie america amerique west east north south ouest est nord sud islam christmas noel chinese whatsapp facebook telegram sms gps dna adn id pnr api mr mrs ms mme mlle dr monsieur madame sir',
  ]
    .join(' ')
    .split(' '),
);

/** Is it an ordinary word (folded), and no name? */
export function isOrdinary(folded: string): boolean {
  return ORDINARY.has(folded);
}
